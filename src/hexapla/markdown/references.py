"""What a page defines beside its text: link references, footnotes and abbreviations."""

from __future__ import annotations

import re
from typing import Final

from hexapla.markdown.chunks import Chunk, loose_detab, split
from hexapla.markdown.tree import Node, Scan

_FOOTNOTE: Final = re.compile(r" {0,3}\[\^([^\]]*)\]: *")
_REFERENCE: Final = re.compile(
    r" {0,3}\[([^\[\]]*)\]: *(?:\n *)?([^\s]+) *(?:\n *)?"
    r"""((["'])(.*)\4 *|\((.*)\) *)?$""",
    re.MULTILINE,
)
_ABBREVIATION: Final = re.compile(r"\*\[([^\\]*?)\] ?: *\n? *(.*)$", re.MULTILINE)
_REACH: Final = 4  # a definition of ours spans at most so many lines


def take(scan: Scan, chunk: Chunk, stack: list[Chunk]) -> bool:
    """Take the first definition out of a chunk; says whether it has one."""
    marks = chunk.look()
    if "label" in marks and _footnote(scan, chunk, stack):
        return True
    if "abbreviation" in marks and _abbreviation(scan, chunk, stack):
        return True
    return "label" in marks and _reference(scan, chunk, stack)


def _rest(chunk: Chunk, index: int, end: int, stack: list[Chunk]) -> None:
    """Put what stands around the lines ``index`` to ``end`` back on the stack."""
    if end < chunk.hi:
        stack.append(chunk.part(end, chunk.hi))
    if index > chunk.lo:
        stack.append(chunk.part(chunk.lo, index))


def _text(chunk: Chunk, index: int) -> str:
    return "\n".join(chunk.lines[index : min(index + _REACH, chunk.hi)])


def _reference(scan: Scan, chunk: Chunk, stack: list[Chunk]) -> bool:
    index = chunk.seek("label")
    while index >= 0:
        match = _REFERENCE.match(_text(chunk, index))
        if match:
            end = index
            while match and (end == index or "\n" not in match.group()):
                label = match.group(1).strip().lower()
                scan.references[label] = match.group(2).lstrip("<").rstrip(">")
                end += 1 + match.group().count("\n")
                match = _REFERENCE.match(_text(chunk, end)) if end < chunk.hi else None
            _rest(chunk, index, end, stack)
            return True
        index = chunk.seek("label", index + 1)
    return False


def _abbreviation(scan: Scan, chunk: Chunk, stack: list[Chunk]) -> bool:
    index = chunk.seek("abbreviation")
    while index >= 0:
        text = _text(chunk, index)
        match = _ABBREVIATION.match(text)
        if match:
            if not match.group(1).strip() or not match.group(2).strip():
                return False
            node = Node("abbreviation")
            node.key = match.group(1).strip()
            node.line, node.column = scan.place(chunk, index)
            row = text.count("\n", 0, match.start(2))
            node.text = [chunk.part(index + row, index + row + 1)]
            begin = match.start(2) - (text.rfind("\n", 0, match.start(2)) + 1)
            node.title = (begin, begin + len(match.group(2)))
            scan.notes.append(node)
            _rest(chunk, index, index + 1 + match.group().count("\n"), stack)
            return True
        index = chunk.seek("abbreviation", index + 1)
    return False


def _footnote(scan: Scan, chunk: Chunk, stack: list[Chunk]) -> bool:
    first = chunk.seek("label")
    while first >= 0 and not _FOOTNOTE.match(chunk.lines[first]):
        first = chunk.seek("label", first + 1)
    if first < 0:
        return False
    index = first
    while index + 1 < chunk.hi and _FOOTNOTE.match(chunk.lines[index + 1]):
        _add(scan, chunk, index, _own(chunk, index))
        index += 1
    lines, end = _note(chunk, index)
    if end < chunk.hi:
        stack.append(chunk.part(end, chunk.hi))
    else:
        _continue(chunk.first + index, lines, stack)
    if any(line.strip() for line in chunk.lines[chunk.lo : first]):
        stack.append(chunk.part(chunk.lo, first))
    _add(scan, chunk, index, lines)
    return True


def _add(scan: Scan, chunk: Chunk, index: int, lines: list[str]) -> None:
    """Make a footnote of the lines of the note at ``index``."""
    node = Node("footnote")
    line = chunk.lines[index]
    node.line, node.column = scan.place(chunk, index, line.lstrip(" "))
    match = _FOOTNOTE.match(line)
    node.key = match.group(1) if match else ""
    scan.notes.append(node)
    scan.parse(node, split(lines, chunk.first + index), "footnote")


def _own(chunk: Chunk, index: int) -> list[str]:
    line = chunk.lines[index]
    match = _FOOTNOTE.match(line)
    return [line[match.end() if match else 0 :]]


def _note(chunk: Chunk, index: int) -> tuple[list[str], int]:
    """The lines of the note at ``index``, up to where another note or the chunk ends."""
    lines = _own(chunk, index)
    end = index + 1
    while end < chunk.hi and not _FOOTNOTE.match(chunk.lines[end]):
        lines.append(chunk.lines[end].removeprefix("    "))
        end += 1
    return lines, end


def _continue(start: int, lines: list[str], stack: list[Chunk]) -> None:
    """Add the indented chunks that follow a note to its lines."""
    while stack and stack[-1].gap < 2 and stack[-1].head.startswith("    "):  # noqa: PLR2004
        following = stack.pop()
        index = next(
            (i for i in range(following.lo, following.hi) if _FOOTNOTE.match(following.lines[i])),
            following.hi,
        )
        lines.extend([""] * (following.first + following.lo - start - len(lines)))
        inner = loose_detab(following.part(following.lo, index), 1)
        lines.extend(inner.lines)
        if index < following.hi:
            stack.append(following.part(index, following.hi))
            return
