"""Where the letters of a message stand in its gettext catalogue, with escapes and broken lines."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document

_PIECE = re.compile(r'"((?:[^"\\]|\\.)*)"')
_LETTER = re.compile(r'\\[\\trn"]|.', re.DOTALL)
"""A letter as a catalogue writes it: what is no escape in gettext as Babel reads it is two."""


def place(document: Document, block: Block, start: int, end: int) -> Span:
    """The span in the file of ``block.text[start:end]``; the block's own where it is not there."""
    places = list(_places(document, block))
    if not start < end <= len(places):
        return block.span
    line, column, _ = places[start]
    end_line, _, end_column = places[end - 1]
    return Span(line, column, end_line, end_column)


def _places(document: Document, block: Block) -> Iterator[tuple[int, int, int]]:
    """Line, column and next column of each letter of a message's text."""
    lines = _lines(document.text)
    first, column, last, _ = block.span
    for number in range(first, min(last, len(lines)) + 1):
        piece = _PIECE.search(lines[number - 1], column - 1 if number == first else 0)
        if piece:
            for letter in _LETTER.finditer(piece[1]):
                before, after = (piece.start(1) + 1 + edge for edge in letter.span())
                yield number, before, after


@lru_cache(maxsize=4)  # one finding after the other asks for those of its file
def _lines(text: str) -> list[str]:
    """The lines as a PO file has them: other line ends stand within a text."""
    return text.split("\n")
