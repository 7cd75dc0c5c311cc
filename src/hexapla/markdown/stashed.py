"""What was taken out of a page before its blocks are parsed, and stands behind a placeholder."""

from __future__ import annotations


class Stashed:
    """What a placeholder line stands for: fenced code, a snippet or raw HTML.

    The piece of the page from (``row``, ``column``) to (``end_row``, ``end_column``), of which
    ``indent`` columns belong to the containers around it, and ``shift`` more where a fence's end
    is indented further. ``content`` is what an HTML element holds when its content is Markdown.
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
        "shift",
    )

    def __init__(self, kind: str, row: int, column: int, end_row: int, end_column: int) -> None:
        self.kind = kind
        self.row = row
        self.column = column
        self.end_row = end_row
        self.end_column = end_column
        self.indent = 0
        self.shift = 0
        self.info = ""
        self.content: tuple[int, int] = (0, 0)
        self.parts: list[tuple[int, int, int, int] | Stashed] = []
