"""Tables: whether a chunk is one, and the cells of a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.markdown.tree import Node

if TYPE_CHECKING:
    from hexapla.markdown.chunks import Chunk
    from hexapla.markdown.tree import Scan

_TOKENS: Final = re.compile(r"(\\\\)|(\\`+)|(`+)|(\\\|)|(\|)")
_BORDER: Final = re.compile(r"(?<!\\)(?:\\\\)*\|$")
_BORDERED: Final = re.compile(r" {0,3}\|.*\| *")
_RULED: Final = re.compile(r" {0,3}\|(?: *:?-{3,}:? *\|)+ *")
_DELIMITER: Final = frozenset("|:- ")


def take(scan: Scan, parent: Node, chunk: Chunk) -> bool:
    """Make a table of a chunk, if its second line is a delimiter row.

    One with more or fewer cells than the header makes no table, but was meant to if borders are
    around all of it: it is read as one, and ``source.unread`` notes the header's row.
    """
    second = chunk.lo + 1
    if second >= chunk.hi:
        return False
    delimiter = chunk.lines[second].strip(" ")
    if delimiter[:1] not in ("|", ":", "-") or not _DELIMITER.issuperset(delimiter):
        return False
    header = chunk.head.strip(" ")
    if "|" not in header:
        return False
    border = header.startswith("|") or _BORDER.search(header) is not None
    count = len(_split(header, border=border))
    if count == 1 and not (border and all(_edged(line) for line in chunk.lines[second : chunk.hi])):
        return False
    if len(_split(delimiter, border=border)) != count:
        if not _is_meant(chunk, second):
            return False
        scan.source.unread.append(("table", scan.source.numbers[chunk.first + chunk.lo]))
    table = Node("table", parent)
    table.text = [chunk]
    table.info = "border" if border else ""
    return True


def _is_meant(chunk: Chunk, second: int) -> bool:
    """Whether lines around a delimiter row, of which there are some below, are all in borders."""
    return (
        chunk.hi > second + 1
        and _RULED.fullmatch(chunk.lines[second]) is not None
        and all(_BORDERED.fullmatch(line) for line in chunk.lines[chunk.lo : chunk.hi])
    )


def _edged(line: str) -> bool:
    row = line.strip(" ")
    return row.startswith("|") or _BORDER.search(row) is not None


def cells(text: str) -> list[str]:
    """Split a row into its cells, stripped of space, as Python-Markdown does.

    Pipes in code and escaped pipes do not split; a pipe at either end is a border.
    """
    row = text.strip(" ")
    border = row.startswith("|") or _BORDER.search(row) is not None
    return [cell.strip(" ") for cell in _split(row, border=border)]


def count(text: str, *, border: bool) -> int:
    """The number of cells of a row of a table with or without borders."""
    return len(_split(text.strip(" "), border=border))


def is_cut(text: str, width: int, *, border: bool) -> bool:
    """Whether a row has text beyond the cells that its header has names for: nobody shows it."""
    return any(cell.strip(" ") for cell in _split(text.strip(" "), border=border)[width:])


def _split(row: str, *, border: bool) -> list[str]:
    if border:
        row = row.removeprefix("|")
        row = row.removesuffix("|") if "\\" not in row else _BORDER.sub("", row)
    if "`" not in row and "\\" not in row:
        return row.split("|")
    pieces = []
    start = 0
    for pipe in _pipes(row):
        pieces.append(row[start:pipe])
        start = pipe + 1
    pieces.append(row[start:])
    return pieces


def _pipes(row: str) -> list[int]:
    """The places of the pipes that part cells."""
    ticks: list[tuple[int, int, int, int]] = []  # length, start, end, escaped
    pipes: list[int] = []
    for match in _TOKENS.finditer(row):
        if match.group(2):
            start, end = match.span(2)
            ticks.append((end - start - 1, start, end - 1, 1))
        elif match.group(3):
            start, end = match.span(3)
            ticks.append((end - start, start, end - 1, 0))
        elif match.group(5):
            pipes.append(match.start(5))
    regions = _code(ticks)
    good: list[int] = []
    number = 0
    for pipe in pipes:
        while number < len(regions) and regions[number][1] < pipe:
            number += 1
        if number == len(regions) or pipe < regions[number][0]:
            good.append(pipe)
    return good


def _code(ticks: list[tuple[int, int, int, int]]) -> list[tuple[int, int]]:
    """Pair runs of backticks of one length; returns the code between them as places."""
    later: dict[int, list[int]] = {}
    for number in range(len(ticks) - 1, -1, -1):
        later.setdefault(ticks[number][0], []).append(number)
    regions: list[tuple[int, int]] = []
    number = 0
    while number < len(ticks):
        length, start, _, escaped = ticks[number]
        waiting = later.get(length - escaped, [])
        while waiting and waiting[-1] <= number:
            waiting.pop()
        if length > escaped and waiting:
            number = waiting[-1]
            regions.append((start, ticks[number][2]))
        number += 1
    return regions
