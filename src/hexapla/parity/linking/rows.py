"""Rows that stand for others, as their links tell: their code and addresses are no other fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.parity.linking.elsewhere import elsewhere
from hexapla.parity.linking.other_rows import is_another_row
from hexapla.parity.linking.standing import lost_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hexapla.model import Block, Pair, Span


def told_by_links(both: Iterable[tuple[Block, Block]], pair: Pair) -> frozenset[Span]:
    """The spans of those rows of the target that stand for others, and whose links tell it."""
    rows = {source.span: target.span for source, target in both if is_another_row(source, target)}
    if not rows:
        return frozenset()
    told = {one.source.span for one, became in elsewhere(pair) if one.source and any(became)}
    told |= {source.span for source, *_ in lost_addresses(pair)}
    return frozenset(target for source, target in rows.items() if source in told)
