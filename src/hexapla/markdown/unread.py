"""Marks of emphasis and of code that stand in a text as they are: no engine reads them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.markdown.emphasis import MASK, pairs
from hexapla.markdown.inline import mask
from hexapla.markdown.signs import only, others
from hexapla.markdown.spans import marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SOUND: Final = re.compile(r"\*\*(?<![\w*]\*\*)(?![\s*])[^*\n]*[^\s*]\*\*(?![\w*])")
_LOOSE: Final = tuple(
    re.compile(rf"{mark}(?<=\S {mark}){mark}?(?=[\s.,;:!?)،؛؟]|$)") for mark in (r"\*", "_")
)
_RUN: Final = re.compile(r"(?:\\?\*)+|(?:\\?_)+|(?:\\?`)+")
_STARS: Final = "*_"
_OTHERS: Final = others(b"*_`\\")


class Signs(NamedTuple):
    """How many signs a text has that may be marks, and how many that take this from them."""

    stars: int
    ticks: int
    backslashes: int


class Unread(NamedTuple):
    """A run of marks that is shown: where it stands, what it was to be, and what parts it."""

    start: int
    end: int
    run: str
    escaped: bool


class Reading(NamedTuple):
    """The marks that a text shows, and how many of its signs are read as marks of emphasis."""

    stars: Sequence[Unread]
    ticks: Sequence[Unread]
    emphasis: int


def may_stand(ours: str, theirs: str) -> bool:
    """Whether marks may be shown in their text that are none in ours; a quick look.

    Takes blocks as well as whole pages.
    """
    signs = signs_of(theirs)
    if signs != signs_of(ours):
        return True
    if signs.stars and 2 * len(_SOUND.findall(theirs)) != theirs.count("**"):
        return True
    return signs.stars > 0 and any(loose.search(theirs) for loose in _LOOSE)


@lru_cache(maxsize=8)  # a source is compared with each of its translations
def signs_of(text: str) -> Signs:
    """The signs of a text that may be marks, counted."""
    signs = only(text, _OTHERS)
    ticks, backslashes = signs.count(b"`"), signs.count(b"\\")
    return Signs(len(signs) - ticks - backslashes, ticks, backslashes)


def read(text: str) -> Reading:
    """What a text shows of its marks, by CommonMark and by Python-Markdown alike."""
    found = marks(text)
    signs = [*mask(text, found)]
    for one in found:
        if one.kind == "link":
            signs[one.start] = MASK
    read = pairs("".join(signs), strict=True)
    for start, end in read:
        signs[start:end] = MASK * (end - start)
    for one in found:
        if one.kind == "escape" and text[one.inner] in "*_`":
            signs[one.start : one.end] = text[one.start : one.end]
    shown = [*_unread("".join(signs))]
    stars = [one for one in shown if one.run[0] in _STARS]
    ticks = [one for one in shown if one.run[0] == "`"]
    return Reading(stars, ticks, sum(end - start for start, end in read if text[start] in _STARS))


def _unread(text: str) -> Iterator[Unread]:
    """The runs of marks that are left; none is a line or a hyphen within a word."""
    for match in _RUN.finditer(text):
        start, end = match.span()
        run = match.group().replace("\\", "")
        within = text[max(start - 1, 0) : start].isalnum() and text[end : end + 1].isalnum()
        if run[0] != "_" or not within:
            yield Unread(start, end, run, "\\" in match.group())
