"""Two blocks of one page that are one in the other: the first of them is paired."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hexapla.parity.alignment.proportion import ADDED
from hexapla.parity.alignment.similarity import TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.parity.alignment.programme import Steps
    from hexapla.parity.alignment.similarity import Features, Measure


def from_their_first(
    steps: Steps, source: Sequence[Features], target: Sequence[Features], measure: Measure
) -> Steps:
    """The same steps, where a block that tells two is paired with the first of them.

    The alignment pairs it with the one that it is more like, and leaves the other alone.
    """
    found, ratio = list(steps), _length(target) / max(_length(source), 1)
    for at, ((i, j), (n, m)) in enumerate(pairwise(steps)):
        if n is None or m is None or (i is None) == (j is None):
            continue
        both = [(n if i is None else i, m if j is None else j), (n, m)]
        pairs = [(source[one], target[other]) for one, other in both]
        if _are_one(pairs, measure, ratio, is_merged=j is None):
            found[at], found[at + 1] = both[0], (n, None) if j is None else (None, m)
    return found


def _are_one(
    pairs: Sequence[tuple[Features, Features]], measure: Measure, ratio: float, *, is_merged: bool
) -> bool:
    """Whether words and lengths say that the one block of two pairs is both others.

    Of a source block that is split either part tells but a half of the words.
    """
    (first, whole), (second, _) = pairs if is_merged else [(two, one) for one, two in pairs]
    if not first.kind == second.kind == whole.kind or whole.kind not in TEXT:
        return False
    together = first.sizes[0] + second.sizes[0] - ADDED
    wanted = whole.sizes[0] / (ratio if is_merged else 1 / ratio)
    longer = max(first.sizes[0], second.sizes[0])
    if abs(wanted - together) > abs(wanted - longer):
        return False
    said = [measure.meaning(*pair) for pair in pairs]
    return all(each.is_sure if is_merged else each.surplus > 0 for each in said)


def _length(blocks: Sequence[Features]) -> float:
    return sum(sum(block.sizes) for block in blocks)
