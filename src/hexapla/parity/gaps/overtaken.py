"""Blocks that a few others of their list or section have overtaken, which alone are paired.

A block by itself is easily said to be missing at one place and extra at another. What both say
tells that they are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hexapla.parity.alignment.doubt import known_measure
from hexapla.parity.alignment.similarity import features

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair
    from hexapla.parity.gaps.lone import Lone

NEAR: Final = 4
"""How many places away at most a block is that others have overtaken."""

COST: Final = 0.8
"""What two blocks cost at most that are one."""

KINDS: Final = frozenset({"item", "row", "paragraph"})


def overtaken(pair: Pair, lost: Lone, come: Lone) -> Iterator[tuple[int, int]]:
    """The positions of lone blocks that are one, the likest first, each in one at most."""
    measure = known_measure(pair) if lost and come else None
    costs = [
        (measure.cost(features(lost[i]), features(come[j])), i, j)
        for i in lost
        for j in range(i - NEAR, i + NEAR + 1)
        if measure and j in come and _are_of_one_list(pair, i, j)
    ]
    used: set[int] = set()
    for cost, i, j in sorted(costs):
        if cost <= COST and measure and used.isdisjoint((i, ~j)):
            said = measure.meaning(features(lost[i]), features(come[j]))
            if said.is_sure or said.sure == said.sure_told > 0:
                used |= {i, ~j}
                yield i, j


def _are_of_one_list(pair: Pair, i: int, j: int) -> bool:
    """Whether all that is between two places is of one kind, and some of it is paired."""
    around = pair.matches[min(i, j) : max(i, j) + 1]
    kinds = {block.kind for one in around for block in (one.source, one.target) if block}
    return len(kinds) == 1 and kinds <= KINDS and any(one.source and one.target for one in around)
