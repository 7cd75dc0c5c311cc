"""Raw HTML blocks, taken out of a page as Python-Markdown and its md_in_html take them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from hexapla.markdown import wrappers
from hexapla.markdown.chunks import Chunk, split
from hexapla.markdown.elements import BLOCK, Element, Piece
from hexapla.markdown.lines import END, MARK, Source
from hexapla.markdown.stashed import Stashed
from hexapla.markdown.tags import Reader
from hexapla.markdown.tree import Node, Scan

_PLACEHOLDER: Final = re.compile(f"{MARK}(\\d+){END}")


def element(scan: Scan, parent: Node, chunk: Chunk, stack: list[Chunk]) -> bool:
    """Parse what an HTML element holds, if a chunk begins with one whose content is Markdown."""
    match = _PLACEHOLDER.match(chunk.head)
    stashed = scan.stash.get(int(match.group(1))) if match else None
    if match is None or stashed is None or stashed.kind != "element":
        return False
    node = Node(stashed.info, parent)
    node.html = True
    start, end = stashed.content
    lines = scan.source.lines[start:end]
    chunks = split(lines, start)
    if stashed.indent:
        node.text = chunks  # a span element: its content is text, not blocks
    else:
        scan.parse(node, chunks)
    if match.end() < len(chunk.head):
        rest = [chunk.head[match.end() :], *chunk.lines[chunk.lo + 1 : chunk.hi]]
        stack.append(Chunk(rest, chunk.first + chunk.lo, 0, len(rest)))
    elif chunk.lo + 1 < chunk.hi:
        stack.append(chunk.part(chunk.lo + 1, chunk.hi))
    return True


def extract(source: Source, stash: dict[int, Stashed]) -> int:
    """Take raw HTML out of the source's lines, leaving placeholders.

    Returns the number of the line at which the page now begins: the lines before it are the
    contents of HTML elements.
    """
    text = "\n".join(source.lines)
    if "<" not in text or not BLOCK.search(text):
        return 0
    reader = _read(text)
    for _ in range(wrappers.ROUNDS):
        if not (reader.elements and wrappers.unwrap(source, reader, stash)):
            break
        reader = _read("\n".join(source.lines))
    return _Assembly(source, stash, reader).run() if reader.elements else 0


def _read(text: str) -> Reader:
    reader = Reader(text + "\n\n")
    reader.run()
    return reader


class _Assembly:
    """Puts what the reader left together as lines that know their place."""

    def __init__(self, source: Source, stash: dict[int, Stashed], reader: Reader) -> None:
        self.source = source
        self.stash = stash
        self.reader = reader
        self.size = len(reader.text) - 2
        self.base = len(stash)
        self.cut = source.starts
        self.starts = [0]
        for line in source.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.lines: list[str] = []
        self.numbers: list[int] = []
        self.columns: list[int] = []

    def run(self) -> int:
        """Build the new lines; returns where those of the page itself begin."""
        for number, element in enumerate(self.reader.elements):
            self.stash[self.base + number] = self._stashed(element)
        first = len(self.lines)
        self._append(self.reader.output)
        self.source.lines = self.lines
        self.source.numbers = self.numbers
        self.source.starts = self.columns
        return first

    def _stashed(self, element: Element) -> Stashed:
        row, column = self._place(element.start)
        end_row, end_column = self._place(min(element.end, self.size))
        kind = element.kind
        item = Stashed(kind, row, column, end_row, end_column)
        if kind == "element":
            item.info = element.tag
            item.indent = element.state == "span"
            start = len(self.lines)
            self._append(element.pieces)
            self.lines.append("")
            self.numbers.append(end_row)
            self.columns.append(0)
            item.content = (start, len(self.lines) - 1)
        elif kind == "html":
            self._part(item, element.start, min(element.end, self.size))
        return item

    def _part(self, item: Stashed, start: int, end: int) -> None:
        """List the parts of raw HTML: its own text, and the fenced code between."""
        text = self.reader.text
        for match in _PLACEHOLDER.finditer(text, start, end):
            self._raw(item, start, match.start())
            item.parts.append(self.stash[int(match.group(1))])
            start = match.end()
        self._raw(item, start, end)

    def _raw(self, item: Stashed, start: int, end: int) -> None:
        text = self.reader.text[start:end]
        if text.strip():
            start += len(text) - len(text.lstrip())
            end -= len(text) - len(text.rstrip())
            item.parts.append((*self._place(start), *self._place(end)))

    def _place(self, offset: int) -> tuple[int, int]:
        """Row and column of an offset into the text."""
        line = bisect_right(self.starts, offset) - 1
        line = min(line, len(self.source.numbers) - 1)
        column = offset - self.starts[line]
        return self.source.numbers[line], column + self.cut[line] if self.cut else column

    def _append(self, pieces: list[Piece]) -> None:
        """Turn pieces of text into lines."""
        parts: list[str] = []
        start = -1
        for piece in pieces:
            if isinstance(piece, tuple):
                offset, end = piece
                while (stop := self.reader.text.find("\n", offset, end)) >= 0:
                    if stop > offset:
                        parts.append(self.reader.text[offset:stop])
                    self._line(parts, start if start >= 0 else offset)
                    parts, start, offset = [], -1, stop + 1
                if offset < end:
                    parts.append(self.reader.text[offset:end])
                    start = start if start >= 0 else offset
            elif isinstance(piece, int):
                start = self.reader.elements[piece].start if start < 0 else start
                parts.append(f"{MARK}{self.base + piece}{END}")
            else:
                for _ in piece:
                    self._line(parts, start)
                    parts, start = [], -1
        self._line(parts, start)

    def _line(self, parts: list[str], start: int) -> None:
        row, column = self._place(max(start, 0))
        self.lines.append("".join(parts))
        self.numbers.append(row)
        self.columns.append(column)
