"""A report for people: each diagnostic with the lines of both sides that it is about.

The place is enclosed in ``⟦`` and ``⟧`` within its line, on the source's side where the message
names a text of it. A mark on a line of its own below would
stand in the wrong column wherever text runs from right to left, is wide or is combined; brackets
are right in a terminal that reorders such text and in one that does not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from hexapla.model import START
from hexapla.report.counterpart import locate
from hexapla.report.text import ISOLATE, POP, RESET, headline, isolated, shown, summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Diagnostic
    from hexapla.report.report import Report

OPEN, CLOSE = "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}", (
    "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}"
)  # fmt: skip
CUT = "\N{HORIZONTAL ELLIPSIS}"
TAB = "    "
NARROWEST = 20

_REVERSE = "\x1b[7m"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def render(report: Report) -> str:
    """Each diagnostic as a line, the lines of both sides below it; then the summary."""
    parts = ["\n".join(_paragraph(report, item)) for item in report.diagnostics]
    return "".join(
        f"{part}\n" for part in [*parts, summary(report.diagnostics, report.pages, report.known)]
    )


def _paragraph(report: Report, item: Diagnostic) -> Iterator[str]:
    yield headline(item, colour=report.colour)
    rows = []
    span = item.span
    lines = report.lines(item.path) if span != START or not item.source else ()
    if span.line <= len(lines):
        text = lines[span.line - 1]
        end = span.end_column if span.end_line == span.line else len(text) + 1
        rows.append((f"{item.locale}:{span.line}", text, span.column - 1, end - 1))
    origin = item.source
    theirs = report.lines(origin.path) if origin else ()
    if origin and origin.line <= len(theirs):
        number, start, end = locate(item.message, theirs, origin.line)
        rows.append((f"{report.source}:{number}", theirs[number - 1], start, end))
    wide = max((len(where) for where, *_ in rows), default=0)
    for where, text, start, end in rows:
        room = max(report.width - wide - 6, NARROWEST)
        yield f"  {where:>{wide}} | {quote(text, start, end, room, colour=report.colour)}"


def quote(text: str, start: int, end: int, room: int, *, colour: bool = False) -> str:
    """A line with ``text[start:end]`` between brackets, cut around that place.

    Args:
        text: the line as it is in the file.
        start: offset of the first code point of the place.
        end: offset after its last one; nothing is marked where both are 0.
        room: columns of the terminal that the line may take.
        colour: whether the place is reversed as well.
    """
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    pieces = [_visible(piece) for piece in (text[:start], text[start:end], text[end:])]
    if not end:
        line = _head(pieces[2], room)
        return isolated(line) if not _RIGHT_TO_LEFT.search(line) else f"{ISOLATE}{line}{POP}"
    marked = _middle(pieces[1], room // 2)
    left = room - 2 - _columns(marked)
    after = _head(pieces[2], max(left - _columns(pieces[0]), left // 2))
    before = _tail(pieces[0], left - _columns(after))
    return _join(before, marked, after, colour=colour)


def _join(before: str, marked: str, after: str, *, colour: bool) -> str:
    """The line; where it runs from right to left, it and its place reorder nothing outside."""
    mixed = _RIGHT_TO_LEFT.search(before + marked + after)
    inner = f"{ISOLATE}{marked}{POP}" if mixed else marked
    place = f"{OPEN}{inner}{CLOSE}"
    if colour:
        place = f"{_REVERSE}{place}{RESET}"
    line = f"{before}{place}{after}"
    return f"{ISOLATE}{line}{POP}" if mixed else line


def _visible(text: str) -> str:
    return shown(text.replace("\t", TAB))


def _columns(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_width, text))


@cache
def _width(char: str) -> int:
    """Columns that a character takes: none for a mark on another, two for a wide one."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _head(text: str, room: int) -> str:
    """As much of the start as fits; a mark is not parted from its letter."""
    if _columns(text) <= room:
        return text
    used, end = 1, 0
    for end, char in enumerate(text):  # noqa: B007 (where it stops is the result)
        used += _width(char)
        if used > room:
            break
    return text[:end].rstrip() + CUT


def _tail(text: str, room: int) -> str:
    if _columns(text) <= room:
        return text
    used, start = 1, len(text)
    while start and used + _width(text[start - 1]) <= room:
        start -= 1
        used += _width(text[start])
    while start < len(text) and (text[start].isspace() or not _width(text[start])):
        start += 1
    return CUT + text[start:]


def _middle(text: str, room: int) -> str:
    """The start and the end of a long place."""
    if _columns(text) <= room:
        return text
    return _head(text, room // 2).removesuffix(CUT) + _tail(text, room - room // 2)
