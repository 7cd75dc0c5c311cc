"""Cells that say what the source's do, letter for letter, in a column that is translated.

A column of names, labels or messages is left as a whole, and so is told by the other cells: those
of a column with several texts in the reader's language are to be told in it, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import statement
from hexapla.facts.rarely import rarely
from hexapla.parity.tables import cells_of, places_of, tables
from hexapla.parity.untranslated.excerpts import excerpt
from hexapla.parity.untranslated.leftovers import Leftover

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Pair

WORDS: Final = 3
"""Words from which on a cell says something; most of them in small letters, or they are a name."""

TOLD: Final = 3
"""Cells as long that are translated, for each that is left."""

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_CITED: Final = rarely(r"""\s*(?:\*{1,3}|_{1,3}|["“«„]).*(?:\*|_|["”»“])[.…]?\s*""", re.DOTALL)
"""A cell that is in emphasis or in quotation marks as a whole, as what a program says."""


def left_cells(pair: Pair) -> Iterator[Leftover]:
    """What is left of the source's in the cells of translated columns, in doubt."""
    page = pair.target
    for rows in tables(pair) if page else ():
        body = [both for both in rows if not both[0].info]
        if page and len(body) > TOLD and any(map(_may_have, body)):
            yield from _of_table(body, page)


def _of_table(body: Sequence[tuple[Block, Block]], page: Document) -> Iterator[Leftover]:
    for number in range(min(len(cells_of(target.text)) for _, target in body)):
        left, told = [], 0
        for source, target in body:
            ours, theirs = cells_of(source.text), cells_of(target.text)
            if number < len(ours) and _says(ours[number]):
                told += ours[number] != theirs[number]
                left += [(source, target)] if ours[number] == theirs[number] else []
        for source, target in left if told >= TOLD * len(left) else ():
            start, end = places_of(target.text)[number]
            text = excerpt(target.text[start:end])
            yield Leftover(source, target, text, page.place(target, start, end), doubtful=True)


def _may_have(both: tuple[Block, Block]) -> bool:
    """Whether two rows have a cell of several words in common; a quick look."""
    ours, theirs = (cells_of(block.text) for block in both)
    return any(cell.count(" ") + 1 >= WORDS and cell in ours for cell in theirs)


def _says(cell: str) -> bool:
    """Whether a cell has several words, most of them in small letters, and cites nothing."""
    if cell.count(" ") + 1 < WORDS or _CITED.fullmatch(cell):
        return False
    words = _WORD.findall(statement(cell))
    return len(words) >= WORDS and 2 * sum(map(str.islower, words)) > len(words)
