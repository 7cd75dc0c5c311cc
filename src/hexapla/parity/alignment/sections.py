"""Sections of a page: gaps that begin with the head of one, and sections as one block each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hexapla.parity.alignment.similarity import IMPOSSIBLE, NAMED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hexapla.parity.alignment.programme import Steps
    from hexapla.parity.alignment.similarity import Features

NEAR = 0.2
"""How much better a head may suit than the next one for the gap to begin with it all the same."""

SHORTEST = 3
"""A head, what it holds, and the next head."""

KINDS = ("paragraph", "item", "row", "code")
"""Kinds of block whose number tells a section."""


def from_their_heads(
    steps: Steps,
    source: Sequence[Features],
    target: Sequence[Features],
    cost: Callable[[Features, Features], float],
) -> Steps:
    """The same steps, where a gap that may as well begin a line higher begins with its head.

    A heading, a box or an item is lost with what it holds. A gap from below one head down to
    the next is as long as the gap that is a whole section, and heads say little of themselves:
    unless they surely do, the section it is. So is what leads to something (*Or this:*) with that,
    where the next of its kind is nearer.
    """
    found = _moved(steps, source, lambda head, there: cost(head, target[there]))
    turned = [(j, i) for i, j in found]
    found = _moved(turned, target, lambda head, there: cost(source[there], head))
    return [(i, j) for j, i in found]


def _moved(
    steps: Steps, blocks: Sequence[Features], cost: Callable[[Features, int], float]
) -> Steps:
    """The same steps, where gaps of a side, the first of each step, begin with their heads."""
    found, at = list(steps), 0
    while at < len(found):
        end = at + 1
        while end < len(found) and found[end][1] is None:
            end += 1
        (head, there), (below, _) = found[at], found[end - 1]
        if end - at >= SHORTEST and head is not None and there is not None and below is not None:
            near = NEAR if _holds(blocks, head) and _holds(blocks, below) else 0.0
            nearer = cost(blocks[below], there) - cost(blocks[head], there)
            if _are_alike(blocks[head], blocks[below]) and (nearer < near):
                found[at], found[end - 1] = (head, None), (below, there)
        at = end
    return found


def _are_alike(one: Features, other: Features) -> bool:
    shapes = [(block.kind, block.level, block.container) for block in (one, other)]
    return shapes[0] == shapes[1]


def _holds(blocks: Sequence[Features], index: int) -> bool:
    """Whether the next block is in the section, the box or the item that a block begins."""
    head, below = blocks[index], blocks[index + 1 : index + 2]
    if not below:
        return False
    if head.kind == "heading":
        return below[0].kind != "heading" or below[0].level > head.level
    around = f"{head.container}/" if head.container else ""
    inside = below[0].container.startswith(around) and below[0].container != head.container
    return inside or (head.kind == below[0].kind == "item" and below[0].level > head.level)


def section(blocks: Sequence[Features]) -> Features:
    """The evidence that a heading and the blocks below it hold together."""
    head = blocks[0]
    kinds = Counter(block.kind for block in blocks)
    marks = (sum(column) for column in zip(*(block.marks for block in blocks), strict=True))
    return replace(
        head,
        sizes=(*head.sizes, sum(sum(block.sizes) for block in blocks)),
        marks=(*marks, *(kinds[kind] for kind in KINDS)),
        anchors=frozenset().union(*(block.anchors for block in blocks)),
    )


@dataclass(frozen=True)
class Outline:
    """A measure for sections too large for the full one: shape, length and anchors."""

    ratio: float

    def cost(self, source: Features, target: Features) -> float:
        """From 0 to about 1.5, or impossible, as the full measure has it."""
        if source.kind != target.kind or (source.key != target.key and source.kind in NAMED):
            return IMPOSSIBLE
        cost = 0.3 * (source.level != target.level) + 0.2 * (source.container != target.container)
        ours, theirs = source.sizes[0] * self.ratio, target.sizes[0]
        cost += 0.3 * abs(ours - theirs) / (ours + theirs)
        return cost + 0.5 * (source.anchors != target.anchors)
