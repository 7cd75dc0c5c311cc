"""The title of a page, which stands in its text, in its front matter, or in both.

A site shows the title of the front matter where the text has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.parity.gaps.lone import lone

if TYPE_CHECKING:
    from hexapla.model import Block, Document, Pair, Span


def shown_titles(pair: Pair, side: int) -> frozenset[Span]:
    """The lone heading of one page that both have in their front matter, and its own the same."""
    head = _head(pair, side)
    own, other = _titles(pair)[:: -1 if side else 1]
    return frozenset({head.span} if head and other and own == head.text.strip() else ())


def entitled(pair: Pair) -> frozenset[Span]:
    """The lone heading of the source for which the translation has a title in its front matter."""
    head = _head(pair, 0)
    return frozenset({head.span} if head and _titles(pair)[1] else ())


def _head(pair: Pair, side: int) -> Block | None:
    """The heading that a page begins with, where the other page has none for it."""
    alone = lone(pair)[side]
    page = (pair.source, pair.target)[side] if alone else None
    first = next((block for block in page.blocks if block.kind != "field"), None) if page else None
    is_head = first and first.kind == "heading" and any(first is it for it in alone.values())
    return first if is_head else None


def _titles(pair: Pair) -> tuple[str, str]:
    ours, theirs = (_title(page) for page in (pair.source, pair.target))
    return ours, theirs


def _title(page: Document | None) -> str:
    title = page.meta.get("title") if page else None
    return title.strip() if isinstance(title, str) else ""
