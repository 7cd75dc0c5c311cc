"""Snippets: rows that stand for the text of another file, ``--8<-- "file.md"``."""

from __future__ import annotations

import re
from typing import Final

from hexapla.markdown.stashed import Stashed

_SNIPPET: Final = re.compile(
    r""" *(?:-+8<-+ +(?P<path>"(?:\\"|[^"])+?"|'(?:\\'|[^'])+?')|(?P<block>-+8<-+))$"""
)


def snippet(rows: list[str], start: int) -> Stashed | None:
    """The snippet at a row: one file, or the files between two marks."""
    match = _SNIPPET.match(rows[start])
    if match is None:
        return None
    indent = len(rows[start]) - len(rows[start].lstrip(" "))
    if match.group("path"):
        column, end_column = match.start("path") + 1, match.end("path") - 1
        item = Stashed("snippet", start, column, start, end_column)
    else:
        end = start + 1
        while end < len(rows):
            closing = _SNIPPET.match(rows[end]) if "8<-" in rows[end] else None
            if closing and closing.group("block"):
                break
            end += 1
        item = Stashed("snippet", start, 0, min(end, len(rows) - 1), 0)
        item.info = "block"
    item.indent = indent
    return item
