"""One literal with a slip in it: another letter, another case."""

from __future__ import annotations

import re
from posixpath import commonprefix
from typing import TYPE_CHECKING, Final

from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from hexapla.facts.literals.identifiers import Literal

SHAPED: Final = rarely(
    r"\w_\w|::|\w\(|[\w}]/[\w{]|^/\w|\w=|(?:^|\s)-{1,2}[a-z]|\w\.[A-Za-z]\w|^\.\w|[a-z][A-Z]|[{}$@]|^<|\d(?:\.\d+){3}"
)
"""What code has in it and words have not."""

_JOINED: Final = re.compile(r"[a-z][a-z\d]*(?:-[a-z\d]+)+")
_NUMBERED: Final = re.compile(r"[a-z]+-?\d+")
_LETTERS: Final = re.compile(r"[^\W\d_][^\W\d_A-Z]*")
_VOWELS: Final = frozenset("aeiouy")
_NAME: Final = re.compile(r"[^\W\d_]{2,}[_-][^\W\d_]{2,}|[a-z][A-Z]")
"""What joins the words of a name."""

_BEGIN: Final = rarely(r"(?:^|[.!?:|]\s)[\s`*_(\[«“\"]*$")


def is_misspelt(was: str, now: str) -> bool:
    """Whether just one sign differs, and not as in words that two languages share.

    Those differ in vowels and accents: *note* and *nota*, *role* and *rôle*. A blank for a letter
    is a slip in what is no word.
    """
    if len(was) != len(now) or len(was) < 2:  # noqa: PLR2004 (one letter is no slip)
        return False
    apart = [pair for pair in zip(was, now, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1 or apart[0][0].casefold() == apart[0][1].casefold():
        return False
    if apart[0][1] == " " and apart[0][0].isalnum():
        return SHAPED.search(was) is not None
    if not all(char.isascii() and char.isalnum() for char in apart[0]):
        return False
    if SHAPED.search(was) or is_bent(was, now):
        return True
    return not set("".join(apart[0]).casefold()) <= _VOWELS


def is_cut(was: str, now: str) -> bool:
    """Whether one of two pieces of code is the other and a letter more, in what is no word."""
    less, more = sorted(apart(was, now), key=len)
    if less or len(more) != 1 or not more.isascii():
        return False
    if more.isdecimal():
        return all(_NUMBERED.fullmatch(name) for name in (was, now))
    return more.isalpha() and (SHAPED.search(was) is not None or is_bent(was, now))


def is_bent(was: str, now: str) -> bool:
    """Whether a name of joined words has a letter more, less, or another one, in one of its words.

    A vowel at the end of a word is none: *note* and *nota* are words of two languages.
    """
    same = len(commonprefix((was, now)))
    less, more = sorted(apart(was, now), key=len)
    if len(more) != 1 or not (less + more).isascii() or not (less + more).isalpha():
        return False
    if not (_NAME.search(was) and _NAME.search(now)):
        return False
    end = _LETTERS.match(was, same)
    is_end = same + len(apart(was, now)[0]) == (end.end() if end else same)
    return not (is_end and _VOWELS.issuperset((less + more).casefold()))


def is_reordered(was: str, now: str) -> bool:
    """Whether two names of words in small letters, which hyphens join, have them in other order."""
    both = _JOINED.fullmatch(was) and _JOINED.fullmatch(now)
    return bool(both) and was != now and sorted(was.split("-")) == sorted(now.split("-"))


def apart(one: str, other: str) -> tuple[str, str]:
    """What is left of two texts without what they have in common at either end."""
    same = len(commonprefix((one, other)))
    one, other = one[same:], other[same:]
    same = len(commonprefix((one[::-1], other[::-1])))
    return one[: len(one) - same], other[: len(other) - same]


def is_capital(was: Literal, now: Literal, source: str, target: str) -> bool:
    """Whether only a letter's case is another, as that of a sentence's first word or a sample's.

    A name that nothing marks has a capital where a text, a sentence or a cell of the source begins.
    """
    if was.text.casefold() != now.text.casefold():
        return False
    if now.text[0] in "'\"" or _BEGIN.search(target[: now.start]):
        return True
    bare = not was.code and was.text[1:] == now.text[1:]
    return bare and _BEGIN.search(source[: was.start]) is not None
