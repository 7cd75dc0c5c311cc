"""Text that one page has in one block and the other in two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.parity.gaps.lone import lone
from hexapla.parity.gaps.retold import rest, retold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Match, Pair

PARTS: Final = frozenset({"paragraph", "item", "definition", "quote"})
"""Kinds of block that are split and merged."""


class Parted(NamedTuple):
    """A block without a counterpart, and the match of the neighbour that its text belongs to."""

    block: Block
    whole: Match
    split: bool
    """Whether the translation has the two, and the source the one."""


def parted(pair: Pair) -> Iterator[Parted]:
    """The blocks of a pair of pages that are merged into one or split in two, each in order."""
    for side, known in enumerate((retold, rest)):
        alone = lone(pair)[side]
        for block in alone.values():
            found = known(pair).get(block.span)
            if found and found.whole and found.beside and found.is_told:
                wholes = found.whole.source, found.whole.target
                if {block.kind, *(whole.kind for whole in wholes if whole)} <= PARTS:
                    yield Parted(block, found.whole, side == 1)
