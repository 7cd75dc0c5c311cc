"""Titles that are surely in words of the source's language, and no names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.terms.stems import fold

if TYPE_CHECKING:
    from hexapla.facts.language.copies import Known

LEAST: Final = 4
"""Words of the shortest copy, and letters of the shortest word, that tell a language."""

_VERBAL: Final = {"en": "ing"}
"""How the first word of a heading ends that says what to do with a name: *Using Docker*."""

_ASKING: Final = {"en": ("about", "how", "what", "when", "where", "which", "who", "why", "your")}
"""Words that a title begins with, and hardly a name."""

_VOWEL: Final = re.compile("[aeiouy]", re.IGNORECASE)
"""What a verb has before that ending, and *String* has not."""


def is_only(word: str, shown: str, known: Known) -> bool:
    """Whether a word is all of a title, and is translated wherever it stands in the tree."""
    if shown.strip() != word or len(word) < LEAST or not word.isalpha() or word.isupper():
        return False
    folded, (ours, theirs) = fold(word), known.around()
    return folded not in ours and folded in theirs and known.is_lost(folded)


def is_verbal(word: str, source: str) -> bool:
    """Whether a word is a form of a verb that says what to do."""
    ending = _VERBAL.get(source.split("-", maxsplit=1)[0])
    return bool(ending and word.endswith(ending) and _VOWEL.search(word[: -len(ending)]))


def is_asked(words: list[str], telling: frozenset[str], source: str) -> bool:
    """Whether a title asks or says what to do: *How It Works*, *Reporting an Issue*.

    ``telling`` are the words that only the source's language has.
    """
    rest = telling.intersection(words[1:])
    asking = _ASKING.get(source.split("-", maxsplit=1)[0], ())
    return fold(words[0]) in telling.intersection(asking) or (
        bool(rest) and is_verbal(words[0], source)
    )
