"""The dynamic programme that aligns two sequences by least cost.

After Needleman and Wunsch (1970), with gaps that cost less the longer they are (Gotoh 1982): what
is lost is often a section, and seldom here a block and there one. Only a band around the
diagonal is filled.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from hexapla.parity.alignment.similarity import IMPOSSIBLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Steps = list[tuple[int | None, int | None]]
    """Pairs of positions; None where a side has no counterpart."""

EXTENSION = 0.55
"""What a block without a counterpart costs at most, where the one before it has none either."""

_BOTH, _LOST, _ADDED = 0, 1, 2
_KIND, _LOST_ON, _ADDED_ON = 3, 4, 8
"""Bits of a move: its kind, and whether a gap that ends here began before."""


def least_cost(
    cost: Callable[[int, int], float], gaps: Sequence[float], extras: Sequence[float], width: int
) -> Iterator[tuple[int | None, int | None]]:
    """Pairs of positions in order; None where a side has no counterpart.

    ``cost`` tells what it costs to pair two positions; ``gaps`` and ``extras``, one for each
    position of the source and of the target, what it costs to leave it alone. The band reaches
    ``width`` to both sides of the diagonal.
    """
    rows, columns = len(gaps), len(extras)
    table = [_first_row(extras, _start(0, rows, columns, width)[1])]
    best, lost = table[0].best, array("d", [IMPOSSIBLE]) * len(table[0].best)
    offset = 0
    for i in range(1, rows + 1):
        row = _Row(*_start(i, rows, columns, width))
        lost = row.fill(i, (best, lost, offset), cost, gaps[i - 1], extras)
        best, offset = row.best, row.start
        table.append(row)
        table[i - 1].best = array("d")
    return reversed(list(_walk_back(table, rows, columns)))


class _Row:
    """A row of the table: what it costs to come to each place of it, and by which move."""

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.best = array("d", bytes(8 * (end - start + 1)))
        self.moves = bytearray(end - start + 1)

    def fill(
        self,
        i: int,
        above: tuple[array[float], array[float], int],
        cost: Callable[[int, int], float],
        gap: float,
        extras: Sequence[float],
    ) -> array[float]:
        """Fill the row from the one above; gives what it costs to come with a block just lost."""
        best, lost, offset = above
        lost_here = array("d", bytes(8 * len(self.best)))
        added, left = IMPOSSIBLE, IMPOSSIBLE
        for k, j in enumerate(range(self.start, self.start + len(self.best))):
            up, up_lost = _at(best, j - offset) + gap, _at(lost, j - offset) + min(gap, EXTENSION)
            extra = extras[j - 1] if j else IMPOSSIBLE
            new, on = left + extra, added + min(extra, EXTENSION)
            move = _LOST_ON * (up_lost < up) + _ADDED_ON * (on < new)
            up, added = min(up, up_lost), min(new, on)
            both = _at(best, j - 1 - offset)
            if both <= min(up, added):  # no cost is negative: else a match cannot be best
                both += cost(i - 1, j - 1)
            left = min(both, up, added)
            move += _BOTH if left == both else _LOST if left == up else _ADDED
            self.best[k], self.moves[k], lost_here[k] = left, move, up
        return lost_here

    def move(self, j: int) -> int:
        """The move that comes to a column; out of the band, a loss."""
        return self.moves[j - self.start] if 0 <= j - self.start < len(self.moves) else _LOST


def _first_row(extras: Sequence[float], end: int) -> _Row:
    row = _Row(0, end)
    for j in range(1, end + 1):
        extra = extras[j - 1]
        row.best[j] = row.best[j - 1] + (min(extra, EXTENSION) if j > 1 else extra)
        row.moves[j] = _ADDED + _ADDED_ON * (j > 1)
    return row


def _start(i: int, rows: int, columns: int, width: int) -> tuple[int, int]:
    """The first and the last column of the band in a row."""
    centre = i * columns // max(rows, 1)
    end = columns if i == rows else min(centre + width, columns)
    return max(centre - width, 0), end


def _at(row: array[float], index: int) -> float:
    return row[index] if 0 <= index < len(row) else IMPOSSIBLE


def _walk_back(table: Sequence[_Row], i: int, j: int) -> Iterator[tuple[int | None, int | None]]:
    within = _BOTH  # the kind of the gap that is being walked through
    while i or j:
        move = table[i].move(j)
        kind = within or move & _KIND
        if kind == _BOTH and i and j:
            i, j = i - 1, j - 1
            yield i, j
        elif i and (kind == _LOST or not j):
            within = _LOST if move & _LOST_ON and j else _BOTH
            i -= 1
            yield i, None
        else:
            within = _ADDED if move & _ADDED_ON and i else _BOTH
            j -= 1
            yield None, j
