"""Pairs of an alignment that keep apart what surely goes together.

An alignment goes down both pages in step. Where a block has moved, the one beside it is easily
taken for its counterpart, and the block itself is left alone. Such a pair is undone: then both
are alone, and what has moved is found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.parity.alignment.similarity import ADDED, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.parity.alignment.programme import Steps
    from hexapla.parity.alignment.similarity import Features, Measure

POOR = 0.3
"""What two blocks cost at least that may be none of each other's."""

SURE, LIKE = 0.4, 0.6
"""What a pair costs at most, and how alike it is at least, for which another is undone."""

BETTER = 0.2
"""How much less it costs than the one that is undone."""

MOST = 2500
"""Pairs of blocks up to which they are compared."""

SHORTEST = 25
"""Signs from which a block is known again."""


def undone(
    steps: Steps, source: Sequence[Features], target: Sequence[Features], measure: Measure
) -> Steps:
    """The same steps, without the pairs that have a rival."""
    ours = [source[i] for i, j in steps if i is not None and j is None and _is_told(source[i])]
    theirs = [target[j] for i, j in steps if i is None and j is not None and _is_told(target[j])]
    if not (ours or theirs):
        return steps
    poor = dict(_poor(steps, source, target, measure))
    if len(poor) * (len(ours) + len(theirs)) > MOST:
        return steps
    found: Steps = []
    for i, j in steps:
        if (i, j) in poor and i is not None and j is not None:
            most = min(poor[i, j] - BETTER, SURE)
            rivals = [*((one, target[j]) for one in ours), *((source[i], one) for one in theirs)]
            if any(_is_sure(one, other, measure, most) for one, other in rivals):
                found += [(i, None), (None, j)]
                continue
        found.append((i, j))
    return found


def _is_told(block: Features) -> bool:
    return block.kind in TEXT and block.sizes[0] >= SHORTEST + ADDED


def _poor(
    steps: Steps, source: Sequence[Features], target: Sequence[Features], measure: Measure
) -> Iterator[tuple[tuple[int, int], float]]:
    for i, j in steps:
        if i is not None and j is not None and source[i].kind in TEXT:
            cost = measure.cost(source[i], target[j])
            if cost >= POOR:
                yield (i, j), cost


def _is_sure(ours: Features, theirs: Features, measure: Measure, most: float) -> bool:
    return measure.cost(ours, theirs) <= most and measure.likeness(ours, theirs) >= LIKE
