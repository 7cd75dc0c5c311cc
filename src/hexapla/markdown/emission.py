"""From the tree to blocks: text, span, container and key of everything on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.markdown import attributes, tables
from hexapla.markdown.lines import MARK
from hexapla.markdown.stashed import Stashed
from hexapla.markdown.writing import Piece, Writer, within
from hexapla.model import Block, Span

if TYPE_CHECKING:
    from hexapla.markdown.tree import Node

_CONTAINERS: Final = {
    "blockquote": "quote",
    "li": "item",
    "admonition": "admonition",
    "details": "admonition",
    "tab": "tab",
    "dd": "definition",
    "footnote": "footnote",
    "html": "html",
}
_TITLED: Final = frozenset(("admonition", "details", "tab"))
_OWN_TEXT: Final = {"li": "item", "dd": "definition", "footnote": "footnote"}
_tuple = tuple.__new__  # makes a `Span` without the detour over its own
_TASK: Final = re.compile(r"\[[xX ]\] +")


class Emission(Writer):
    """Turns nodes into blocks, in the order of the page."""

    def run(self, root: Node) -> tuple[Block, ...]:
        """Emit all that is under a node, and the notes, sorted by place."""
        self._walk(root, "", 0)
        for note in self.scan.notes:
            if note.tag == "abbreviation":
                self._abbreviation(note)
            else:
                self._walk(note, "", 0)
        self.blocks.sort(key=_place)
        return tuple(self.blocks)

    def _walk(self, root: Node, container: str, depth: int) -> None:
        """Emit a node and what is under it, without recursion."""
        stack: list[tuple[Node, str, int]] = [(root, container, depth)]
        while stack:
            node, container, depth = stack.pop()
            node.parent = None  # a circle would wait for the garbage collector, which is slow
            tag = "html" if node.html else node.tag
            if leaf := _LEAVES.get(tag):
                leaf(self, node, container)
                continue
            depth += tag == "li"
            inside = within(container, _CONTAINERS.get(tag, ""))
            self._open(node, tag, container, inside, depth)
            for child in node.children:
                if child.tail:
                    self.paragraphs(child.tail, inside)
            if node.children:
                stack += [(child, inside, depth) for child in reversed(node.children)]

    def _open(self, node: Node, tag: str, container: str, inside: str, depth: int) -> None:
        """Emit what stands in a node before its children."""
        if tag in _OWN_TEXT:
            self._owner(node, container, inside, depth)
            return
        if tag in _TITLED:
            self._titled(node, container)
        if node.text:
            self.paragraphs(node.text, inside)

    # The blocks.

    def _owner(self, node: Node, container: str, inside: str, depth: int) -> None:
        """Emit an item, a definition or a footnote with the text that is its own."""
        kind, info = _OWN_TEXT[node.tag], node.info
        text, its, rest = self._own(node)
        row, column, start = self.source.numbers[node.line], node.column, 0
        if text[:1] == "[" and kind == "item" and (match := _TASK.match(text)):
            info, start = "task", match.end()
            text = text[start:]
        span = self.source.span(row, column, row, column + 1)
        if its and its[0] == span[0]:
            span = _tuple(Span, span[:2] + its[2:])
        elif its:  # the text begins on a line below its mark
            span = Span(its[0], its[1] + start, *its[2:])
        key = node.key or (attributes.identifier(text) if text[-1:] == "}" else "")
        level = depth if kind == "item" else 0
        self.blocks.append(Block(kind, text, span, level, container, key, info))
        self.parts(rest, inside)

    def _own(self, node: Node) -> tuple[str, Span | None, list[list[Piece] | Stashed]]:
        """The first run of text of a node, its span, and what follows that run directly."""
        runs = node.text
        first = node.children[0] if node.children and not runs else None
        if first is not None and first.tag == "p" and not first.html:
            runs = node.children.pop(0).text
        if runs and len(runs) == 1 and (found := self.whole(runs[0])):
            return *found, []
        rest = self.pieces(runs) if runs else []
        if rest and not isinstance(rest[0], Stashed):
            return self.text(rest[0]), self.span(rest[0]), rest[1:]
        return "", None, rest

    def _titled(self, node: Node, container: str) -> None:
        """Emit the line that opens an admonition, details or a tab."""
        row = self.source.numbers[node.line]
        start, end = (place + node.column for place in node.title)
        text = self.source.cut(row, start, end).strip() if end > start else ""
        width = len(self.source.rows[row].rstrip())
        span = self.source.span(row, node.column, row, width)
        kind = "tab" if node.tag == "tab" else "admonition"
        self.blocks.append(Block(kind, text, span, 0, container, "", node.info))

    def _abbreviation(self, node: Node) -> None:
        run = (node.text or [])[0]
        line = run.first + run.lo
        row = self.source.numbers[line]
        begin = self.source.column(line, run.lines[run.lo])
        start, end = (place + begin for place in node.title)
        text = self.source.cut(row, start, end).strip()
        top, column = self.source.numbers[node.line], node.column
        if top != row:  # the text begins on the line below its mark
            top, column = row, start
        span = self.source.span(top, column, row, end)
        self.blocks.append(Block("abbreviation", text, span, 0, "", node.key))

    def heading(self, node: Node, container: str) -> None:
        """Emit a heading of either style."""
        source, run = self.source, (node.text or [])[0]
        line, first = run.lines[run.lo], run.first + run.lo
        if item := self.placeholder(line) if MARK in line else None:
            self.stashed(item, container)
            return
        row, start = source.numbers[first], source.column(first, line)
        marks = 0 if node.info else min(len(line) - len(line.lstrip("#")), 6)
        title = _unclosed(line[marks:]) if marks and line[-1] == "#" else line[marks:]
        text, key = title.strip(), ""
        if text[-1:] == "}":
            text, key = attributes.heading(text)
        begin = start + line.index(text, marks) if text else start + marks
        own = source.cut(row, begin, begin + len(text))
        if marks:
            span = source.span(row, start, row, start + len(line.rstrip()))
            self.blocks.append(Block("heading", own, span, marks, container, key))
            return
        underline, last = run.lines[run.hi - 1], run.first + run.hi - 1
        end = source.column(last, underline) + len(underline.rstrip())
        margin, level = len(line) - len(line.lstrip(" ")), 1 if node.info == "=" else 2
        span = source.span(row, start + margin, source.numbers[last], end)
        self.blocks.append(Block("heading", own, span, level, container, key))

    def paragraph(self, node: Node, container: str) -> None:
        """Emit a paragraph and what was taken out of it."""
        self.paragraphs(node.text or [], container)

    def rule(self, node: Node, container: str) -> None:
        """Emit a thematic break."""
        for part in self.pieces(node.text or []):
            if not isinstance(part, Stashed):
                self.blocks.append(Block("break", self.text(part), self.span(part), 0, container))

    def term(self, node: Node, container: str) -> None:
        """Emit the term of a definition list."""
        for part in self.pieces(node.text or []):
            if isinstance(part, Stashed):
                self.stashed(part, container)
            else:
                text = self.text(part)
                key = attributes.identifier(text)
                self.blocks.append(Block("term", text, self.span(part), 0, container, key))

    def table(self, node: Node, container: str) -> None:
        """Emit the rows of a table, without the delimiter row; note those that are cut off."""
        run = (node.text or [])[0]
        border = bool(node.info)
        width = max(tables.count(line, border=border) for line in run.lines[run.lo : run.lo + 2])
        for index in range(run.lo, run.hi):
            if index == run.lo + 1:
                continue
            line = run.lines[index]
            if item := self.placeholder(line) if MARK in line else None:
                self.stashed(item, container)  # a fence right below a table stands in its last row
                continue
            row, start, end = self.piece(run.first + index, line)
            text, span = self.source.cut(row, start, end), self.source.span(row, start, row, end)
            count = tables.count(line, border=border)
            info = "header" if index == run.lo else ""
            if count > width and tables.is_cut(line, width, border=border):
                self.source.unread.append(("row", row))
            self.blocks.append(Block("row", text, span, count, container, "", info))

    def indented(self, node: Node, container: str) -> None:
        """Emit an indented code block, with fences inside it as they were written."""
        rows: list[tuple[int, int]] = []
        lines = self.source.rows
        for run in node.text or []:
            for index in range(run.lo, run.hi):
                line = run.lines[index]
                column = self.source.column(run.first + index, line)
                row = self.source.numbers[run.first + index]
                item = self.placeholder(line.lstrip("> ")) if MARK in line else None
                last = item.end_row if item is not None else row
                if rows:
                    rows.extend((n, len(lines[n])) for n in range(rows[-1][0] + 1, row))
                rows.extend((number, column) for number in range(row, last + 1))
        while rows and not lines[rows[-1][0]][rows[-1][1] :].strip():
            rows.pop()
        while rows and not lines[rows[0][0]][rows[0][1] :].strip():
            rows.pop(0)
        if rows:
            self.code(rows, container, "")


_LEAVES: Final = {
    "h": Emission.heading,
    "p": Emission.paragraph,
    "hr": Emission.rule,
    "dt": Emission.term,
    "table": Emission.table,
    "pre": Emission.indented,
}


def _unclosed(title: str) -> str:
    """A heading's text without the closing marks, of which a backslash saves the first."""
    bare = title.rstrip("#")
    if len(bare) < len(title) and (len(bare) - len(bare.rstrip("\\"))) % 2:
        bare += "#"
    return bare


def _place(block: Block) -> tuple[int, int]:
    return block.span[0], block.span[1]
