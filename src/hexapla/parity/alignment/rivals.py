"""Pairs of an alignment that keep apart what surely goes together.

An alignment goes down both pages in step. Where a block has moved, the one beside it is easily
taken for its counterpart, and the block itself is left alone. Such a pair is undone: then both
are alone, and what has moved is found.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from hexapla.parity.alignment.proportion import ADDED
from hexapla.parity.alignment.similarity import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from hexapla.parity.alignment.programme import Steps
    from hexapla.parity.alignment.similarity import Features, Measure

    Step = tuple[int | None, int | None]
    Pair = tuple[int, int]

POOR = 0.3
"""What two blocks cost at least that may be none of each other's."""

SURE, LIKE = 0.4, 0.6
"""What a pair costs at most, and how alike it is at least, for which another is undone."""

BETTER = 0.2
"""How much less it costs than the one that is undone."""

MOST = 2500
"""Pairs of blocks up to which they are compared."""

LITTLE, GAIN = 0.5, 1.0
"""Words that a pair which is given up may tell, and that the others have to tell more in all."""

TRIALS = 2
"""How many rivals are tried as pairs."""

SHORTEST = 25
"""Signs from which a block is known again."""


def undone(
    steps: Steps,
    source: Sequence[Features],
    target: Sequence[Features],
    measure: Measure,
    again: Callable[[Pair], Steps],
) -> Steps:
    """The same steps, without the pairs that have a rival.

    ``again`` aligns the pages with two positions as a pair: where that sets more right than
    wrong, nothing has moved, and what was taken for a pair stood beside a gap.
    """
    apart = _rivals(steps, source, target, measure)
    tried = sorted([*apart.values(), *_astray(steps, source, target, measure)])[:TRIALS]
    for _, rival in tried:
        found = again(rival)
        if _is_better(found, steps, source, target, measure):
            steps, apart = found, _rivals(found, source, target, measure)
            break
    return [it for step in steps for it in _parted(step, apart)]


def _parted(step: Step, apart: Container[Step]) -> Steps:
    return [(step[0], None), (None, step[1])] if step in apart else [step]


def _rivals(
    steps: Steps, source: Sequence[Features], target: Sequence[Features], measure: Measure
) -> dict[Step, tuple[float, Pair]]:
    """The poor pairs that keep apart a better one, each with what that costs, and that."""
    ours, theirs = _alone(steps, source, target)
    poor = dict(_poor(steps, source, target, measure)) if ours or theirs else {}
    if len(poor) * (len(ours) + len(theirs)) > MOST:
        return {}
    found: dict[Step, tuple[float, Pair]] = {}
    for (i, j), cost in poor.items():
        most = min(cost - BETTER, SURE)
        others = [*((one, j) for one in ours), *((i, one) for one in theirs)]
        if sure := [*_sure(others, source, target, measure, most)]:
            found[i, j] = min(sure)
    return found


def _astray(
    steps: Steps, source: Sequence[Features], target: Sequence[Features], measure: Measure
) -> list[tuple[float, Pair]]:
    """Blocks that are alone and surely go together, with what that costs."""
    ours, theirs = _alone(steps, source, target)
    if len(ours) * len(theirs) > MOST:
        return []
    return [*_sure(product(ours, theirs), source, target, measure, SURE)]


def _alone(
    steps: Steps, source: Sequence[Features], target: Sequence[Features]
) -> tuple[list[int], list[int]]:
    """The positions of texts without a counterpart that would be known again."""
    ours = [i for i, j in steps if i is not None and j is None and _is_told(source[i])]
    theirs = [j for i, j in steps if i is None and j is not None and _is_told(target[j])]
    return ours, theirs


def _is_better(
    one: Steps,
    other: Steps,
    source: Sequence[Features],
    target: Sequence[Features],
    measure: Measure,
) -> bool:
    """Whether an alignment has pairs that tell more than another's, which say hardly anything."""
    gained, lost = (
        [
            measure.meaning(source[i], target[j]).surplus
            for i, j in apart
            if i is not None and j is not None
        ]
        for apart in (set(one) - set(other), set(other) - set(one))
    )
    return max(lost, default=0.0) < LITTLE and sum(gained) >= sum(lost) + GAIN


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


def _sure(
    pairs: Iterable[Pair],
    source: Sequence[Features],
    target: Sequence[Features],
    measure: Measure,
    most: float,
) -> Iterator[tuple[float, Pair]]:
    for i, j in pairs:
        cost = measure.cost(source[i], target[j])
        if cost <= most and measure.likeness(source[i], target[j]) >= LIKE:
            yield cost, (i, j)
