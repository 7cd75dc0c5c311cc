"""Pairs the blocks of a source page with those of a target page.

Pages of the same shape are zipped. Others are aligned globally by least cost, the dynamic
programme of Needleman and Wunsch (1970), twice: the first alignment teaches the measure which
words go together on this page, the second uses it. So one lost paragraph is one gap, at its
own place.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

from hexapla.parity.similarity import (
    IMPOSSIBLE,
    SHAPED,
    Features,
    Measure,
    features,
    learn,
    length_ratio,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Block

GAP = 0.75
EXPECTED_GAP = 0.2
CELLS = 100_000


class Step(NamedTuple):
    """A pair of positions; None where a side has no counterpart."""

    source: int | None
    target: int | None


def shape(block: Block) -> tuple[str, int, str, str]:
    """What two blocks have in common when their pages have the same outline."""
    level = block.level if block.kind in SHAPED else 0
    return block.kind, level, block.container, block.key if block.kind == "field" else ""


def align(
    source: Sequence[Block], target: Sequence[Block], expected: Sequence[bool] = ()
) -> list[Step]:
    """Steps through both sequences in order, every block in exactly one.

    ``expected`` marks source blocks whose absence from the target is no surprise (the author
    added or removed them since the sync): a gap there is cheap.
    """
    if not any(expected) and _same_shape(source, target):
        return [Step(index, index) for index in range(len(source))]
    gaps = [EXPECTED_GAP if flag else GAP for flag in expected] or [GAP] * len(source)
    left = [features(block) for block in source]
    right = [features(block) for block in target]
    ratio = length_ratio(left, right)
    first = _least_cost(left, right, gaps, Measure(ratio))
    lexicon = learn((left[i], right[j]) for i, j in first if i is not None and j is not None)
    return _least_cost(left, right, gaps, Measure(ratio, lexicon))


def _same_shape(source: Sequence[Block], target: Sequence[Block]) -> bool:
    return len(source) == len(target) and all(
        shape(a) == shape(b) for a, b in zip(source, target, strict=True)
    )


def _least_cost(
    source: Sequence[Features], target: Sequence[Features], gaps: Sequence[float], measure: Measure
) -> list[Step]:
    """Fill the table row by row within a band that keeps it under ``CELLS``, then walk back."""
    width = max(CELLS // (len(source) + 1), abs(len(source) - len(target)) + 50)
    previous, offset = _row(len(target), 0, len(source), width)
    for j in range(len(previous)):
        previous[j] = (j + offset) * GAP
    moves: list[tuple[int, bytearray]] = [(offset, bytearray(b"<" * len(previous)))]
    for i, block in enumerate(source, 1):
        row, start = _row(len(target), i, len(source), width)
        move = bytearray(len(row))
        for k in range(len(row)):
            j = k + start
            above = _at(previous, j - offset) + gaps[i - 1]
            before = row[k - 1] + GAP if k else IMPOSSIBLE
            both = _at(previous, j - 1 - offset)
            if both <= min(above, before):  # no cost is negative: else a match cannot be best
                both += measure.cost(block, target[j - 1])
            row[k], move[k] = _best(both, above, before)
        previous, offset = row, start
        moves.append((start, move))
    return _walk_back(moves, len(source), len(target))


def _row(columns: int, i: int, rows: int, width: int) -> tuple[array[float], int]:
    """An empty row of the band around the diagonal, and the column it starts at."""
    centre = i * columns // max(rows, 1)
    start, end = max(centre - width, 0), min(centre + width, columns)
    if i == rows:
        end = columns
    return array("d", bytes(8 * (end - start + 1))), start


def _at(row: array[float], index: int) -> float:
    return row[index] if 0 <= index < len(row) else IMPOSSIBLE


def _best(both: float, above: float, before: float) -> tuple[float, int]:
    if both <= above and both <= before:
        return both, ord("\\")
    return (above, ord("^")) if above <= before else (before, ord("<"))


def _walk_back(moves: list[tuple[int, bytearray]], i: int, j: int) -> list[Step]:
    steps: list[Step] = []
    while i or j:
        offset, move = moves[i]
        kind = move[j - offset] if 0 <= j - offset < len(move) else ord("^")
        if i and j and kind == ord("\\"):
            i, j = i - 1, j - 1
            steps.append(Step(i, j))
        elif i and (kind == ord("^") or not j):
            i -= 1
            steps.append(Step(i, None))
        else:
            j -= 1
            steps.append(Step(None, j))
    return steps[::-1]
