"""Blocks without a counterpart, and whole sections of them as one: one cause, one finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block


class Loner(NamedTuple):
    """A block that the other side lacks, and how many more below it, down to the section's end."""

    block: Block
    below: int = 0


def loners(blocks: Sequence[tuple[Block, bool]]) -> Iterator[Loner]:
    """Blocks that are alone, in document order; of a section that is all alone, its heading.

    Takes every block of a side with whether it is alone.
    """
    index = 0
    while index < len(blocks):
        block, alone = blocks[index]
        below = _below(blocks, index) if alone and block.kind == "heading" else 0
        if alone:
            yield Loner(block, below)
        index += below + 1


def _below(blocks: Sequence[tuple[Block, bool]], index: int) -> int:
    """How many blocks follow in the section of a heading, where all of them are alone; else 0."""
    heading = blocks[index][0]
    end = index + 1
    while end < len(blocks) and not _ends(blocks[end][0], heading):
        if not blocks[end][1]:
            return 0
        end += 1
    return end - index - 1


def _ends(block: Block, heading: Block) -> bool:
    return block.kind == "heading" and block.level <= heading.level
