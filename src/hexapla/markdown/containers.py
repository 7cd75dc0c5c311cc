"""Containers told by indentation: admonitions ``!!!``, details ``???`` and tabs ``===``."""

from __future__ import annotations

from typing import Final

from hexapla.markdown import marks
from hexapla.markdown.chunks import Chunk, detab, split
from hexapla.markdown.tree import Node, Scan

_INDENT: Final = "    "
_PATTERNS: Final = {"admonition": marks.ADMONITION, "details": marks.DETAILS, "tab": marks.TAB}
KINDS: Final = frozenset(_PATTERNS)
_LISTS: Final = frozenset(("ul", "ol", "dl"))


def take(scan: Scan, parent: Node, chunk: Chunk, stack: list[Chunk]) -> bool:
    """Parse a chunk that opens a container or continues the last one; says whether it does."""
    found = chunk.look()
    last = parent.last
    tag = last.tag if last is not None else ""
    for kind in _PATTERNS:
        index = chunk.seek(kind) if kind in found else -1
        if index >= 0:
            _open(scan, parent, chunk, stack, (kind, index))
            return True
        if last is not None and tag == kind and _continue(scan, last, chunk, stack):
            return True
    return False


def _open(
    scan: Scan, parent: Node, chunk: Chunk, stack: list[Chunk], mark: tuple[str, int]
) -> None:
    kind, index = mark
    if index > chunk.lo:
        scan.parse(parent, [chunk.part(chunk.lo, index)])
    node = Node(kind, parent)
    line = chunk.lines[index]
    node.line, node.column = scan.place(chunk, index)
    node.info, node.title = _name(kind, line)
    body, rest = detab(chunk.part(index + 1, chunk.hi), 4)
    scan.parse(node, split(body.lines, body.first))
    if rest is not None:
        stack.append(rest)


def _name(kind: str, line: str) -> tuple[str, tuple[int, int]]:
    """The type of a container, and where its title stands in its line."""
    match = _PATTERNS[kind].match(line)
    if match is None:
        return "", (0, 0)
    if kind == "admonition":
        words, title = match[1], match.span(2)
    elif kind == "details":
        words, title = match[2] or match[4], match.span(3)
    else:
        words, title = "", match.span(2)
    return " ".join((words or "").lower().split()[:1]), title if title[0] >= 0 else (0, 0)


def _continue(scan: Scan, last: Node, chunk: Chunk, stack: list[Chunk]) -> bool:
    """Parse an indented chunk after a container as more of it, or of the list at its end."""
    head = chunk.head
    target: Node | None = last
    child = last.last
    indent = 0
    while child is not None and target is not None and head.startswith(_INDENT * 2):
        if child.tag not in _LISTS:
            break
        target = child.last
        child = target.last if target is not None else None
        head = head[4:]
        indent += 4
    if target is None or not head.startswith(_INDENT):
        return False
    body, rest = detab(chunk, indent + 4)
    if target.tag in ("li", "dd"):
        target.loosen()
    scan.parse(target, split(body.lines, body.first))
    if rest is not None:
        stack.append(rest)
    return True
