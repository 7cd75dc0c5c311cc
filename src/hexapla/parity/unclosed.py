"""Boxes of HTML (``<details>``) that a translation opens and never closes, unlike its source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.markdown.live import live
from hexapla.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document

_BEGIN, _END = "<details", "</details"
_TAG: Final = re.compile(r"<(/?)details(?![\w-])[^<>]*>")


def unclosed(page: Document, other: Document) -> Iterator[Span]:
    """Where a translation has a box that nothing closes, while its source closes all of its own."""
    if _BEGIN not in other.text or _BEGIN not in page.text:
        return
    if other.text.count(_BEGIN) <= other.text.count(_END):
        return
    if any(_open(page)):
        return
    for line, column, end in _open(other):
        yield Span(line, column, line, end)


def _open(page: Document) -> list[tuple[int, int, int]]:
    """The line and the columns of each tag that opens a box which is never closed."""
    found: list[tuple[int, int, int]] = []
    for number, line in enumerate(live(page).split("\n"), 1):
        for tag in _TAG.finditer(line) if "details" in line else ():
            if not tag[1]:
                found.append((number, tag.start() + 1, tag.end() + 1))
            elif found:
                found.pop()
    return found
