"""What the author changed since a sync: the ledger's lines held against the source's."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from hexapla.model import START, Block
from hexapla.parity.syncing.digest import LEVELLED

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from hexapla.parity.syncing.digest import Entry


class Change(StrEnum):
    """What happened to a source block since the sync."""

    NONE = "unchanged"
    TEXT = "changed"
    LINKS = "relinked"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Drift:
    """A block of the source, now or at the sync, and what changed.

    ``block`` is None where the author removed it; ``shape`` then stands for it. ``before`` is
    its line in the ledger, None where the author added it.
    """

    change: Change
    block: Block | None
    shape: Block
    before: Entry | None = None


def drift(
    synced: Sequence[Entry], current: Sequence[Entry], blocks: Sequence[Block]
) -> list[Drift]:
    """Source blocks, those removed since the sync among them, in document order.

    ``current`` are the entries of ``blocks``. Blocks keep their identity by digest; what
    stands between two kept blocks is paired by kind.
    """
    old = [entry[:3] for entry in synced]
    new = [entry[:3] for entry in current]
    steps: list[Drift] = []
    for tag, i, j, k, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            steps += _kept(synced[i:j], current[k:n], blocks[k:n])
        else:
            steps += _replaced(synced[i:j], blocks[k:n])
    return steps


def _kept(
    synced: Sequence[Entry], current: Sequence[Entry], blocks: Sequence[Block]
) -> Iterator[Drift]:
    for before, after, block in zip(synced, current, blocks, strict=True):
        change = Change.NONE if before == after else Change.LINKS
        yield Drift(change, block, block, before)


def _replaced(synced: Sequence[Entry], blocks: Sequence[Block]) -> Iterator[Drift]:
    """Pair what was with what is in order: by kind, and by level where not all have a pair."""
    kinds = [block.kind for block in blocks]
    levels = LEVELLED if Counter(kinds) != Counter(entry.kind for entry in synced) else ()
    position = 0
    for before in synced:
        match = _next(before, blocks, position, levels)
        if match is None:
            ghost = Block(before.kind, "", START, before.level)
            yield Drift(Change.REMOVED, None, ghost, before)
            continue
        yield from (Drift(Change.ADDED, block, block) for block in blocks[position:match])
        yield Drift(Change.TEXT, blocks[match], blocks[match], before)
        position = match + 1
    yield from (Drift(Change.ADDED, block, block) for block in blocks[position:])


def _next(entry: Entry, blocks: Sequence[Block], start: int, levels: Container[str]) -> int | None:
    for index in range(start, len(blocks)):
        block = blocks[index]
        same_level = entry.kind not in levels or block.level == entry.level
        if block.kind == entry.kind and same_level:
            return index
    return None
