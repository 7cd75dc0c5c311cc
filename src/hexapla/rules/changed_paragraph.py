"""A paragraph of the source is split in two here, or two are merged into one.

Nothing is lost: the text is there, as the lengths of the blocks say. Yet blocks are what is
compared, synced and told outdated one by one, and a list item that is merged into another has lost
its bullet. Often an empty line is lost, or one too many.

How to fix: part the text where the source does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity, Span
from hexapla.naming import named
from hexapla.parity.pairing import place_of
from hexapla.parity.paragraphs import parted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair
    from hexapla.parity.paragraphs import Parted

SEVERITY = Severity.WARNING
EXPLAINS = frozenset(
    {"missing-block", "extra-block", "changed-length", "changed-number", "changed-literal"}
)


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each block that is split in two, and for each two that are merged."""
    for part in parted(pair):
        yield from _split(part) if part.split else _merged(pair, part)


def _split(part: Parted) -> Iterator[Finding]:
    """What to say of two blocks that are one in the source."""
    blocks = sorted(filter(None, (part.block, part.whole.target)), key=lambda block: block.span)
    if len(blocks) == 2:  # noqa: PLR2004 (the two)
        first, second = (block.span for block in blocks)
        span = Span(first.line, first.column, second.end_line, second.end_column)
        message = f"the source has this and the {named(blocks[1])} in one"
        yield Finding(message, blocks[0], part.whole.source, span)


def _merged(pair: Pair, part: Parted) -> Iterator[Finding]:
    """What to say of a block that two of the source are merged into."""
    target = part.whole.target
    if target:
        start, end = target.span[:2], target.span[2:]
        place = place_of(pair, part.block)
        span = Span(*min(start, place[:2]), *max(end, place[2:]))
        message = f"the source's {named(part.block)} is merged into this {named(target)}"
        yield Finding(message, target, part.block, span)
