"""The order in which constructs are tried on a chunk of lines, as Python-Markdown tries them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.markdown import containers, html, lists, references, slashes, tables
from hexapla.markdown.chunks import Chunk, detab, loose_detab, split
from hexapla.markdown.lines import END, MARK
from hexapla.markdown.tree import Node, Scan

if TYPE_CHECKING:
    from hexapla.markdown.marks import Marks

_INDENT: Final = "    "
_UNDERLINE: Final = re.compile(r"(?:=+|-+) *$")
_HEADS: Final = frozenset(("", MARK, *" *+-0123456789"))
_QUOTED: Final = re.compile(r" {0,3}> ?")
_ALONE: Final = re.compile(f"{MARK}(\\d+){END}")
_LISTS: Final = frozenset(("ul", "ol"))
_ALL_LISTS: Final = frozenset(("ul", "ol", "dl"))


def step(scan: Scan, parent: Node, stack: list[Chunk]) -> None:
    """Take the next chunk off a stack into the parent; what is left of it goes back.

    The order is that of the priorities of Python-Markdown's block processors.
    """
    chunk = stack.pop()
    goes_on = bool(parent.children) and parent.children[-1].tag in containers.KINDS
    if not (goes_on or scan.blocks) and _is_text(chunk):
        paragraph(scan, parent, chunk, stack)
        return
    head = chunk.lines[chunk.lo]
    if head[:1] == MARK and html.element(scan, parent, chunk, stack):
        return
    marks = chunk.look()
    opens = not containers.KINDS.isdisjoint(marks)
    if (opens or goes_on) and containers.take(scan, parent, chunk, stack):
        return
    if head:
        _take(scan, parent, chunk, stack, marks)
    elif chunk.lo + 1 < chunk.hi:
        stack.append(chunk.part(chunk.lo + 1, chunk.hi))


def _is_text(chunk: Chunk) -> bool:
    """Whether no line of a chunk begins or underlines anything."""
    first = chunk.lines[chunk.lo][:1]
    if first.isalpha() and chunk.hi - chunk.lo == 1:
        return True
    return not (first in _HEADS or first.isdecimal() or chunk.look())


def _take(scan: Scan, parent: Node, chunk: Chunk, stack: list[Chunk], marks: Marks) -> None:
    """Try the constructs that indentation tells, then the others."""
    indented = chunk.lines[chunk.lo].startswith(_INDENT)
    if indented and _in_list(scan, parent, ("li",), _LISTS):
        if scan.foreign and (end := lists.beside(chunk)) < chunk.hi:
            stack.append(chunk.part(end, chunk.hi))
            chunk = chunk.part(chunk.lo, end)
        lists.nest(scan, parent, chunk, lists.ITEMS)
    elif ("open" in marks or scan.blocks) and slashes.take(scan, parent, chunk, stack):
        return
    elif indented and _in_list(scan, parent, ("li", "dd"), _ALL_LISTS):
        lists.nest(scan, parent, chunk, lists.ITEMS_AND_DEFINITIONS)
    elif indented:
        _code(scan, parent, chunk, stack)
    elif "delimiter" not in marks or not tables.take(scan, parent, chunk):
        _take_marked(scan, parent, chunk, stack, marks)


def _in_list(scan: Scan, parent: Node, items: tuple[str, ...], kinds: frozenset[str]) -> bool:
    if scan.states[-1] == "detabbed":
        return False
    last = parent.last
    return parent.tag in items or (last is not None and last.tag in kinds)


def _take_marked(scan: Scan, parent: Node, chunk: Chunk, stack: list[Chunk], marks: Marks) -> None:
    """Try the constructs that begin at a marked line, or else make a paragraph."""
    if "heading" in marks and _heading(scan, parent, chunk, stack):
        return
    if "delimiter" in marks and _setext(parent, chunk, stack):
        return
    if "rule" in marks and _rule(scan, parent, chunk, stack):
        return
    if lists.take(scan, parent, chunk):
        return
    if marks and (
        lists.define(scan, parent, chunk, stack)
        or _quote(scan, parent, chunk)
        or references.take(scan, chunk, stack)
    ):
        return
    paragraph(scan, parent, chunk, stack)


def paragraph(scan: Scan, parent: Node, chunk: Chunk, stack: list[Chunk]) -> None:
    """Make a paragraph, or text of the parent itself in a tight list."""
    if scan.foreign and chunk.hi - chunk.lo > 1:
        end = lists.below(chunk)
        if end < chunk.hi:
            stack.append(chunk.part(end, chunk.hi))
            chunk = chunk.part(chunk.lo, end)
    if scan.states[-1] != "list":
        Node("p", parent).text = [chunk]
        return
    last = parent.last
    if last is None:
        parent.text = parent.text or []
        parent.text.append(chunk)
    else:
        last.tail = last.tail or []
        last.tail.append(chunk)


def _code(scan: Scan, parent: Node, chunk: Chunk, stack: list[Chunk]) -> None:
    last = parent.last
    if last is None or last.tag != "pre":
        last = Node("pre", parent)
    body, rest = detab(chunk, 4)
    last.text = last.text or []
    last.text.append(body)
    if rest is not None:
        stack.append(_restored(scan, rest))


def _restored(scan: Scan, chunk: Chunk) -> Chunk:
    """Put fences back as plain lines: superfences does so in a chunk that begins with code."""
    lines = chunk.lines[chunk.lo : chunk.hi]
    if not any(MARK in line for line in lines):
        return chunk
    source = scan.source
    first = len(source.lines)
    for index, line in enumerate(lines, chunk.first + chunk.lo):
        bare = line.lstrip("> ")
        match = _ALONE.fullmatch(bare)
        item = scan.stash.get(int(match.group(1))) if match else None
        if item is None or item.kind != "code":
            source.append(line, source.numbers[index], source.column(index, line))
            continue
        column = item.indent + item.shift - (len(line) - len(bare))
        for row in range(item.row, item.end_row + 1):
            source.append(source.rows[row][column:], row, column)
    return Chunk(source.lines[first:], first, 0, len(source.lines) - first)


def _before(scan: Scan, parent: Node, chunk: Chunk, index: int) -> None:
    if index > chunk.lo:
        scan.parse(parent, [chunk.part(chunk.lo, index)])


def _heading(scan: Scan, parent: Node, chunk: Chunk, stack: list[Chunk]) -> bool:
    index = chunk.seek("heading")
    if index < 0:
        return False
    _before(scan, parent, chunk, index)
    node = Node("h", parent)
    node.text = [chunk.part(index, index + 1)]
    if index + 1 < chunk.hi:
        rest = chunk.part(index + 1, chunk.hi)
        stack.append(loose_detab(rest, 1) if scan.states[-1] == "looselist" else rest)
    return True


def _setext(parent: Node, chunk: Chunk, stack: list[Chunk]) -> bool:
    second = chunk.lo + 1
    if second >= chunk.hi or not _UNDERLINE.match(chunk.lines[second]):
        return False
    node = Node("h", parent)
    node.text = [chunk.part(chunk.lo, second + 1)]
    node.info = chunk.lines[second][0]
    if second + 1 < chunk.hi:
        stack.append(chunk.part(second + 1, chunk.hi))
    return True


def _rule(scan: Scan, parent: Node, chunk: Chunk, stack: list[Chunk]) -> bool:
    index = chunk.seek("rule")
    if index < 0:
        return False
    _before(scan, parent, chunk, index)
    node = Node("hr", parent)
    node.text = [chunk.part(index, index + 1)]
    if index + 1 < chunk.hi:
        stack.append(chunk.part(index + 1, chunk.hi))
    return True


def _quote(scan: Scan, parent: Node, chunk: Chunk) -> bool:
    index = chunk.seek("quote")
    if index < 0:
        return False
    _before(scan, parent, chunk, index)
    lines = [_unquote(line) for line in chunk.lines[index : chunk.hi]]
    last = parent.last
    quote = last if last is not None and last.tag == "blockquote" else Node("blockquote", parent)
    scan.parse(quote, split(lines, chunk.first + index), "blockquote")
    return True


def _unquote(line: str) -> str:
    if line.strip() == ">":
        return ""
    match = _QUOTED.match(line)
    return line[match.end() :] if match else line
