"""Rows of a table that only say the name of a field, which the table keeps as a form has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import wording
from hexapla.facts.terms.stems import words_of
from hexapla.markdown.inline import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Block, Pair

_EMPHASISED: Final = re.compile(r"(\*{1,3}|_{1,3})(?![\s*_])[^*_]+\1")


def is_label(target: Block, pair: Pair) -> bool:
    """Whether a row has words in one emphasised cell only, and its table keeps those in others.

    That a table keeps them is told by a row whose other cells are translated, and that cell not.
    """
    if target.kind != "row" or target.info == "header":
        return False
    own = cells(target.text)
    worded = [number for number, cell in enumerate(own) if _has_words(cell)]
    if len(worded) != 1 or not _EMPHASISED.fullmatch(own[worded[0]]):
        return False
    return _keeps(_table(target, pair), worded[0])


def _table(target: Block, pair: Pair) -> Sequence[tuple[Block, Block]]:
    """The rows of the table that a row is of, with those of the source."""
    rows: list[tuple[Block, Block]] = []
    for source, other, _ in pair.matches:
        if source and other and source.kind == other.kind == "row":
            if other.info == "header":
                if any(two is target for _, two in rows):
                    break
                rows = []
            rows.append((source, other))
    return rows


def _keeps(rows: Sequence[tuple[Block, Block]], number: int) -> bool:
    """Whether the emphasised cells of a column are the source's in rows that are translated."""
    kept = 0
    for source, target in rows:
        ours, theirs = cells(source.text), cells(target.text)
        if source.info == "header" or ours == theirs or max(len(ours), len(theirs)) <= number:
            continue
        if not (_EMPHASISED.fullmatch(ours[number]) and _has_words(ours[number])):
            continue
        if ours[number] != theirs[number]:
            return False
        kept += 1
    return kept > 0


def _has_words(cell: str) -> bool:
    return bool(words_of(wording(cell)))
