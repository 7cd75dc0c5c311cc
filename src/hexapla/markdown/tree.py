"""What the scanner builds: the nodes of a tree, and the state of one scan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from hexapla.markdown.chunks import Chunk
    from hexapla.markdown.lines import Source
    from hexapla.markdown.stashed import Stashed

DEPTH_LIMIT: Final = 50


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
    """The state of one scan; ``step`` handles the next chunk of a stack of chunks.

    A ``foreign`` page is no page of MkDocs: a list may begin right below a line of text there.
    """

    __slots__ = (
        "blocks",
        "definitions",
        "depth",
        "foreign",
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
        self.foreign = False
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
        if self.depth > DEPTH_LIMIT + 1:
            for chunk in chunks:
                Node("p", parent).text = [chunk]
        else:
            stack, step = chunks[::-1], self.step
            while stack:
                step(self, parent, stack)
        self.depth -= 1
        if state:
            self.states.pop()

    def reach(self, node: Node, text: Chunk) -> None:
        """Give a node the one line that it holds, as parsing would if that begins nothing."""
        self.reached = max(self.reached, self.depth + 1)
        if self.depth > DEPTH_LIMIT:
            Node("p", node).text = [text]
        else:
            node.text = [text]

    def place(self, chunk: Chunk, index: int, rest: str | None = None) -> tuple[int, int]:
        """Line and column where an end piece of a chunk's line begins (default: all of it)."""
        line = chunk.first + index
        return line, self.source.column(line, chunk.lines[index] if rest is None else rest)


class Opened:
    """A ``///`` block that has not met its end yet."""

    __slots__ = ("hungry", "length", "node", "parent")

    def __init__(self, node: Node, parent: Node, length: int) -> None:
        self.node = node
        self.parent = parent
        self.length = length
        self.hungry = False
