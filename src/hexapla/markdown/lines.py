"""A page's text as lines that the scanner can read, each with its place in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hexapla.model import Block, Span

TAB = 4
MARK, END = "\x02", "\x03"  # Python-Markdown drops these two from any text, so no page has them

_tuple = tuple.__new__  # makes a `Span` without the detour over its own
_BLANK = re.compile(r"\n +(?=\n)")
_ODD = re.compile("[\t\x02\x03]")


@dataclass(slots=True)
class Source:
    """The lines of a page, and how to find their way back into the file.

    ``rows`` are the page's own lines with tabs widened. ``lines`` are what is left to parse
    after fenced code, snippets and raw HTML were taken out: line *v* is a piece of row
    ``numbers[v]`` and begins at its column ``starts[v]``. ``passed`` are lines that are no text,
    and ``unread`` notes the rows at which begins what MkDocs does not read: fences and HTML.
    """

    rows: list[str]
    first_line: int
    skewed: dict[int, list[int]] = field(default_factory=dict)
    originals: dict[int, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    starts: list[int] | None = None
    passed: list[Block] = field(default_factory=list)
    unread: list[tuple[str, int]] = field(default_factory=list)

    def column(self, line: int, rest: str) -> int:
        """The column in its row at which ``rest``, an end piece of a line, begins."""
        base = self.starts[line] if self.starts else 0
        return base + len(self.lines[line]) - len(rest)

    def append(self, line: str, row: int, column: int) -> None:
        """Add a line to parse, which stands in a row from a column on."""
        if self.starts is None:
            self.starts = [0] * len(self.lines)
        self.lines.append(line)
        self.numbers.append(row)
        self.starts.append(column)

    def span(self, row: int, column: int, end_row: int, end_column: int) -> Span:
        """The span in the file of what lies between two places in ``rows``."""
        if self.skewed:
            column, end_column = self._shift(row, column), self._shift(end_row, end_column)
        first = self.first_line
        return _tuple(Span, (row + first, column + 1, end_row + first, end_column + 1))

    def cut(self, row: int, start: int, end: int) -> str:
        """The file's own text of a stretch of a row (tabs are tabs again)."""
        if row in self.skewed:
            return self.originals[row][self._shift(row, start) : self._shift(row, end)]
        return self.rows[row][start:end]

    def _shift(self, row: int, column: int) -> int:
        skew = self.skewed.get(row)
        return column if skew is None else skew[min(column, len(skew) - 1)]


def read(text: str, first_line: int) -> Source:
    """Split a text into rows as Python-Markdown normalises them.

    Takes the text of a page and the number of its first line in the file.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if " \n" in text or text.endswith(" "):
        text = _BLANK.sub("\n", text + "\n").removesuffix("\n")
    rows = text.split("\n")
    source = Source(rows, first_line, lines=rows, numbers=list(range(len(rows))))
    if "\t" in text or MARK in text or END in text:
        for number, row in enumerate(source.rows):
            if _ODD.search(row):
                _widen(source, number, row)
    return source


def _widen(source: Source, number: int, row: str) -> None:
    wide: list[str] = []
    skew: list[int] = []
    for place, character in enumerate(row):
        if character == "\t":
            gap = TAB - len(wide) % TAB
            wide.extend(" " * gap)
            skew.extend([place] * gap)
        elif character not in (MARK, END):
            wide.append(character)
            skew.append(place)
    skew.append(len(row))
    widened = "".join(wide)
    source.originals[number] = row
    source.skewed[number] = skew
    source.rows[number] = widened if widened.strip(" ") or number == 0 else ""
