"""Names of columns and rows in each other's place, while what stands below or beside them is not.

Such a table gives every value to the wrong thing. What tells are words, of the names and of the
cells that they name: both have to say so, for another order of whole columns is no fault.
"""

from __future__ import annotations

from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.model import Finding
from hexapla.parity.tables import cells_of, places_of, tables
from hexapla.parity.words.evidence import at_most, each_by_lexicon, evidence, untold, within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hexapla.model import Block, Pair, Span
    from hexapla.parity.words.lexicon import Lexicon

    _Rows = Sequence[tuple[Block, Block]]

SURE: Final = 0.8
"""The evidence, as a logarithm of odds, from which two names are in each other's place."""

HELD: Final = -2.0
"""The evidence up to which what they name is in its own."""

MANY: Final = 12
"""Names up to which every two are compared, of those that do not seem to be their counterparts."""


class Label(NamedTuple):
    """The name of a column or a row in both languages; ``named`` gives the texts of its cells.

    It stands in the cell of that ``number`` of the two ``rows``.
    """

    rows: tuple[Block, Block]
    number: int
    ours: str
    theirs: str
    named: Callable[[], tuple[str, ...]]


def mislabelled(pair: Pair) -> Iterator[Finding]:
    """What to say of two names in each other's place: once of a table's columns, of rows each."""
    for rows in tables(pair):
        if not (rows and pair.lexicon and (lexicon := pair.lexicon())):
            continue
        columns = _exchanged([*_columns(rows)], lexicon)
        more = f", with {len(columns) - 1} more" if len(columns) > 1 else ""
        for one, other in (*columns[:1], *_exchanged([*_first_cells(rows)], lexicon)):
            (source, target), place = one.rows, other.rows[1].span.line
            line = f", on line {place}," if place != target.span.line else ""
            yield Finding(
                f"“{one.theirs}” and “{other.theirs}”{line} are in each other's place,"
                f" the cells that they name are not{more if one.rows is other.rows else ''}",
                target,
                source,
                _span(pair, one, other),
            )


def _span(pair: Pair, one: Label, other: Label) -> Span | None:
    """From the one name to the other in a header; of rows, the first of them."""
    row, last = one.rows[1], other if one.rows is other.rows else one
    places = places_of(row.text)
    start, end = places[one.number][0], places[last.number][1]
    return pair.target.place(row, start, end) if pair.target else None


def _columns(rows: _Rows) -> Iterator[Label]:
    if rows and rows[0][0].info == "header":
        names = zip(*(cells_of(block.text) for block in rows[0]), strict=False)
        for number, (ours, theirs) in enumerate(names):
            yield Label(rows[0], number, ours, theirs, partial(_column, rows, number))


def _column(rows: _Rows, number: int) -> tuple[str, ...]:
    """The cells below a name, in both languages; short rows have none there."""
    table = [[cells_of(block.text) for block in side[1:]] for side in zip(*rows, strict=True)]
    return tuple("\n".join(["".join(row[number : number + 1]) for row in side]) for side in table)


def _first_cells(rows: _Rows) -> Iterator[Label]:
    for both in rows:
        if not both[0].info:
            (ours, *own), (theirs, *other) = (cells_of(block.text) for block in both)
            yield Label(both, 0, ours, theirs, partial(tuple, ("|".join(own), "|".join(other))))


def _exchanged(labels: Sequence[Label], lexicon: Lexicon) -> list[tuple[Label, Label]]:
    """The names that are in each other's place, the surest first; each is in one exchange."""
    strange = [label for label in labels if _is_strange(label, lexicon)][:MANY]
    found = [
        (sure, i, j)
        for (i, one), (j, other) in combinations(enumerate(strange), 2)
        if (sure := _crossed(one, other, lexicon)) > SURE
    ]
    told: dict[int, int] = {}
    for _, i, j in sorted(found, key=lambda item: (-item[0], item)):
        if told.keys().isdisjoint((i, j)):
            told |= {i: j, j: i}
    return [(strange[i], strange[j]) for i, j in sorted(told.items()) if i < j]


def _is_strange(label: Label, lexicon: Lexicon) -> bool:
    """Whether a name says something that its counterpart does not, of what is known."""
    return label.ours != label.theirs and bool(untold(lexicon, label.ours, label.theirs))


def _crossed(one: Label, other: Label, lexicon: Lexicon) -> float:
    """How sure it is that each of two names says the other's counterpart; 0 where cells do, too."""
    pairs = (one, other), (other, one)
    if not all(at_most(lexicon, own.ours, own.theirs, its.theirs) for own, its in pairs):
        return 0.0
    each, sure = told_across(lexicon, (one.ours, other.ours, one.theirs, other.theirs))
    if (
        min(each) <= 0
        or sure <= SURE
        or is_named(one.ours, one.theirs)
        or is_named(other.ours, other.theirs)
    ):
        return 0.0
    (a, x), (b, y) = one.named(), other.named()
    return sure if told_across(lexicon, (a, b, x, y))[1] <= HELD else 0.0


def is_named(text: str, other: str) -> bool:
    """Whether a name shares a word or a figure with its counterpart."""
    ours, theirs = evidence(text), evidence(other)
    return bool(ours.anchors & theirs.anchors or ours.cognates & theirs.cognates)


def told_across(
    lexicon: Lexicon, texts: tuple[str, str, str, str]
) -> tuple[tuple[float, float], float]:
    """What words say for each of two texts being the other's, and what all that is in them does."""
    each = each_by_lexicon(lexicon, *texts)
    return each, sum(each) + within(*map(evidence, texts))
