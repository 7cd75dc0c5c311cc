"""Accents that a language writes otherwise: `perchè` for `perché`, `piú` for `più`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.rarest import having
from hexapla.facts.typesetting.quoting import HABIT, Slip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hexapla.facts.typesetting.conventions import Convention
    from hexapla.facts.typesetting.quoting import Habits

_ACUTE, _GRAVE = "íú", "ìù"
ACCENTED: Final = _ACUTE + _GRAVE
"""Accents of a closed vowel, acute as some houses print them, and grave."""


def misaccented(whole: str, way: Convention) -> Iterator[int]:
    """The places in a page's text where an accent may be wrong; quick where none is."""
    if having(whole, way.signs):
        yield from (match.start() for match in _pattern(way).finditer(whole))


def accents(text: str, way: Convention, known: Callable[[], Habits]) -> Iterator[Slip]:
    """The words of a text with a wrong accent; ``known`` says whether í and ú are a habit."""
    if not any(sign in text for sign in way.signs):
        return
    for match in _pattern(way).finditer(text):
        wrong = match[0]
        right = way.accents[wrong.lower()]
        if wrong.isupper() and len(wrong) > 1:
            right = right.upper()
        elif wrong[0].isupper():
            right = right[0].upper() + right[1:]
        name = wrong.isascii() and wrong.isupper()
        if not name and not (any(map(wrong.__contains__, _ACUTE)) and known().acute):
            yield Slip(*match.span(), f"“{wrong}” is “{right}”", right)


def is_acute(whole: str) -> bool:
    """Whether a page has the acute accent on closed vowels throughout, which is a usage, too."""
    acute = sum(whole.count(letter) for letter in _ACUTE)
    return acute >= HABIT and not any(letter in whole for letter in _GRAVE)


@cache
def _pattern(way: Convention) -> re.Pattern[str]:
    """The words; those without an accent, or of one letter, where a word follows in small letters.

    They may be names, or letters that are spoken of.
    """
    words = sorted(way.accents, key=len, reverse=True)
    doubtful = "|".join(word for word in words if len(word) == 1 or word.isascii())
    sure = "|".join(word for word in words if len(word) > 1 and not word.isascii())
    followed = rf"(?i:{doubtful})(?=,? [^\W\d_])"
    return re.compile(rf"(?<![\w'’-])(?:(?i:{sure})(?![\w'’-])|{followed})")
