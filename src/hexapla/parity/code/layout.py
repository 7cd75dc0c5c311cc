"""How code is laid out, which says nothing: how wide indents are, and where lines are broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ODD: Final = "~"
"""What stands for an indent that goes back to none of those before it."""

_CONTINUED: Final = re.compile(r"(?:\s*\\|\s+[`^])$")
"""What says at the end of a line that its command goes on in the next one."""

_ENTRY: Final = re.compile(r"-(?:\s|$)")
_OPENING: Final = re.compile(r"[(\[{]")
_CLOSING: Final = re.compile(r"[)\]}]")


def levels(lines: Sequence[str], comment: str) -> Iterator[str]:
    """For each line as many blanks as it is deep, in languages whose indents say so.

    An entry of a list is deeper than its key, indented or not. Lines that are but a ``comment``
    have no depth.
    """
    edges: list[int] = []
    for line in lines:
        text = line.lstrip(" \t")
        if text == comment:
            yield ""
            continue
        indent = len(line[: len(line) - len(text)].expandtabs())
        width = 2 * indent + bool(_ENTRY.match(text))
        goes_back = bool(edges) and edges[-1] > width
        while edges and edges[-1] > width:
            edges.pop()
        is_new = not edges or edges[-1] < width
        if is_new:
            edges.append(width)
        yield " " * (len(edges) - 1) + ODD * (goes_back and is_new)


def depth(key: str) -> int:
    """How deep a line is, by what it begins with."""
    return len(key) - len(key.lstrip(" "))


def whole(lines: Sequence[str]) -> str:
    """Lines as one, without the marks that say that it goes on."""
    return " ".join([_CONTINUED.sub("", lines[0]), *(_end(line) for line in lines[1:])])


def _end(line: str) -> str:
    return _CONTINUED.sub("", line).strip()


def statements(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each statement, which goes on while a bracket is open."""
    found: list[str] = []
    is_open = 0
    for line in lines:
        found.append(line)
        is_open += len(_OPENING.findall(line)) - len(_CLOSING.findall(line))
        if is_open <= 0 and not _CONTINUED.search(line):
            yield found
            found, is_open = [], 0
    if found:
        yield found
