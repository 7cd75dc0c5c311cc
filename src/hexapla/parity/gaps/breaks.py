"""Rules across the page, which are mere layout: which of those without a counterpart matter.

A page that has them before each of its sections looks torn where one is missing. Elsewhere nobody
misses them, nor where a section has moved and took its own along.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from hexapla.parity.gaps.lone import lone
from hexapla.parity.gaps.moved import astray

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.model import Block, Document, Pair, Span

    Roles = Mapping[Span, tuple[str, int]]
    """What each rule of a page stands above: a heading of some level, a text, or nothing."""

KIND = "break"


@lru_cache(maxsize=2)
def idle_breaks(pair: Pair, side: int) -> frozenset[Span]:
    """The spans of the lone rules of one page that need not be told: all but one, if any."""
    alone = lone(pair)[side]
    found = [block for block in alone.values() if block.kind == KIND]
    page, other = pair.source, pair.target
    if not (found and page and other):
        return frozenset()
    telling = () if any(one.moved for one in astray(pair)) else _telling(pair, side, page, other)
    return frozenset([block.span for block in found if block.span not in telling[:1]])


def _telling(pair: Pair, side: int, page: Document, other: Document) -> tuple[Span, ...]:
    """The lone rules of one page that stand above what both pages have, as others do in both."""
    ours, theirs = _roles(page), _roles(other)
    both = [(one.span, two.span) for one, two in pair.aligned(KIND) if one and two]
    kept = {ours[x] for x, y in both if x in ours and y in theirs and ours[x] == theirs[y]}
    alone = {block.span for block in lone(pair)[side].values()}
    own = (page, other)[side].blocks
    return tuple(
        block.span
        for block, after in pairwise(own)
        if block.kind == KIND and block.span in alone and after.span not in alone
        if (ours, theirs)[side][block.span] in kept
    )


def _roles(page: Document) -> Roles:
    blocks = page.blocks
    return {
        block.span: _role(after)
        for block, after in zip(blocks, (*blocks[1:], None), strict=False)
        if block.kind == KIND
    }


def _role(after: Block | None) -> tuple[str, int]:
    if after is None:
        return "", 0
    return ("heading", after.level) if after.kind == "heading" else ("text", 0)
