"""Values given to options and fields for which another stands: ``--zone=us-west``.

Translators put words of their language for words. A value of the same closed class in the source's
language is none, nor is one of joined words with another short piece, nor a length in another unit
of style sheets (``12em``).
"""

from __future__ import annotations

import re
from typing import Final

from hexapla.facts.language.languages import FUNCTION_WORDS
from hexapla.facts.literals.fillers import POSSESSIVES

CLASSES: Final = tuple(
    frozenset(words.split())
    for words in (
        *("high medium low", "fast slow", "always never auto", "asc desc"),
        *("trace debug info warning error", "read write", "staging production", "light dark"),
        *("json yaml xml csv toml html", "true false", "yes no", "on off", "small large"),
        *("first last", "before after", "strict loose", "public private", "http https", "tcp udp"),
        *("enabled disabled", "min max", "horizontal vertical", "allow deny", "minor major patch"),
    )
)
"""Values of one kind, of which none can be the translation of another."""

SHORT: Final = 3
"""Letters of a piece that is no word, at most."""

_TOKEN: Final = re.compile(r"[^\W_]+(?:[_-][^\W_]+)*")
_LENGTH: Final = re.compile(r"(\d{1,9})(?:px|em|rem|pt|vh|vw)")
"""A length of style sheets."""

_PIECE: Final = re.compile(r"[a-z][a-z\d]*(?:-[a-z\d]+)+")
_GIVEN: Final = re.compile(
    r"(?:(?<![\w-])--?[A-Za-z][\w-]{0,60}[= ]|(?<![\w.-])[A-Za-z_]\w{0,60}=)[\"']?\Z"
)
_OWN: Final = frozenset(word for words in POSSESSIVES.values() for word in words)
_WORDS: Final = frozenset(word for words in FUNCTION_WORDS.values() for word in words.split())


def is_other_given(was: str, now: str) -> bool:
    """Whether all that differs between two pieces of code is a value that is surely another."""
    ours, theirs = list(_TOKEN.finditer(was)), list(_TOKEN.finditer(now))
    if len(ours) != len(theirs) or _TOKEN.sub("", was) != _TOKEN.sub("", now):
        return False
    apart = [both for both in zip(ours, theirs, strict=True) if both[0][0] != both[1][0]]
    if len(apart) != 1:
        return False
    one, other = apart[0]
    if (length := _LENGTH.fullmatch(one[0])) and (now_long := _LENGTH.fullmatch(other[0])):
        return length[1] == now_long[1]
    return _GIVEN.search(was[: one.start()]) is not None and _is_other(one[0], other[0])


def _is_other(was: str, now: str) -> bool:
    if any(was in words and now in words for words in CLASSES):
        return True
    if not (_PIECE.fullmatch(was) and _PIECE.fullmatch(now)):
        return False
    ours, theirs = was.split("-"), now.split("-")
    apart = [both for both in zip(ours, theirs, strict=False) if both[0] != both[1]]
    if len(ours) != len(theirs) or len(apart) != 1:
        return False
    return all(_is_short(piece) for piece in apart[0])


def _is_short(piece: str) -> bool:
    """Whether a piece is neither a word nor the code of a language."""
    known = piece in _OWN or piece in _WORDS or piece in FUNCTION_WORDS
    return piece.isalpha() and len(piece) <= SHORT and not known
