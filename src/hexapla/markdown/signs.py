"""The signs of a text in UTF-8, where they are found and counted many times as fast."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_SMALL: Final = bytes(range(256)).decode("latin-1").lower().encode("latin-1")


@lru_cache(maxsize=16)  # one rule after the other asks for the pages of one key
def encoded(text: str) -> bytes:
    """A text in UTF-8."""
    return text.encode("utf-8", "replace")


def small(text: str) -> str:
    """A text in small letters: one of Latin letters with accents is made so byte for byte."""
    if text.isascii():
        return text.lower()
    try:
        return text.encode("latin-1").translate(_SMALL).decode("latin-1")
    except UnicodeEncodeError:
        return text.lower()


def others(signs: bytes) -> bytes:
    """All bytes but those of some signs, for ``only``."""
    return bytes(set(range(256)) - set(signs))


def only(text: str, without: bytes) -> bytes:
    """A text without some bytes, in UTF-8: of a long one, a few signs are left to count."""
    return encoded(text).translate(None, without)
