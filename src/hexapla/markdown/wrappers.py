"""Elements around Markdown, as ``<div dir="rtl">``: what stands in them is Markdown all the same.

Python-Markdown shows what a block element holds as it is, unless it has the attribute
``markdown``. To CommonMark, and so to most engines and to the author, raw HTML ends at the first
empty line, and what follows is Markdown again. Such an element's tags are taken away, and its
content is read; what holds HTML only (a table, a logo in the middle) stays raw.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from hexapla.markdown.elements import BLOCKS
from hexapla.markdown.lines import END, MARK, Source
from hexapla.markdown.stashed import Stashed
from hexapla.model import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.markdown.tags import Reader

_NAMES: Final = (
    "address|article|aside|blockquote|center|details|div|figcaption|figure|footer|header|main|nav"
    "|p|section|a|b|br|em|font|i|small|span|strong"
)
_TAGS: Final = rf"(?:</?(?:{_NAMES})(?:\s[^<>]*)?/?> *)"
_LINE: Final = re.compile(rf" {{0,3}}(?:{_TAGS}|</?summary> *)+$", re.IGNORECASE)
_SUMMED: Final = re.compile(
    rf" {{0,3}}{_TAGS}*<summary[^<>]*>.*</summary> *{_TAGS}*$", re.IGNORECASE
)
_TAG: Final = re.compile(r"<(/?)([A-Za-z]+)([^<>]*)>")
_VOID: Final = frozenset(("br", "summary"))
_DIRECTED: Final = re.compile(r"\b(?:dir|align|lang)\s*=|<center\b", re.IGNORECASE)
"""What sets words: it stands around text even where no empty line parts them."""

_MAY: Final = re.compile(rf"\n *\n|{_DIRECTED.pattern}", re.IGNORECASE)
_SKIPPED: Final = re.compile(
    r" *(?:<(pre|script|style|textarea|table|ul|ol|dl|svg|math)\b|<!--)", re.IGNORECASE
)
_BEGINNING: Final = re.compile(r" {0,3}</?([A-Za-z][\w-]*)")
_PROSE: Final = re.compile(r" {0,3}(?!\{[{%])[^\s<\x02]")
_MARKED: Final = re.compile(r" {0,3}(?:#{1,6} |[-*+] |\d+[.)] |>|\|)|\*\*|`|\]\(")
ROUNDS: Final = 3
"""How often what was taken away may bring more to light."""


def unwrap(source: Source, reader: Reader, stash: dict[int, Stashed]) -> bool:
    """Take the tags around Markdown away from the lines; says whether there were any.

    Where MkDocs would show marks of Markdown as they are, ``source.unread`` notes the row.
    """
    raw = [(e.start, e.end) for e in reader.elements if e.kind == "html"]
    raw = [place for place in raw if _MAY.search(reader.text, *place)]
    if not raw:
        return False
    starts = list(accumulate((len(line) + 1 for line in source.lines), initial=0))
    taken: set[int] = set()
    margins: dict[int, int] = {}
    for start, end in raw:
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        last = min(last, len(source.lines) - 1)
        found = _Element(source.lines, first, last)
        if gone := found.taken():
            taken |= gone
            margins |= {first + line: width for line, width in found.margins.items()}
        source.unread += [("html", source.numbers[line]) for line in found.unread()]
    if taken:
        _take(source, taken, margins, stash)
    return bool(taken)


class _Element:
    """A raw element's lines: which of them are tags, text, and marks of Markdown."""

    def __init__(self, lines: list[str], first: int, last: int) -> None:
        self.first = first
        self.lines = lines[first : last + 1]
        self.margins = _margins(self.lines)
        for line, width in self.margins.items():
            self.lines[line] = self.lines[line][width:]
        self.pairs: list[tuple[int, int]] = []
        self.alone: set[int] = set()
        self.directed: set[int] = set()
        kinds = list(self._kinds())
        self.prose = _counted([kind == "text" for kind in kinds])
        self.code = _counted([kind == "code" for kind in kinds])
        self.marks = _counted(
            [
                kind == "text" and _MARKED.search(line) is not None
                for kind, line in zip(kinds, self.lines, strict=True)
            ]
        )

    def taken(self) -> set[int]:
        """The numbers of the lines with tags around Markdown, among all lines."""
        if not self.prose[-1] and not (self.directed and self.code[-1]):
            return set()
        found = {line for pair in self.pairs if self._holds(*pair) for line in pair}
        for _ in range(ROUNDS):  # an element's tags stay or go together
            found |= {line for pair in self.pairs if not found.isdisjoint(pair) for line in pair}
        found.discard(len(self.lines))  # an element without an end has none to take away
        return {self.first + line for line in found | self.alone}

    def unread(self) -> list[int]:
        """The line of the first tag around marks of Markdown."""
        wide = [start for start, end in self.pairs if self.marks[end] > self.marks[start]]
        return [self.first + min(wide)] if wide else []

    def _holds(self, start: int, end: int) -> bool:
        if self.prose[end] > self.prose[start]:
            return True
        return start in self.directed and self.code[end] > self.code[start]

    def _kinds(self) -> Iterator[str]:
        """What each line is: tags, text, code, or nothing of these."""
        opened: dict[str, list[int]] = {}
        raw, until = True, ""
        for number, line in enumerate(self.lines):
            kind = ""
            if until:
                until = "" if until in line.lower() else until
            elif not line.strip():
                raw = False
            elif _LINE.match(line) or _SUMMED.match(line):
                raw = self._tags(number, line, opened)
            elif skipped := _SKIPPED.match(line):
                end = f"</{skipped[1].lower()}" if skipped[1] else "-->"
                until = "" if end in line.lower()[skipped.end() :] else end
                raw = True
            elif begun := _BEGINNING.match(line):
                raw = raw or begun[1].lower() in BLOCKS
            elif not raw:
                code = MARK in line or line.startswith("    ")
                kind = "code" if code else "text" if _PROSE.match(line) else ""
            yield kind
        last = len(self.lines)
        self.pairs += [(line, last) for lines in opened.values() for line in lines if line >= 0]

    def _tags(self, number: int, line: str, opened: dict[str, list[int]]) -> bool:
        """Note the tags of a line; says whether what follows directly is raw."""
        for close, name, attributes in _TAG.findall(line.lower()):
            begun = opened.setdefault(name, [])
            if name in _VOID:
                continue
            if not close:
                begun.append(-1 if "markdown" in attributes else number)
            elif not begun:
                self.alone.add(number)
            elif (start := begun.pop()) >= 0 and start != number:
                self.pairs.append((start, number))
        directed = _DIRECTED.search(line) is not None
        if directed:
            self.directed.add(number)
        return not directed


def _margins(lines: Sequence[str]) -> dict[int, int]:
    """How far lines are indented right below a tag that sets them, up to the next empty line.

    What is indented there is no code, but text of that element, or an element in it.
    """
    found: dict[int, int] = {}
    inside, margin = False, -1
    for number, line in enumerate(lines):
        content = line.lstrip(" ")
        width = len(line) - len(content)
        inside = inside and bool(content) and not _SKIPPED.match(content)
        if _LINE.match(content if inside else line):
            inside, margin = inside or _DIRECTED.search(line) is not None, -1
        elif inside:
            margin = width if margin < 0 else margin
            width = min(width, margin)
        if inside and width:
            found[number] = width
    return found


def _counted(flags: Sequence[bool]) -> list[int]:
    """How many are set before each place, and in all."""
    return list(accumulate(flags, initial=0))


def _take(
    source: Source, taken: set[int], margins: dict[int, int], stash: dict[int, Stashed]
) -> None:
    """Put an empty line in place of each of the lines; a summary stays, as HTML by itself.

    Other lines lose their margins.
    """
    left: list[tuple[str, int, int]] = []
    for number, (whole, row) in enumerate(zip(source.lines, source.numbers, strict=True)):
        line = whole[margins.get(number, 0) :]
        first = source.column(number, line)
        if number not in taken:
            left.append((line, row, first))
            continue
        start, end = first + len(line) - len(line.lstrip()), first + len(line.rstrip())
        span = source.span(row, start, row, end)
        if not _SUMMED.match(line):
            source.passed.append(Block("paragraph", source.cut(row, start, end), span))
            left.append(("", row, 0))
            continue
        item = Stashed("html", row, start, row, end)
        item.parts.append((row, start, row, end))
        stash[len(stash)] = item
        left += (("", row, 0), (f"{MARK}{len(stash) - 1}{END}", row, 0), ("", row, 0))
    source.lines, source.numbers = [line for line, _, _ in left], [row for _, row, _ in left]
    if source.starts or margins:
        source.starts = [first for _, _, first in left]
