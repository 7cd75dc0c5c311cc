"""Chunks of lines without a blank line between them, and how they are cut."""

from __future__ import annotations

from bisect import bisect_left

from hexapla.markdown.marks import Marks, classify


class Chunk:
    """Lines without a blank line between them: what Python-Markdown calls a block.

    ``first`` is the number of ``lines[0]`` among the source's lines; the chunk is
    ``lines[lo:hi]``; ``gap`` counts the blank lines before it.
    """

    __slots__ = ("first", "gap", "hi", "lines", "lo", "marks")

    def __init__(self, lines: list[str], first: int, lo: int, hi: int, gap: int = 1) -> None:
        self.lines = lines
        self.first = first
        self.lo = lo
        self.hi = hi
        self.gap = gap
        self.marks: Marks | None = None

    @property
    def head(self) -> str:
        """The first line."""
        return self.lines[self.lo] if self.lo < self.hi else ""

    def look(self) -> Marks:
        """Find out, once, which lines may begin a construct."""
        if self.marks is None:
            self.marks = classify(self.lines, self.lo, self.hi)
        return self.marks

    def part(self, lo: int, hi: int) -> Chunk:
        """Some of the lines, sharing the marks already found."""
        chunk = Chunk(self.lines, self.first, lo, hi)
        chunk.marks = self.marks
        return chunk

    def seek(self, kind: str, start: int | None = None) -> int:
        """The index of the first line marked so, or -1."""
        places = (self.marks or self.look()).get(kind)
        if not places:
            return -1
        lo = self.lo if start is None else start
        if places[0] < lo:
            where = bisect_left(places, lo)
            if where == len(places):
                return -1
            index = places[where]
        else:
            index = places[0]
        return index if index < self.hi else -1


def split(lines: list[str], first: int, start: int = 0) -> list[Chunk]:
    """Cut lines at blank lines into chunks; ``first`` numbers the first of the lines."""
    chunks: list[Chunk] = []
    size = len(lines)
    gap = 1
    while start < size:
        try:
            end = lines.index("", start)
        except ValueError:
            end = size
        if end > start:
            chunks.append(Chunk(lines, first, start, end, gap))
            gap = 1
        else:
            gap += 1
        start = end + 1
    return chunks


def detab(chunk: Chunk, length: int) -> tuple[Chunk, Chunk | None]:
    """Cut an indentation off the first lines of a chunk, as far as they have it.

    Returns these lines, and what is left from the first line that is not indented.
    """
    margin = " " * length
    lines: list[str] = []
    for index in range(chunk.lo, chunk.hi):
        line = chunk.lines[index]
        if line.startswith(margin):
            lines.append(line[length:])
        elif not line.strip():
            lines.append("")
        else:
            break
    middle = chunk.lo + len(lines)
    done = Chunk(lines, chunk.first + chunk.lo, 0, len(lines), chunk.gap)
    return done, chunk.part(middle, chunk.hi) if middle < chunk.hi else None


def loose_detab(chunk: Chunk, level: int) -> Chunk:
    """Cut ``level`` indentations off every line that has them."""
    margin = " " * 4 * level
    size = len(margin)
    lines = [
        line[size:] if line.startswith(margin) else line
        for line in chunk.lines[chunk.lo : chunk.hi]
    ]
    return Chunk(lines, chunk.first + chunk.lo, 0, len(lines), chunk.gap)
