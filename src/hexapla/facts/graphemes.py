"""How many characters a reader sees in a text (Unicode Standard Annex 29, in its essentials)."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import Final

_UNSEEN: Final = frozenset(("Mn", "Me", "Cf"))
_JOINER: Final = "\N{ZERO WIDTH JOINER}"
_TONES: Final = range(0x1F3FB, 0x1F400)
_FLAGS: Final = range(0x1F1E6, 0x1F200)


def graphemes(text: str) -> int:
    """The characters as a reader counts them: accents, vowel points and controls are none.

    A picture put together of several with joiners is one, and so are the two letters of a flag.
    """
    if text.isascii():
        return len(text)
    flags = sum(ord(char) in _FLAGS for char in text)
    joined = sum(before == _JOINER and char not in _JOINER for before, char in pairwise(text))
    return sum(map(_is_seen, text)) - flags // 2 - joined


def _is_seen(char: str) -> bool:
    return unicodedata.category(char) not in _UNSEEN and ord(char) not in _TONES
