"""Blocks stand in another order than in the source page.

A paragraph or another block stands at another place than its source, or two paragraphs, headings
or items of a numbered list are in each other's place. The check recognises them by what they say:
numbers, code, names, links, lengths, and words that other pages translate alike.

What is moved together is reported once. Two items with bullets may change places, and a list that
follows the alphabet in both languages is in order.

How to fix: put the blocks in the source's order. Where another order is right in this language,
say so above the first: `<!-- hexapla: ignore changed-order reason -->`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import named
from hexapla.parity.order.exchanges import SHOWN, displaced, misplaced
from hexapla.parity.steps import is_step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

SEVERITY = Severity.WARNING
EXPLAINS = SHOWN


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each two neighbours that changed places, two for others, one for a move."""
    yield from misplaced(pair, _suits, named)
    yield from displaced(pair, _is_other, named)


def _suits(block: Block) -> bool:
    return block.kind in ("paragraph", "heading") or (
        block.kind == "item" and block.info == "ordered"
    )


def _is_other(block: Block) -> bool:
    """Whether no other rule tells the order of such blocks."""
    return block.kind not in ("row", "break") and not is_step(block)
