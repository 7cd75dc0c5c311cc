"""Items of a numbered list stand in another order than in the source page.

Two items are in each other's place. That is told from what they say: numbers, code, names, links,
lengths, and words that other pages translate alike. Items with bullets have no order, and a list
that follows the alphabet in both languages is in order.

How to fix: put the items in the source's order. Where another order is right in this language,
say so above the first: `<!-- hexapla: ignore changed-order reason -->`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import named
from hexapla.parity.order import SHOWN, misplaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

SEVERITY = Severity.WARNING
EXPLAINS = SHOWN


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each two neighbours that changed places, two for others."""
    yield from misplaced(pair, _suits, named)


def _suits(block: Block) -> bool:
    return block.kind == "item" and block.info == "ordered"
