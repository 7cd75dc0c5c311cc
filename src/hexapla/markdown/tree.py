"""What the scanner builds: chunks of lines, nodes of a tree, and the state of one scan."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Final

from hexapla.markdown.lines import Source
from hexapla.markdown.marks import Marks, classify

DEPTH_LIMIT: Final = 50


class Chunk:
    """Lines without a blank line between them: what Python-Markdown calls a block.

    ``first`` is the number of ``lines[0]`` among the source's lines; the chunk is
    ``lines[lo:hi]``; ``gap`` counts the blank lines before it.
    """

    __slots__ = ("_marks", "first", "gap", "hi", "lines", "lo")

    def __init__(self, lines: list[str], first: int, lo: int, hi: int, gap: int = 1) -> None:
        self.lines = lines
        self.first = first
        self.lo = lo
        self.hi = hi
        self.gap = gap
        self._marks: Marks | None = None

    @property
    def head(self) -> str:
        """The first line."""
        return self.lines[self.lo] if self.lo < self.hi else ""

    @property
    def marks(self) -> Marks:
        """Which lines may begin a construct, by kind."""
        if self._marks is None:
            self._marks = classify(self.lines, self.lo, self.hi)
        return self._marks

    def part(self, lo: int, hi: int) -> Chunk:
        """Some of the lines, sharing the marks already found."""
        chunk = Chunk(self.lines, self.first, lo, hi)
        chunk._marks = self._marks
        return chunk

    def seek(self, kind: str, start: int | None = None) -> int:
        """The index of the first line marked so, or -1."""
        places = self.marks.get(kind)
        if not places:
            return -1
        lo = self.lo if start is None else start
        if places[0] < lo:
            where = bisect_left(places, lo)
            if where == len(places):
                return -1
            index = places[where]
        else:
            index = places[0]
        return index if index < self.hi else -1


def split(lines: list[str], first: int, start: int = 0) -> list[Chunk]:
    """Cut lines at blank lines into chunks; ``first`` numbers the first of the lines."""
    chunks: list[Chunk] = []
    size = len(lines)
    gap = 1
    while start < size:
        try:
            end = lines.index("", start)
        except ValueError:
            end = size
        if end > start:
            chunks.append(Chunk(lines, first, start, end, gap))
            gap = 1
        else:
            gap += 1
        start = end + 1
    return chunks


def detab(chunk: Chunk, length: int) -> tuple[Chunk, Chunk | None]:
    """Cut an indentation off the first lines of a chunk, as far as they have it.

    Returns these lines, and what is left from the first line that is not indented.
    """
    margin = " " * length
    lines: list[str] = []
    for index in range(chunk.lo, chunk.hi):
        line = chunk.lines[index]
        if line.startswith(margin):
            lines.append(line[length:])
        elif not line.strip():
            lines.append("")
        else:
            break
    middle = chunk.lo + len(lines)
    done = Chunk(lines, chunk.first + chunk.lo, 0, len(lines), chunk.gap)
    return done, chunk.part(middle, chunk.hi) if middle < chunk.hi else None


def loose_detab(chunk: Chunk, level: int) -> Chunk:
    """Cut ``level`` indentations off every line that has them."""
    margin = " " * 4 * level
    size = len(margin)
    lines = [
        line[size:] if line.startswith(margin) else line
        for line in chunk.lines[chunk.lo : chunk.hi]
    ]
    return Chunk(lines, chunk.first + chunk.lo, 0, len(lines), chunk.gap)


class Node:
    """An element of the page: its tag, its children, and its own runs of text.

    ``text`` stands before the children and ``tail`` after the node, as in an element tree:
    the rules for lists and definitions look at them. ``line`` and ``column`` say where the
    mark stands that opened it; ``title`` and ``info`` are a container's.
    """

    __slots__ = (
        "children",
        "column",
        "html",
        "info",
        "key",
        "line",
        "parent",
        "tag",
        "tail",
        "text",
        "title",
    )

    def __init__(self, tag: str, parent: Node | None = None) -> None:
        self.tag = tag
        self.parent = parent
        self.children: list[Node] = []
        self.text: list[Chunk] | None = None
        self.tail: list[Chunk] | None = None
        self.line = 0
        self.column = 0
        self.info = ""
        self.key = ""
        self.html = False
        self.title: tuple[int, int] = (0, 0)
        if parent is not None:
            parent.children.append(self)

    @property
    def last(self) -> Node | None:
        """The last child."""
        return self.children[-1] if self.children else None

    def loosen(self) -> None:
        """Move the own text into a paragraph, as happens to an item of a loose list."""
        if self.text:
            paragraph = Node("p")
            paragraph.parent = self
            paragraph.text, self.text = self.text, None
            self.children.insert(0, paragraph)


class Scan:
    """The state of one scan; ``step`` handles the next chunk of a stack of chunks."""

    __slots__ = (
        "blocks",
        "definitions",
        "depth",
        "notes",
        "reached",
        "references",
        "source",
        "stash",
        "states",
        "step",
    )

    def __init__(self, source: Source, step: Callable[[Scan, Node, list[Chunk]], None]) -> None:
        self.source = source
        self.step = step
        self.stash: dict[int, Stashed] = {}
        self.states: list[str] = [""]
        self.depth = 0
        self.reached = 0
        self.references: dict[str, str] = {}
        self.notes: list[Node] = []
        self.definitions: list[Node] = []
        self.blocks: list[Opened] = []

    def parse(self, parent: Node, chunks: list[Chunk], state: str = "") -> None:
        """Parse chunks into a node; a state that is given holds while they are parsed."""
        if state:
            self.states.append(state)
        self.depth += 1
        self.reached = max(self.reached, self.depth)
        stack = chunks[::-1]
        if self.depth > DEPTH_LIMIT:
            for chunk in chunks:
                Node("p", parent).text = [chunk]
            stack.clear()
        while stack:
            self.step(self, parent, stack)
        self.depth -= 1
        if state:
            self.states.pop()

    def place(self, chunk: Chunk, index: int, rest: str | None = None) -> tuple[int, int]:
        """Line and column where an end piece of a chunk's line begins (default: all of it)."""
        line = chunk.first + index
        return line, self.source.column(line, chunk.lines[index] if rest is None else rest)


class Stashed:
    """What a placeholder line stands for: fenced code, a snippet or raw HTML.

    The piece of the page from (``row``, ``column``) to (``end_row``, ``end_column``), of which
    ``indent`` columns belong to the containers around it. ``content`` is what an HTML element
    holds when its content is Markdown.
    """

    __slots__ = (
        "column",
        "content",
        "end_column",
        "end_row",
        "indent",
        "info",
        "kind",
        "parts",
        "row",
    )

    def __init__(self, kind: str, row: int, column: int, end_row: int, end_column: int) -> None:
        self.kind = kind
        self.row = row
        self.column = column
        self.end_row = end_row
        self.end_column = end_column
        self.indent = 0
        self.info = ""
        self.content: tuple[int, int] = (0, 0)
        self.parts: list[tuple[int, int, int, int] | Stashed] = []


class Opened:
    """A ``///`` block that has not met its end yet."""

    __slots__ = ("hungry", "length", "node", "parent")

    def __init__(self, node: Node, parent: Node, length: int) -> None:
        self.node = node
        self.parent = parent
        self.length = length
        self.hungry = False
