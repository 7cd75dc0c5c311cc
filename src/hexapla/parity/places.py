"""Places of two pages that are one, whatever their ids: sections that are counterparts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from hexapla.parity.anchors import explicit_ids, other_slugs, slug

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from hexapla.model import Block, Document, Link, Pair, Span
    from hexapla.parity.linking.linked import Difference

_MARK: Final = "#"


def is_same_place(was: Link, now: Link, pair: Pair) -> bool:
    """Whether two links lead to places of their own pages that are each other's counterparts.

    A place without a counterpart, such as a heading or an anchor that only one page has, is that
    of the block right below it.
    """
    page, other = pair.source, pair.target
    if not (page and other and was.target.startswith(_MARK) and now.target.startswith(_MARK)):
        return False
    both = {(a.span, b.span) for a, b, _ in pair.matches if a and b}
    ours, theirs = ({spans[side] for spans in both} for side in (0, 1))
    here, there = _spans(page, was.target, ours), [*_spans(other, now.target, theirs)]
    return any((a, b) in both for a in here for b in there)


def are_headings(one: Difference) -> bool:
    """Whether both sides lead to headings of the same pages, all of them there."""
    ours, theirs = ([name.partition(_MARK) for name, _ in side] for side in (one.ours, one.theirs))
    known = all(heading for _, _, heading in (*ours, *theirs))
    return known and sorted(page for page, _, _ in ours) == sorted(page for page, _, _ in theirs)


def _spans(page: Document, target: str, matched: Container[Span]) -> Iterator[Span]:
    """The spans of the blocks that a link leads to, and of those below what is not matched."""
    name, is_below = unquote(target.removeprefix(_MARK)), False
    for block in page.blocks:
        if is_below or _has_id(block, name):
            yield block.span
            is_below = block.span not in matched


def _has_id(block: Block, name: str) -> bool:
    if block.kind == "code":
        return False
    if name in explicit_ids((block,)):
        return True
    text = block.text if block.kind == "heading" else ""
    return bool(text) and (name == slug(text) or name in other_slugs(text))
