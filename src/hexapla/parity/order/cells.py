"""Cells of a table that are emptied, or that are in each other's place in a row or in a column.

What tells are numbers, code and addresses, which every language writes alike. Another order of
whole columns is no fault, and rows in each other's place are told as rows.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.rarely import rarely
from hexapla.model import Finding, Span
from hexapla.parity.order.alphabetical import is_sorted
from hexapla.parity.order.exchanges import exchanges
from hexapla.parity.tables import cells_of, places_of, tables
from hexapla.parity.words.evidence import across, by_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.model import Block, Pair

    _Rows = Sequence[tuple[Block, Block]]

MANY: Final = 12
"""Rows that do not say what their source says, up to which every two are compared."""

_MARKUP: Final = re.compile(r"&#?\w+;|<[^<>]*>")
_TOKENS: Final = re.compile(r"[|`\]\d](?:(?<=\|)|(?<=\d)\d*|(?<=`)[^`]+`|(?<=\])\([^)\s]*)")
"""What has its place in a row in every language, with the pipes between the cells.

Begins with a set of signs, as that is fast.
"""

_DASHES: Final = frozenset("-–—")
_PHRASE: Final = re.compile(r"(?:[^\W\d_]+[^\w|]+){2}[^\W\d_]+")
"""Three words in a row."""

_NOTHING: Final = rarely(
    r"\b(?:no|not|none|nothing|never|without|neither|nor|n/a|any|all|un\w+|empty|same|above|yet"
    r"|default|optional|tb[acd]|soon)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What a dash may say as well, in the source's language."""

_SILENT: Final = ("|", "00")
"""Of these, what tells no cell: minutes and cents may be left out."""


class Row(NamedTuple):
    """A row in both languages, with its cells, and what tells each of them."""

    source: Block
    target: Block
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    own: tuple[frozenset[str], ...]
    found: tuple[frozenset[str], ...]


def misfilled(pair: Pair) -> Iterator[Finding]:
    """What to say of emptied cells and of two in each other's place: once of each."""
    for rows in tables(pair):
        for number, (source, target) in enumerate(rows):
            if "" in cells_of(target.text):
                above = rows[number - 1][0].text if number else ""
                yield from _emptied(source, target, cells_of(above))
            elif not _DASHES.isdisjoint(cells_of(target.text)):
                yield from _dashed(source, target)
        known = {n: row_of(*both) for n, both in enumerate(rows) if _differ(*both)}
        if known:
            yield from _in_rows(pair, rows, known)
        if len(known) > 1:
            yield from _in_columns(pair, [row for n, row in known.items() if n])


def _emptied(source: Block, target: Block, above: Sequence[str]) -> Iterator[Finding]:
    """The first cell that the source fills, if not with what is above or before it."""
    ours, theirs = cells_of(source.text), cells_of(target.text)
    before = ["", *ours]
    for place, (cell, other) in enumerate(zip(ours, theirs, strict=False)):
        again = cell == before[place] or (cell,) == above[place : place + 1]
        if not other and not again and _says(cell):
            yield Finding(f"the cell is empty, the source's says “{cell}”", target, source)
            return


def _dashed(source: Block, target: Block) -> Iterator[Finding]:
    """The first cell that says something in the source, and has a dash for it, in doubt."""
    for cell, other in zip(cells_of(source.text), cells_of(target.text), strict=False):
        if other in _DASHES and _PHRASE.search(cell) and not _NOTHING.search(cell):
            message = f"the cell has a dash, the source's says “{cell}”"
            yield Finding(message, target, source, doubtful=True)
            return


def _says(cell: str) -> bool:
    """Whether a cell shows more than a dash."""
    shown = _MARKUP.sub("", cell)
    return any(unicodedata.category(sign)[0] in "LNS" for sign in shown)


def _differ(source: Block, target: Block) -> bool:
    return _tokens(source.text) != tuple(_TOKENS.findall(target.text))


@lru_cache(maxsize=1024)  # a source row is compared in every locale
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKENS.findall(text))


def row_of(source: Block, target: Block) -> Row:
    """A row in both languages, with what its cells say."""
    ours, theirs = cells_of(source.text), cells_of(target.text)
    told = (tuple(map(told_in, each)) for each in (ours, theirs))
    return Row(source, target, ours, theirs, *told)


def told_in(cell: str) -> frozenset[str]:
    """What every language writes alike in a cell: each figure by itself, however they are set."""
    found = (token for token in _TOKENS.findall(cell) if token not in _SILENT)
    return frozenset(
        str(int(it)) if it[0].isdecimal() else it.rstrip("/").rpartition("/")[2] for it in found
    )


def _in_rows(pair: Pair, rows: _Rows, known: Mapping[int, Row]) -> Iterator[Finding]:
    """Two cells of a row in each other's place, where those two columns are not."""
    crossed = {n: found for n, row in known.items() if (found := _exchanged(row))}
    for columns in dict.fromkeys(both for found in crossed.values() for both in found):
        there = [n for n, found in crossed.items() if columns in found]
        rest = [both for n, both in enumerate(rows) if n not in there]
        if are_in_place(pair, rest, columns):
            yield of_row(pair, known[there[0]], *columns, len(there) - 1)


def _exchanged(row: Row) -> list[tuple[int, int]]:
    """The numbers of each two cells that have all that tells the other, and nothing else."""
    sides = row.own, row.found
    return [
        (i, j)
        for i, j in combinations(range(min(map(len, sides))), 2)
        if row.ours[i] and row.ours[j] and row.theirs[i] and row.theirs[j]
        if _are_crossed(*(side[n] for side in sides for n in (i, j)))
    ]


def _are_crossed(
    a: frozenset[str], b: frozenset[str], x: frozenset[str], y: frozenset[str]
) -> bool:
    """Whether ``y`` is all that tells ``a``, and ``x`` what tells ``b``, and neither its own."""
    return a == y and b == x and a.isdisjoint(b) and a != b


def are_in_place(pair: Pair, rows: _Rows, columns: tuple[int, int]) -> bool:
    """Whether two columns are in their places in some rows, by all that their cells say."""
    table = [[cells_of(block.text) for block in side] for side in zip(*rows, strict=True)]
    a, b, x, y = (
        "\n".join(["".join(row[place : place + 1]) for row in side])
        for side in table or ((), ())
        for place in columns
    )
    words = by_lexicon(pair.lexicon(), a, b, x, y) if pair.lexicon else 0.0
    return across((a, b), (x, y)) + words < 0


def _in_columns(pair: Pair, rows: Sequence[Row]) -> Iterator[Finding]:
    """Cells of two rows that have each other's figures, in one column only."""
    placed = {one.source for found in exchanges(pair) for one in found[:2]}
    loose = [row for row in rows if row.source not in placed][:MANY]
    for first, second in combinations(loose, 2):
        sides = first.own, second.own, first.found, second.found
        cells = enumerate(zip(*sides, strict=False))
        found = [place for place, each in cells if all(each) and _are_crossed(*each)]
        if len(found) == 1 and not is_sorted(pair, first.source, first.target):
            yield from of_column(first, second, found[0])


def of_row(pair: Pair, row: Row, one: int, other: int, more: int) -> Finding:
    """Two cells of a row in each other's place, as in so many more rows."""
    message = f"“{row.theirs[one]}” and “{row.theirs[other]}” are in each other's place"
    message += f", as in {more} more of the rows" if more else ""
    places = places_of(row.target.text)
    start, end = places[one][0], places[other][1]
    span = pair.target.place(row.target, start, end) if pair.target else None
    return Finding(message, row.target, row.source, span)


def of_column(first: Row, second: Row, place: int) -> Iterator[Finding]:
    """Once of two cells one below the other, else at each of the two."""
    one, other = first.target.span, second.target.span
    if other.line == one.end_line + 1:
        message = f"“{first.theirs[place]}” and “{second.theirs[place]}” are in each other's place"
        yield Finding(message, first.target, first.source, Span(*one[:2], *other[2:]))
        return
    for row, its in ((first, second), (second, first)):
        message = f"“{its.theirs[place]}”, on line {its.target.span.line}, belongs here"
        yield Finding(message, row.target, row.source)
