"""What engines other than MkDocs make of a page, prepared for the scanner: it is read as they do.

To CommonMark and its kin, as on GitHub and in most trees that are no site of MkDocs, a list may
begin right below a line of text, raw HTML ends at an empty line, and what a template or a box is
set with stands on lines of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.markdown import passing
from hexapla.model import Block

if TYPE_CHECKING:
    from hexapla.markdown.lines import Source

_SETS: Final = r"<(p|div)\b[^<>]*\b(?:dir|align|lang)\s*=[^<>]*>(?! *<| *$)"
"""A tag that sets the direction, the place or the language of the words right behind it."""

_OPENING: Final = re.compile(rf" {{0,3}}{_SETS}", re.IGNORECASE)
_OPENED: Final = re.compile(rf"\n {{0,3}}{_SETS}", re.IGNORECASE | re.MULTILINE)
_CLOSING: Final = re.compile(r"</(?:p|div)> *$", re.IGNORECASE)
_HEADED: Final = re.compile(r"\n( {1,3})(?=#{1,6} +[^\s#])")
"""A heading to all but Python-Markdown, which wants its marks at the very beginning of a line."""

_UNDERLINED: Final = re.compile(r"\n {1,3}=+ *$", re.MULTILINE)
_UNDERLINE: Final = re.compile(r"( {1,3})(?==+ *$)")
"""The line below a heading, which may be set in as well."""

_LISTED: Final = re.compile(r" {0,3}(?:[-*+]|\d+\.) ")


def unwrap(source: Source, text: str) -> None:
    """Take the tags around a paragraph, as in ``<p dir="rtl">Text</p>``, off its lines.

    One that is never closed ends at the next empty line; ``source.unread`` notes its row.
    """
    if "<" not in text or not _OPENED.search(f"\n{text}"):
        return
    lines = list(source.lines)
    starts = list(source.starts or [0] * len(lines))
    for number, line in enumerate(lines):
        match = _OPENING.match(line) if "<" in line else None
        if match is None:
            continue
        lines[number], starts[number] = line[match.end() :], match.end()
        end = _end(lines, number)
        if end >= 0:
            lines[end] = _CLOSING.sub("", lines[end])
        elif not _is_closed(match[1], lines[number:]):
            source.unread.append(("open", source.numbers[number]))
    source.lines, source.starts = lines, starts


def _end(lines: list[str], number: int) -> int:
    """The line with which the element of a line ends, or -1 if an empty line is before."""
    while number < len(lines) and lines[number].strip():
        if _CLOSING.search(lines[number]):
            return number
        number += 1
    return -1


def _is_closed(name: str, lines: list[str]) -> bool:
    """Whether some lines close the elements of a name that they open, and one more."""
    text = "\n".join(lines).lower()
    opened = len(re.findall(rf"<{name.lower()}\b", text))
    return text.count(f"</{name.lower()}>") > opened


def outdent(source: Source, text: str) -> None:
    """Take the blanks before headings away, which Python-Markdown shows as text with them.

    They stand below an empty line, where nobody begins a line of text with such a mark by chance;
    ``source.unread`` notes their rows.
    """
    if " #" not in text or not _HEADED.search(f"\n{text}"):
        return
    lines = list(source.lines)
    starts = list(source.starts or [0] * len(lines))
    for number, line in enumerate(lines):
        match = _HEADED.match(f"\n{line}") if "# " in line else None
        if match and not (number and lines[number - 1].strip()):
            width = len(match[1])
            lines[number], starts[number] = line[width:], starts[number] + width
            source.unread.append(("heading", source.numbers[number]))
    source.lines, source.starts = lines, starts


def underline(source: Source, text: str) -> None:
    """Take the blanks before the lines below headings away, as in ``Title`` above ``  =====``."""
    if "=\n" not in text or not _UNDERLINED.search(text):
        return
    lines = list(source.lines)
    starts = list(source.starts or [0] * len(lines))
    for number, line in enumerate(lines):
        match = _UNDERLINE.match(line) if number and "=" in line else None
        if match and lines[number - 1].strip() and not _LISTED.match(lines[number - 1]):
            width = len(match[1])
            lines[number], starts[number] = line[width:], starts[number] + width
    source.lines, source.starts = lines, starts


def part(source: Source, text: str) -> None:
    """Put empty lines in place of those that are only marks: what they part is read by itself.

    With ``{:toc}``, an item right above it is none: the table of contents takes its place.
    """
    if not passing.MARKS.search(f"\n{text}"):
        return
    lines = list(source.lines)
    for number, line in enumerate(lines):
        if not passing.is_mark(line):
            continue
        passed = [number]
        if "{:toc" in line and number and _LISTED.match(lines[number - 1]):
            passed.insert(0, number - 1)
        for place in passed:
            text, row = lines[place], source.numbers[place]
            start = source.column(place, text.lstrip())
            end = start + len(text.strip())
            span = source.span(row, start, row, end)
            source.passed.append(Block("paragraph", source.cut(row, start, end), span))
            lines[place] = ""
    source.lines = lines
