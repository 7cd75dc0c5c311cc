"""Moments that a page gives to machines in an attribute: ``datetime="2026-10-07"``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME: Final = "datetime="
_STAMP: Final = re.compile(r"(?<![\w-])datetime=(['\"])(\d{4}-\d\d-\d\d[^'\"\s]{0,30})\1")


class Restamped(NamedTuple):
    """A moment of the source, and the other one of the target, with its line and column from 1."""

    was: str
    now: str
    line: int
    column: int


def restamped(source: str, target: str) -> Iterator[Restamped]:
    """The moments that a target page gives otherwise, if it has as many as its source."""
    if _NAME not in source or _NAME not in target:
        return
    ours, theirs = _STAMP.findall(source), list(_STAMP.finditer(target))
    if len(ours) != len(theirs):
        return
    for (_, was), now in zip(ours, theirs, strict=True):
        if was != now[2]:
            line = target.count("\n", 0, now.start(2)) + 1
            column = now.start(2) - target.rfind("\n", 0, now.start(2))
            yield Restamped(was, now[2], line, column)
