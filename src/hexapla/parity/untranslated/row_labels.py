"""Rows of a table that only say the name of a field, which the table keeps as a form has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.copies import copied
from hexapla.facts.masking import wording
from hexapla.facts.terms.stems import words_of
from hexapla.parity.tables import cells_of, tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Block, Pair

MESSAGES: Final = 2
"""Rows from which on a column keeps what a program says."""

_EMPHASISED: Final = re.compile(
    r"(?:(?:^| ?[/,|·] ?)(\*{1,3}|_{1,3})(?![\s*_])[^*_]{1,500}\1){1,9}"
)
"""A text in emphasis, or several with a sign between them."""


def is_label(target: Block, pair: Pair) -> bool:
    """Whether a row has words in one emphasised cell only, and its table keeps those in others.

    That a table keeps them is told by a row whose other cells are translated, and that cell not.
    """
    if target.kind != "row" or target.info == "header":
        return False
    own = cells_of(target.text)
    worded = [number for number, cell in enumerate(own) if _has_words(cell)]
    if len(worded) != 1 or not _EMPHASISED.fullmatch(own[worded[0]]):
        return False
    around = (rows for rows in tables(pair) if any(other is target for _, other in rows))
    return any(_keeps(rows, worded[0]) for rows in around)


def keeps_messages(source: Block, target: Block, pair: Pair) -> bool:
    """Whether all that a row leaves is emphasised, in columns that keep what they emphasise.

    A cell that leaves one sentence of several is told as any other.
    """
    page = pair.source
    if target.kind != "row" or target.info or not page:
        return False
    both = [*zip(cells_of(source.text), cells_of(target.text), strict=False)]
    left = [n for n, (one, other) in enumerate(both) if one == other and _has_words(other)]
    apart = (texts for texts in both if texts[0] != texts[1])
    if any(any(copied(now, was, (pair.locale, page.locale))) for was, now in apart):
        return False
    if not all(_EMPHASISED.fullmatch(cells_of(target.text)[number]) for number in left):
        return False
    around = [rows for rows in tables(pair) if any(other is target for _, other in rows)]
    return bool(left and around) and all(_keeps(around[0], it, MESSAGES) for it in left)


def _keeps(rows: Sequence[tuple[Block, Block]], number: int, least: int = 1) -> bool:
    """Whether the emphasised cells of a column are the source's in rows that are translated."""
    kept = 0
    for source, target in rows:
        ours, theirs = cells_of(source.text), cells_of(target.text)
        if source.info == "header" or ours == theirs or min(len(ours), len(theirs)) <= number:
            continue
        if not (_EMPHASISED.fullmatch(ours[number]) and _has_words(ours[number])):
            continue
        if ours[number] != theirs[number]:
            return False
        kept += 1
    return kept >= least


def _has_words(cell: str) -> bool:
    return bool(words_of(wording(cell)))
