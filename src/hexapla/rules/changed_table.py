"""A table is not built as the source's: other columns, alignment, or rows in another order.

A table is read across: a cell too few or emptied, a row or cell in another's place, *no* for *yes*,
or two names of columns or rows exchanged, gives a value to the wrong thing.

A column that is aligned to another side is a warning, unless the writing runs the other way. A
table that is not aligned is left alone.

How to fix: set columns, alignment and rows as in the source. Rows may follow the alphabet.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from hexapla.facts.safety.controls import right_to_left
from hexapla.model import Finding, Severity, Span
from hexapla.naming import named
from hexapla.parity.order.answers import misanswered
from hexapla.parity.order.cells import misfilled
from hexapla.parity.order.exchanges import SHOWN, displaced, misplaced
from hexapla.parity.order.tables import mislabelled
from hexapla.parity.order.worded import misworded
from hexapla.parity.tables import uneven

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.ERROR
EXPLAINS = SHOWN
REPEATS = frozenset({"invalid-markdown"})
_MARKS = {" ": "---", "<": ":--", ">": "--:", "=": ":-:"}
_RULER = re.compile(r"[|:-][|:\- ]*$")
_TURNED = str.maketrans({"<": ">", ">": "<"})


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each table or row that differs, and for each two rows or names exchanged."""
    page, other, tables, width = pair.source, pair.target, False, -1
    for source, target in pair.aligned("row") if page and other else ():
        if not (source and target and page and other):
            continue
        tables = True
        if source.info != target.info:
            yield Finding("the header of the table is not the source's", target, source)
        elif problem := uneven(source, target, width):
            yield Finding(problem, target, source)
        elif source.info and (problem := _marks(page, source, other, target)):
            line = target.span.end_line + 1
            yield Finding(problem, target, source, Span(line, 1, line, 1), doubtful=True)
        width = source.level * (source.level == target.level) if source.info else width
    if tables:
        yield from (*misplaced(pair, _is_row, named), *displaced(pair, _is_row, named))
        yield from (*mislabelled(pair), *misfilled(pair), *misanswered(pair), *misworded(pair))


def _is_row(block: Block) -> bool:
    return block.kind == "row"


def _marks(page: Document, source: Block, other: Document, target: Block) -> str:
    """What is wrong with how the columns are aligned."""
    ours, theirs = _aligned(page, source), _aligned(other, target)
    mirrored = ours != theirs and right_to_left(source.text) != right_to_left(target.text)
    expected = (ours, ours.translate(_TURNED)) if mirrored else (ours,)
    if theirs in expected or not (ours and theirs):
        return ""
    both = enumerate(zip_longest(ours, theirs, fillvalue=" "), 1)
    column, was, now = next((number, *marks) for number, marks in both if marks[0] != marks[1])
    return f"column {column} is aligned as `{_MARKS[now]}`, the source's as `{_MARKS[was]}`"


def _aligned(page: Document, header: Block) -> str:
    """A letter for each column, from the line below the header; none for the last ones unmarked."""
    line = page.lines[header.span.end_line] if header.span.end_line < len(page.lines) else ""
    ruler = _RULER.search(line) if ":" in line else None
    cells = ruler.group().strip().strip("|").split("|") if ruler else []
    ends = ((cell.startswith(":"), cell.endswith(":")) for cell in map(str.strip, cells))
    return "".join(" <>="[left + 2 * right] for left, right in ends).rstrip()
