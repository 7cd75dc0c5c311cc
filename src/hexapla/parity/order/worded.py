"""Cells of a table that say what one beside or below them should, told by their words alone.

Texts that recur on the page tell it, too.

Lengths come first: two cells are looked at where the longer has the shorter translation. Each has
to be told in the other's place, and what stands around them in its own.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from hexapla.parity.order import recurring
from hexapla.parity.order.cells import are_in_place, of_column, of_row, row_of, told_in
from hexapla.parity.order.tables import SURE, is_named, told_across
from hexapla.parity.tables import cells_of, tables
from hexapla.parity.words.evidence import across, at_most, by_lexicon, untold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Finding, Pair
    from hexapla.parity.words.lexicon import Lexicon

    _Cells = tuple[Sequence[str], Sequence[str]]
    """The cells of a row in both languages."""

NEAR: Final = 3
"""With how many of the next rows each is compared."""

LEAST: Final = 0.3
"""What the words of each of two cells say at least for the other's place."""

WIDE: Final = 8
"""Columns of a table up to which every two cells of a row are compared."""


def misworded(pair: Pair) -> Iterator[Finding]:
    """What to say of two cells in each other's place."""
    for rows in tables(pair):
        if len(rows) > 1 and pair.lexicon and (lexicon := pair.lexicon()):
            cells = [(cells_of(source.text), cells_of(target.text)) for source, target in rows]
            yield from _in_rows(pair, rows, cells, lexicon)
            yield from _in_columns(pair, rows, cells, lexicon)


def _in_rows(
    pair: Pair, rows: Sequence[tuple[Block, Block]], cells: Sequence[_Cells], lexicon: Lexicon
) -> Iterator[Finding]:
    found: dict[tuple[int, int], list[int]] = {}
    for number, (ours, theirs) in enumerate(cells):
        if not rows[number][0].info and len(ours) == len(theirs) <= WIDE:
            for i, j in combinations(range(len(ours)), 2):
                if _are_exchanged(lexicon, ours[i], ours[j], theirs[i], theirs[j]):
                    found.setdefault((i, j), []).append(number)
    for columns, there in found.items():
        rest = [both for number, both in enumerate(rows) if number not in there]
        if are_in_place(pair, rest, columns):
            yield of_row(pair, row_of(*rows[there[0]]), *columns, len(there) - 1)


def _in_columns(
    pair: Pair, rows: Sequence[tuple[Block, Block]], cells: Sequence[_Cells], lexicon: Lexicon
) -> Iterator[Finding]:
    told: set[tuple[int, int]] = set()
    for one, other, place in _below(rows, cells):
        a, b, x, y = (cells[n][side][place] for side in (0, 1) for n in (one, other))
        if told & {(one, place), (other, place)}:
            continue
        likely = _are_exchanged(lexicon, a, b, x, y)
        if not likely and not _recur(pair, a, b, x, y):
            continue
        held = _held(lexicon, cells[one], cells[other], place)
        if held < 0 or (held == 0 and not likely):
            told |= {(one, place), (other, place)}
            yield from of_column(row_of(*rows[one]), row_of(*rows[other]), place)


def _below(
    rows: Sequence[tuple[Block, Block]], cells: Sequence[_Cells]
) -> Iterator[tuple[int, int, int]]:
    """Every two rows that are near each other, with each column but the first."""
    for one in range(len(rows)):
        near = range(one + 1, min(one + 1 + NEAR, len(rows)))
        for other in near if not rows[one][0].info else ():
            for place in range(1, min(map(len, (*cells[one], *cells[other])))):
                yield one, other, place


def _are_exchanged(lexicon: Lexicon, a: str, b: str, x: str, y: str) -> bool:
    """Whether two cells are surely each told by the other's counterpart, and by its own less."""
    if (len(a) - len(b)) * (len(x) - len(y)) > 0 or len({a, b, x, y}) < len((a, b, x, y)):
        return False
    if not (untold(lexicon, a, x) and untold(lexicon, b, y)):
        return False
    if not (at_most(lexicon, a, x, y) and at_most(lexicon, b, y, x)):
        return False
    each, sure = told_across(lexicon, (a, b, x, y))
    if min(each) <= LEAST or sure <= SURE or is_named(a, x) or is_named(b, y):
        return False
    return not any(map(told_in, (a, b, x, y)))


def _recur(pair: Pair, a: str, b: str, x: str, y: str) -> bool:
    """Whether two cells without figures are each told as the other is elsewhere on the page."""
    return recurring.are_exchanged(pair, a, b, x, y) and not any(map(told_in, (a, b, x, y)))


def _held(lexicon: Lexicon, one: _Cells, other: _Cells, place: int) -> float:
    """Below 0 where all but the cells of one column are in their own places in two rows."""
    a, x, b, y = (
        "|".join(cell for number, cell in enumerate(side) if number != place)
        for side in (*one, *other)
    )
    return across((a, b), (x, y)) + by_lexicon(lexicon, a, b, x, y)
