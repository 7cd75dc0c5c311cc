"""Text and span of what stands on lines, and the blocks that were taken out of a page whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.markdown import passing
from hexapla.markdown.lines import END, MARK
from hexapla.markdown.passing import FIRST, LAST
from hexapla.markdown.stashed import Stashed
from hexapla.model import Block, Span

if TYPE_CHECKING:
    from hexapla.markdown.chunks import Chunk
    from hexapla.markdown.tree import Scan

_PLACEHOLDER: Final = re.compile(f"{MARK}(\\d+){END} *$")
_COMMENTS: Final = re.compile(r"(?:<!--(?:[^-]|-(?!->))*-->\s*)+$")

Piece = tuple[int, int, int]  # row, start, end


class Writer:
    """Collects blocks, and knows the text and the span of pieces of the page."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.source = scan.source
        self.blocks: list[Block] = []
        self.plain = not scan.source.starts and not scan.source.skewed
        """Whether every line begins with its row, and no row has another width than in the file."""

    # What stands on the lines of a run of text.

    def pieces(self, runs: list[Chunk]) -> list[list[Piece] | Stashed]:
        """The stretches of text of some runs, parted where code or HTML was taken out."""
        parts: list[list[Piece] | Stashed] = []
        current: list[Piece] = []
        own, numbers, plain = self.source.lines, self.source.numbers, self.plain
        for run in runs:
            for number, line in enumerate(run.lines[run.lo : run.hi], run.first + run.lo):
                if plain and MARK not in line:  # as most lines are
                    if bare := line.lstrip():
                        start = len(own[number]) - len(bare)
                        current.append((numbers[number], start, start + len(bare.rstrip())))
                    continue
                item = self.placeholder(line) if MARK in line else None
                piece = self.piece(number, line, line.index(MARK) if item else None)
                if piece[1] < piece[2]:
                    if current and piece[0] <= current[-1][0] and not item:
                        parts.append(current)
                        current = []
                    current.append(piece)
                if item:
                    parts += (current, item) if current else (item,)
                    current = []
        if current:
            parts.append(current)
        return parts

    def placeholder(self, line: str) -> Stashed | None:
        """What the placeholder at the end of a line stands for, if there is one."""
        match = _PLACEHOLDER.search(line)
        return self.scan.stash.get(int(match.group(1))) if match else None

    def piece(self, line: int, text: str, length: int | None = None) -> Piece:
        """The place of an end piece of a line (or its beginning), without space around it."""
        source, bare = self.source, text.lstrip()
        start = len(source.lines[line]) - len(bare)
        if source.starts:
            start += source.starts[line]
        shown = bare if length is None else text[:length].lstrip()
        return source.numbers[line], start, start + len(shown.rstrip())

    def text(self, pieces: list[Piece]) -> str:
        """The file's text of some pieces; an absent row between them is an empty line."""
        cut = self.source.cut
        if len(pieces) == 1:
            return cut(*pieces[0])
        lines: list[str] = []
        last = pieces[0][0]
        for row, start, end in pieces:
            lines += ("\n" * (row - last), cut(row, start, end))
            last = row
        return "".join(lines)

    def span(self, pieces: list[Piece]) -> Span:
        """The span from the first piece to the last."""
        first, last = pieces[0], pieces[-1]
        return self.source.span(first[0], first[1], last[0], last[2])

    def paragraphs(self, runs: list[Chunk], container: str) -> None:
        """Emit runs of text, and what was taken out of them."""
        found = self.whole(runs[0]) if len(runs) == 1 else None
        if found:
            text, span = found
            if text[0] not in FIRST and text[-1] not in LAST:
                self.blocks.append(Block("paragraph", text, span, 0, container))
                return
        self.parts(self.pieces(runs), container)

    def whole(self, run: Chunk) -> tuple[str, Span] | None:
        """Text and span of a run of lines without anything taken out, as most are."""
        source, first, count = self.source, run.first + run.lo, run.hi - run.lo
        row, line = source.numbers[first], run.lines[run.lo]
        start = len(source.lines[first]) - len(line.lstrip())
        if count == 1:
            text = line.strip()
            end_row, end = row, start + len(text)
        else:
            bare = [line.strip() for line in run.lines[run.lo : run.hi]]
            text = "\n".join(bare) if all(bare) else ""
            last = first + count - 1
            end_row = source.numbers[last]
            end = len(source.lines[last].rstrip())
        if not self.plain or not text or MARK in text or end_row - row != count - 1:
            return None
        return text, source.span(row, start, end_row, end)

    def parts(self, parts: list[list[Piece] | Stashed], container: str) -> None:
        """Emit pieces of text as paragraphs (comments are none), and what was taken out."""
        for part in parts:
            if isinstance(part, Stashed):
                self.stashed(part, container)
                continue
            text = self.text(part)
            if text[0] in FIRST or text[-1] in LAST:
                self._odd(part, text, container)
            else:
                self.blocks.append(Block("paragraph", text, self.span(part), 0, container))

    def _odd(self, part: list[Piece], text: str, container: str) -> None:
        """Emit what is text of a paragraph that may be none, or has directives around it."""
        if text[:4] == "<!--" and _COMMENTS.match(text):
            return
        if passing.passes(text):
            self._pass(part, container)
            return
        start, end = 0, len(part)
        while start < end and passing.is_directive(self.text(part[start : start + 1])):
            start += 1
        while start < end and passing.is_directive(self.text(part[end - 1 : end])):
            end -= 1
        self._pass(part[:start], container)
        if start < end:
            text, span = self.text(part[start:end]), self.span(part[start:end])
            self.blocks.append(Block("paragraph", text, span, 0, container))
        self._pass(part[end:], container)

    def _pass(self, part: list[Piece], container: str) -> None:
        """Note what is no text, and so no block, for its ids."""
        if part:
            text, span = self.text(part), self.span(part)
            self.source.passed.append(Block("paragraph", text, span, 0, container))

    def stashed(self, item: Stashed, container: str) -> None:
        """Emit fenced code, a snippet or raw HTML."""
        if item.kind == "code":
            self._fence(item, container)
        elif item.kind == "snippet":
            self._snippet(item, container)
        elif item.kind == "html":
            self._html(item, container)

    def _fence(self, item: Stashed, container: str) -> None:
        first, last = item.row + 1, item.end_row - 1
        if last < first:
            end = len(self.source.rows[item.row])
            span = self.source.span(item.row, item.column, item.row, end)
            self.blocks.append(Block("code", "", span, 0, container, "", item.info))
            return
        self.code([(row, item.indent) for row in range(first, last + 1)], container, item.info)

    def code(self, rows: list[tuple[int, int]], container: str, info: str) -> None:
        """Emit code of whole rows, each from a column on."""
        source = self.source
        ends = [len(source.rows[row]) for row, _ in rows]
        lines = [
            source.cut(row, column, max(column, end))
            for (row, column), end in zip(rows, ends, strict=True)
        ]
        (row, column), end_row = rows[0], rows[-1][0]
        column = min(column, ends[0])
        span = source.span(row, column, end_row, ends[-1])
        self.blocks.append(Block("code", "\n".join(lines), span, 0, container, "", info))

    def _snippet(self, item: Stashed, container: str) -> None:
        source = self.source
        if item.info != "block":
            text = source.cut(item.row, item.column, item.end_column)
            span = source.span(item.row, item.column, item.row, item.end_column)
            self.blocks.append(Block("snippet", text, span, 0, container))
            return
        pieces = [
            (row, len(line) - len(line.lstrip(" ")), len(line.rstrip(" ")))
            for row in range(item.row + 1, item.end_row)
            if (line := source.rows[row]).strip(" ")
        ]
        if pieces:
            text = self.text(pieces)
            self.blocks.append(Block("snippet", text, self.span(pieces), 0, container))

    def _html(self, item: Stashed, container: str) -> None:
        for part in item.parts:
            if isinstance(part, Stashed):
                self.stashed(part, within(container, "html"))
                continue
            row, column, end_row, end_column = part
            rows = self.source.rows
            pieces = [
                (r, column if r == row else 0, end_column if r == end_row else len(rows[r]))
                for r in range(row, end_row + 1)
            ]
            text = "\n".join(self.source.cut(*piece) for piece in pieces)
            self.blocks.append(Block("html", text, self.source.span(*part), 0, container))


def within(container: str, name: str) -> str:
    """The path of a container inside another; without a name, the other's."""
    if not name:
        return container
    return f"{container}/{name}" if container else name
