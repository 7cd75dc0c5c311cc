"""Which page of a pair cannot be read: nothing is known of one that nobody could compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hexapla.tree.frontmatter import UNREAD

if TYPE_CHECKING:
    from hexapla.model import Document, Fault, Pair

_DRESS: Final = frozenset({"invalid-bom", "invalid-line-ending", "invalid-markdown"})
"""Faults of a page that is read all the same."""


def unread(pair: Pair) -> str:
    """The first page that cannot be read, source before target, and why; else nothing."""
    for page in (pair.source, pair.target):
        if page and (fault := _fault(page)):
            return f"{page.path}:{fault.span.line}: {fault.message}"
    return ""


def _fault(page: Document) -> Fault | None:
    """What keeps a page, or its front matter, from being read."""
    for fault in page.faults:
        if fault.message.startswith(UNREAD) or not (page.readable or fault.rule in _DRESS):
            return fault
    return None
