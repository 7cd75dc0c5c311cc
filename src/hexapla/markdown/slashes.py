"""Blocks between slashes: ``/// note | Title`` to ``///``, with details and tabs alike."""

from __future__ import annotations

import re
from typing import Final

from hexapla.markdown.chunks import Chunk, detab, split
from hexapla.markdown.marks import CLOSE, OPEN
from hexapla.markdown.tree import DEPTH_LIMIT, Node, Opened, Scan

ADMONITIONS: Final = frozenset(
    (
        *("note", "attention", "caution", "danger", "error", "tip", "hint", "warning"),
        *("important", "info", "check", "abstract", "success", "question", "failure", "bug"),
        *("example", "quote"),
    )
)
"""The names that `pymdownx.blocks.admonition` is set to know in mkdocs.yml."""

_OPTIONS: Final = {
    "admonition": ("type", "attrs"),
    "details": ("type", "open", "attrs"),
    "tab": ("new", "select", "attrs"),
}
_OPTION: Final = re.compile(r" *([\w-]+): *(.*?) *$")


def take(scan: Scan, parent: Node, chunk: Chunk, stack: list[Chunk]) -> bool:
    """Parse a chunk that opens such a block or belongs to an open one; says whether it does."""
    hungry = _hungry(scan, parent) if scan.blocks else None
    if hungry is not None:
        stack.append(chunk)
        _capture(hungry)
        hungry.hungry = False
        _feed(scan, stack, hungry.parent)
        return True
    index = chunk.seek("open")
    if index < 0 or len(scan.blocks) >= DEPTH_LIMIT:
        return False
    match = OPEN.match(chunk.lines[index])
    options, body = _options(chunk, index + 1)
    kind = _kind(match, options) if match else ""
    if match is None or not kind:
        return False
    if index > chunk.lo:
        scan.parse(parent, [chunk.part(chunk.lo, index)])
    parent.loosen()
    node = Node(kind, parent)
    node.line, node.column = scan.place(chunk, index)
    _name(node, match, options or {})
    scan.blocks.append(Opened(node, parent, len(match.group(1))))
    if body < chunk.hi:
        stack.append(chunk.part(body, chunk.hi))
    _feed(scan, stack, parent)
    return True


def _kind(match: re.Match[str], options: dict[str, str] | None) -> str:
    """What an opening line opens: admonition, details, tab, or nothing if it is wrong."""
    name = match.group(2).lower()
    kind = "admonition" if name in ADMONITIONS else name
    known = ("attrs",) if name in ADMONITIONS else _OPTIONS.get(kind)
    if known is None or options is None or any(option not in known for option in options):
        return ""
    if kind == "tab" and not (match.group(3) or "").strip(" "):
        return ""
    return kind


def _name(node: Node, match: re.Match[str], options: dict[str, str]) -> None:
    """Give a block its type and the place of its title."""
    name = match.group(2).lower()
    node.info = name if name in ADMONITIONS else options.get("type", "")
    if not node.info and node.tag != "tab":
        node.info = node.tag
    title = match.group(3) or ""
    bare = title.strip(" ")
    if bare:
        start = match.start(3) + len(title) - len(title.lstrip(" "))
        node.title = (start, start + len(bare))


def _options(chunk: Chunk, start: int) -> tuple[dict[str, str] | None, int]:
    """The options in the indented lines under an opening line, and where the body begins."""
    options: dict[str, str] = {}
    index = start
    valid = True
    nested = False
    while index < chunk.hi:
        line = chunk.lines[index]
        if not line.startswith("    "):
            break
        match = _OPTION.match(line)
        if nested and line.startswith("     "):
            pass
        elif match is None:
            valid = False
        else:
            options[match.group(1)] = match.group(2).strip("\"'")
            nested = not match.group(2)
        index += 1
    return (options if valid else None), index


def _hungry(scan: Scan, parent: Node) -> Opened | None:
    """The open block that waits for more where the parser stands now."""
    top = scan.blocks[-1]
    node: Node | None = parent
    while node is not None:
        if top.hungry and top.parent is node:
            return next(e for e in scan.blocks if e.hungry and e.parent is node)
        node = node.last
    return None


def _capture(opened: Opened) -> None:
    """Pull content that another extension put beside an open block back into it."""
    beside = opened.parent.children
    taken: list[Node] = []
    while beside and beside[-1] is not opened.node and (not taken or beside[-1].tag == "tab"):
        taken.append(beside.pop())
        if taken[-1].tag != "tab":  # tabs are one set, whatever else is one element
            break
    for node in reversed(taken):
        node.parent = opened.node
        opened.node.children.append(node)


def _feed(scan: Scan, stack: list[Chunk], current: Node) -> None:
    """Parse chunks into the innermost open block until all are closed or none are left."""
    while stack and scan.blocks:
        opened = scan.blocks[-1]
        depth = _items_between(opened.node, current) if len(scan.blocks) > 1 else 0
        body, rest = detab(stack.pop(), depth * 4)
        if not body.lines and rest is not None:
            body, rest = rest, None
        if rest is not None:
            stack.append(rest)
        end = _end(body, opened.length)
        if end >= 0 and end + 1 < body.hi:
            stack.append(body.part(end + 1, body.hi))
        content = body.part(body.lo, body.hi if end < 0 else end)
        if content.lo < content.hi:
            scan.parse(
                opened.node, split(content.lines[: content.hi], content.first, content.lo), "blocks"
            )
        if end >= 0 and scan.blocks:
            scan.blocks.pop()
    if scan.blocks:
        scan.blocks[-1].hungry = True


def _end(chunk: Chunk, length: int) -> int:
    index = chunk.seek("close")
    while index >= 0:
        match = CLOSE.match(chunk.lines[index])
        if match and len(match.group(1)) == length:
            return index
        index = chunk.seek("close", index + 1)
    return -1


def _items_between(node: Node, top: Node) -> int:
    """How many items and definitions stand between a node and one above it."""
    items = 0
    parent: Node | None = node
    while parent is not None and parent is not top:
        parent = parent.parent
        if parent is not None and parent.tag in ("li", "dd"):
            items += 1
    return items
