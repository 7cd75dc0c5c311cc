"""The tables of a pair of pages: rows in both languages, and their cells with their places."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.markdown.tables import cells
from hexapla.model import Match
from hexapla.parity.alignment.shapes import is_even

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Block, Pair

    _Rows = Sequence[tuple[Block, Block]]


@lru_cache(maxsize=1024)  # a source row is looked at in every locale, and more than once
def cells_of(row: str) -> tuple[str, ...]:
    """The cells of a row of a table."""
    return tuple(cells(row))


def places_of(row: str) -> list[tuple[int, int]]:
    """Where each cell of a row begins and ends."""
    found, end = [], 0
    for cell in cells_of(row):
        start = row.index(cell, end)
        end = start + len(cell)
        found.append((start, end))
    return found


def uneven(source: Block, target: Block, width: int) -> str:
    """What to say of a row with more or fewer cells than the source's, if it is at fault.

    ``width`` is that of both headers, 0 where they differ, which is told of them alone. It is the
    source's fault where only the translation's row has as many: cells that the source's row lacks
    have to be empty then, and those that it has beyond its header nobody shows.
    """
    if source.level == target.level or not (width or source.info):
        return ""
    if source.info:
        return f"the table has {target.level} columns, the source's {source.level}"
    if target.level == width and not any(cells_of(target.text)[source.level :]):
        return ""
    return f"the row has {target.level} cells, the source's {source.level}"


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def tables(pair: Pair) -> tuple[_Rows, ...]:
    """The rows of each table that have as many cells on both sides, the header first.

    Those that the author has changed since the sync are left out.
    """
    found: list[_Rows] = []
    rows: list[tuple[Block, Block]] = []
    matches: Sequence[Match] = pair.matches if pair.aligned("row") else ()
    if matches and is_even(pair):
        matches = [Match(source, target) for source, target in pair.aligned("row")]
    for source, target, drifted in matches:
        if not (source and target and source.kind == target.kind == "row"):
            continue
        if source.info or target.info:
            rows = []
            found.append(rows)
        if source.level == target.level > 1 and source.info == target.info and not drifted:
            rows.append((source, target))
    return tuple(rows for rows in found if rows)
