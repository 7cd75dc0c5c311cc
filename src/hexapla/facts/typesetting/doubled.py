"""Words that stand twice in a row, which no sentence of a language has so: `et et`, `كل كل`."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress, islice
from operator import eq
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import prose
from hexapla.facts.typesetting.quoting import Slip
from hexapla.markdown.signs import small

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


LEAST: Final = 5
"""Letters of a word with its article from which on it is one that has something to say."""

FEW: Final = 1
"""Such words on a page up to which they are slips: what has more of them is no prose."""


def twice(said: Sequence[str], words: frozenset[str], article: str = "") -> frozenset[str]:
    """Which of some words stand twice in a row in what a page says, in small letters.

    And which words with an ``article`` that is written with them: *step step* is said without.
    """
    found = frozenset(compress(said, map(eq, said, islice(said, 1, None))))
    defined = {
        word
        for word in (found if article else ())
        if word.startswith(article) and len(word) >= LEAST and word.isalpha()
    }
    return words.intersection(found) | (defined if len(defined) <= FEW else set())


def doubled(text: str, words: Iterable[str]) -> Iterator[Slip]:
    """The places where a text has one of some words twice, over the end of a line too."""
    lower = small(text)
    for word in words:
        if f"{word} {word}" in lower or f"{word}\n{word}" in lower:
            for match in _pattern(word).finditer(prose(text)):
                if len(word) > 1 or match[1] == match[2]:  # no letter that is a name: *Y y Z*
                    yield Slip(*match.span(), f"“{match[2]}” stands here twice")


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """A word that a blank or the end of a line parts from itself; the first may be a capital."""
    return re.compile(rf"(?<![\w'’*_-])((?i:{re.escape(word)}))[ \n]((?i:\1))(?= [^\W_])")
