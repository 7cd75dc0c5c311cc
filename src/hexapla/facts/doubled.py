"""Words that stand twice in a row, which no sentence of a language has so: `et et`, `كل كل`."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress, islice
from operator import eq
from typing import TYPE_CHECKING

from hexapla.facts.masking import prose
from hexapla.facts.quoting import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator


def may_double(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text may have one of some words twice; a quick look."""
    said = text.lower().split() if words else []
    twice = compress(said, map(eq, said, islice(said, 1, None)))
    return not set(words).isdisjoint(twice)


def doubled(text: str, words: tuple[str, ...]) -> Iterator[Slip]:
    """The places where a text has one of some words twice, over the end of a line too."""
    for match in _pattern(words).finditer(prose(text)) if may_double(text, words) else ():
        if len(match[1]) > 1 or match[1] == match[2]:  # no letter that is a name: *Y y Z*
            yield Slip(*match.span(), f"“{match[2]}” stands here twice")


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """A word that a blank or the end of a line parts from itself; the first may be a capital."""
    small = "|".join(words)
    return re.compile(rf"(?<![\w'’*_-])((?i:{small}))[ \n]((?i:\1))(?= [^\W_])")
