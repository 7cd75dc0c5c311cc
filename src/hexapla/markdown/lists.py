"""Bullet, ordered and definition lists: items, what is nested in them, terms and definitions."""

from __future__ import annotations

import re
from typing import Final

from hexapla.markdown.chunks import Chunk, loose_detab
from hexapla.markdown.marks import DEFINITION
from hexapla.markdown.tree import Node, Scan

_INDENT: Final = "    "
_ORDERED: Final = re.compile(r" {0,3}\d+\. +")
_BULLET: Final = re.compile(r" {0,3}[*+-] +")
_MARKER: Final = re.compile(r" {0,3}(?:(\d+\.)|[*+-]) +")
_NESTED: Final = re.compile(r" {4,7}(?:\d+\.|[*+-]) +")
_PLAIN: Final = re.compile(r" {0,3}[^ :]")
_BEGINNING: Final = re.compile(r" {0,3}(?:[*+-]|1\.) +\S")
"""What begins a list below a line of text, to CommonMark; another number may be a text's."""

_JOINED: Final = re.compile(r" {0,3}-(?=\[[^\n]|\*\*\w)")
"""An item without a blank behind its mark, where another may follow or stand before it."""

_LISTS: Final = frozenset(("ul", "ol"))

ITEMS: Final = (frozenset(("li",)), frozenset(("ul", "ol")), "li")
ITEMS_AND_DEFINITIONS: Final = (frozenset(("dd", "li")), frozenset(("dl", "ol", "ul")), "dd")
Kinds = tuple[frozenset[str], frozenset[str], str]


def below(chunk: Chunk) -> int:
    """The index of the line at which a list begins below the text of a chunk, or its end."""
    lines = chunk.lines
    begun = (n for n in range(chunk.lo + 1, chunk.hi) if _BEGINNING.match(lines[n]))
    return next(begun, chunk.hi)


def beside(chunk: Chunk) -> int:
    """The index of the line below an indented one that is the list's next item, or the end."""
    lines = chunk.lines
    return next((n for n in range(chunk.lo + 1, chunk.hi) if _MARKER.match(lines[n])), chunk.hi)


def take(scan: Scan, parent: Node, chunk: Chunk) -> bool:
    """Parse a chunk that begins with an item; says whether it does."""
    head = chunk.head
    if head[0] not in " *+-0123456789" and not head[0].isdecimal():
        return False
    if _ORDERED.match(head):
        tag = "ol"
    elif _BULLET.match(head) or _is_joined(scan, parent, head):
        tag = "ul"
    else:
        return False
    items = _items(scan, chunk)
    last = parent.last
    if last is not None and last.tag in _LISTS:
        group = last
        _continue(scan, group, items.pop(0))
    else:
        group = parent if parent.tag in _LISTS else Node(tag, parent)
    scan.states.append("list")
    for item, marker in items:
        if marker is None and group.children:
            scan.parse(group.children[-1], [item])
            continue
        node = _item(scan, group, item, marker)
        if item.hi == 1 and item.lines[0][:1].isalpha() and not scan.blocks:
            scan.reach(node, item)
        else:
            scan.parse(node, [item])
    scan.states.pop()
    return True


def _is_joined(scan: Scan, parent: Node, line: str) -> bool:
    """Whether a line that follows a list was meant to be an item of it."""
    last = parent.last
    return scan.foreign and last is not None and last.tag == "ul" and bool(_JOINED.match(line))


def _continue(scan: Scan, group: Node, first: tuple[Chunk, str | None]) -> None:
    """Add an item to a list after a blank line, which makes the list loose."""
    before = group.last
    if before is not None:
        before.loosen()
        child = before.last
        if child is not None and child.tail:
            Node("p", before).text = child.tail
            child.tail = None
    item, marker = first
    scan.parse(_item(scan, group, item, marker), [item], "looselist")


def _item(scan: Scan, group: Node, item: Chunk, marker: str | None) -> Node:
    node = Node("li", group)
    line = item.first
    node.line = line
    bare = (marker or item.head).lstrip(" ")
    node.column = scan.source.column(line, bare)
    node.info = "ordered" if bare[:1].isdecimal() else "bullet"
    return node


def _items(scan: Scan, chunk: Chunk) -> list[tuple[Chunk, str | None]]:
    """Break a chunk into items; each comes with its first line, or None if it is indented."""
    items: list[tuple[Chunk, str | None]] = []
    for number, line in enumerate(chunk.lines[chunk.lo : chunk.hi], chunk.first + chunk.lo):
        match = _MARKER.match(line)
        if match is None and scan.foreign and (match := _JOINED.match(line)):
            scan.source.unread.append(("item", scan.source.numbers[number]))
        if match:
            items.append((Chunk([line[match.end() :]], number, 0, 1), line))
            continue
        item = items[-1][0]
        if _NESTED.match(line) and not item.lines[0].startswith(_INDENT):
            items.append((Chunk([line], number, 0, 1), None))
        else:
            item.lines.append(line)
            item.hi += 1
    return items


def nest(scan: Scan, parent: Node, chunk: Chunk, kinds: Kinds) -> None:
    """Parse an indented chunk as part of the item or definition that it belongs to."""
    items, lists, tag = kinds
    level, target = _level(scan, parent, chunk, items, lists)
    inner = loose_detab(chunk, level)
    last = target.last
    if parent.tag in items:
        own = parent.last
        target = own if own is not None and own.tag in lists else parent
    elif target.tag in items:
        pass
    elif last is not None and last.tag in items:
        last.loosen()
        target = last
    else:
        node = Node(tag, target)
        node.line, node.column = scan.place(inner, inner.lo)
        target = node
    scan.parse(target, [inner], "detabbed")


def _level(
    scan: Scan, parent: Node, chunk: Chunk, items: frozenset[str], lists: frozenset[str]
) -> tuple[int, Node]:
    head = chunk.head
    indent = (len(head) - len(head.lstrip(" "))) // 4
    level = 1 if scan.states[-1] == "list" else 0
    while indent > level:
        child = parent.last
        if child is None or (child.tag not in lists and child.tag not in items):
            break
        if child.tag in lists:
            level += 1
        parent = child
    return level, parent


def define(scan: Scan, parent: Node, chunk: Chunk, stack: list[Chunk]) -> bool:
    """Parse a chunk with a definition in it; says whether there was one."""
    index = chunk.seek("definition")
    if index < 0:
        return False
    terms = [chunk.part(i, i + 1) for i in range(chunk.lo, index) if chunk.lines[i].strip()]
    last = parent.last
    if not terms and last is None:
        return False
    state = "list"
    if not terms and last is not None and last.tag == "p":
        state = "looselist"
        terms = [run.part(i, i + 1) for run in last.text or () for i in range(run.lo, run.hi)]
        parent.children.pop()
        last = parent.last
    body, rest = _definition(chunk, index)
    if last is None or last.tag != "dl":
        last = Node("dl", parent)
    elif not terms and last.last is not None and last.last.tag == "dd" and last.last.children:
        state = "looselist"
    for term in terms:
        Node("dt", last).text = [term]
    node = Node("dd", last)
    node.line, node.column = scan.place(chunk, index, chunk.lines[index].lstrip(" "))
    scan.parse(node, [body], state)
    if rest is not None:
        stack.append(rest)
    return True


def _definition(chunk: Chunk, index: int) -> tuple[Chunk, Chunk | None]:
    """The lines of the definition at ``index``, and what is left after it."""
    line = chunk.lines[index]
    match = DEFINITION.match(line)
    lines = [line[match.end() if match else 0 :]]
    following = chunk.lines[index + 1 : chunk.hi]
    if following and _PLAIN.match(following[0]):
        lines.extend(following)
    else:
        for text in following:
            if text.strip() and not text.startswith(_INDENT):
                break
            lines.append(text[4:])
    middle = index + len(lines)
    rest = chunk.part(middle, chunk.hi) if middle < chunk.hi else None
    return Chunk(lines, chunk.first + index, 0, len(lines)), rest
