"""Fenced code and snippets, which are taken out of a page before anything else is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.markdown.lines import END, MARK, Source
from hexapla.markdown.snippets import snippet
from hexapla.markdown.stashed import Stashed

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE: Final = re.compile(
    r"""(?P<fence>~{3,}|`{3,})
    (?:[ ]*\.?(?P<lang>[\w#.+-]+)(?=[ ]|$))?
    (?:[ ]*\{(?P<attrs>.*)\}
      |(?P<options>(?:[ ]*[a-zA-Z][a-zA-Z0-9_]*(?:=(?:"[^"]*"|'[^']*'))?(?=[ ]|$))+)
    )?[ ]*$""",
    re.VERBOSE,
)
_FOREIGN: Final = re.compile(r"(?P<fence>~{3,}|`{3,}) *(?P<lang>[\w#.+-]*)[^`~]*$")
"""A fence with what only another engine knows: one to CommonMark, and so to its author."""

_OPTION: Final = re.compile(r"""([a-zA-Z][a-zA-Z0-9_]*)(?:=(?:"([^"]*)"|'([^']*)'))?""")
_RANGES: Final = re.compile(r"\d+(?:-\d+)?(?: +\d+(?:-\d+)?)*$")
_NUMBERS: Final = re.compile(r"\d+")
_CLASS: Final = re.compile(r"(?:^|(?<= ))\.([^\s=}]+)")
_MARKS: Final = ("```", "~~~", "8<-")
_ITEM: Final = re.compile(r" *(?:\d+[.)]|[*+-]) ")
FURTHEST: Final = 3
"""How many blanks further to the right than a fence its end may stand, to CommonMark."""

FAR: Final = 99  # rows above a fence in which the item that it belongs to is looked for
End = tuple[int, bool, int]
"""The row at which a fence ends, whether it is closed there, and how much further to the right."""


def stash(source: Source, *, foreign: bool = False) -> dict[int, Stashed]:
    """Take fenced code and snippets out: the source's lines are then what is left.

    On a ``foreign`` page, which MkDocs does not show, more marks than opened a fence close it, as
    CommonMark has it; else ``source.unread`` notes a fence that is closed so and read on by MkDocs,
    one that is closed further to the right, and in either case one that is never closed. Each
    leaves a line behind, a placeholder with its number among the returned.
    """
    stashed: dict[int, Stashed] = {}
    rows = source.rows
    text = "\n".join(rows)
    marked = sorted({row for mark in _MARKS for row in _rows_with(mark, text)})
    ranges = _ranges(source, marked, foreign=foreign)
    if not ranges:
        return stashed
    lines: list[str] = []
    numbers: list[int] = []
    done = 0
    for start, end, item in ranges:
        lines.extend(rows[done:start])
        numbers.extend(range(done, start))
        stashed[key := len(stashed)] = item
        left = _left(rows[start], key, item)
        lines.extend(left)
        numbers.extend([start] * len(left))
        done = end
    lines.extend(rows[done:])
    numbers.extend(range(done, len(rows)))
    source.lines, source.numbers = lines, numbers
    return stashed


def _left(row: str, key: int, item: Stashed) -> list[str]:
    """The lines that stand for what was taken out; a snippet's file ends with a line end, too."""
    placeholder = f"{row[: item.indent]}{' ' * item.shift}{MARK}{key}{END}"
    return [placeholder, ""] if item.kind == "snippet" else [placeholder]


def _rows_with(mark: str, text: str) -> Iterator[int]:
    """The numbers of a text's rows that have a mark in them."""
    if mark[1] not in text:  # by far the quickest to look for
        return
    row = start = 0
    while start >= 0 and (place := text.find(mark, start)) >= 0:
        row += text.count("\n", start, place)
        yield row
        start = text.find("\n", place)


def _ranges(source: Source, marked: list[int], *, foreign: bool) -> list[tuple[int, int, Stashed]]:
    """The rows that fences and snippets take, with what they are."""
    rows = source.rows
    found: list[tuple[int, int, Stashed]] = []
    done = 0
    for start in marked:
        if start < done:
            continue
        if "8<-" in rows[start] and (item := snippet(rows, start)):
            found.append((start, item.end_row + 1, item))
            done = item.end_row + 1
            continue
        opening = _opening(rows[start])
        if opening is None:
            continue
        longer = foreign or opening.foreign
        end, closed, shift = _closing(rows, start + 1, opening, longer=longer)
        done = end + 1
        if end == len(rows) and "passed" not in dict(source.unread):
            source.unread.append(("unclosed", start))
        if closed:
            found.append((start, end + 1, item := opening.stashed(start, end, len(rows[end]))))
            item.shift = shift if _in_item(rows, start, opening.indent) else 0
            if opening.foreign:
                source.unread.append(("fence", start))
            elif shift and not foreign:
                source.unread.append(("shifted", start))
            elif not longer and _is_passed(rows[start + 1 : end], opening):
                source.unread.append(("passed", start))
    return found


class _Opening(NamedTuple):
    """The row that opens a fence: the width of its prefix, its marks, and its language."""

    indent: int
    fence: str
    language: str
    foreign: bool = False

    def stashed(self, row: int, end_row: int, width: int) -> Stashed:
        """The fence, of which the last row has a width."""
        item = Stashed("code", row, self.indent, end_row, width)
        item.indent, item.info = self.indent, self.language
        return item


def _opening(row: str) -> _Opening | None:
    """What a row opens, if that is a fence."""
    indent = len(row) - len(row.lstrip("> "))
    if row[indent : indent + 3] not in ("```", "~~~"):
        return None
    match = _FENCE.match(row, indent)
    if match is None or not _valid(match.group("options")):
        foreign = _FOREIGN.match(row, indent)
        if foreign is None:
            return None
        return _Opening(indent, foreign.group("fence"), foreign.group("lang"), foreign=True)
    language = match.group("lang") or ""
    if not language and (name := _CLASS.search(match.group("attrs") or "")):
        language = name.group(1)
    return _Opening(indent, match.group("fence"), language)


def _valid(options: str | None) -> bool:
    """Whether superfences knows these options of a fence, and their values are right."""
    for name, double, single in _OPTION.findall(options or ""):
        value = double or single or name
        if name == "hl_lines":
            valid = _RANGES.match(value) is not None
        elif name == "linenums":
            valid = _NUMBERS.match(value) is not None
        else:
            valid = name in ("title", "title_mode")
        if not valid:
            return False
    return True


def _is_passed(rows: list[str], opening: _Opening) -> bool:
    """Whether a row of a fence was meant as its end: more marks than opened it, and nothing else.

    Two such rows are a fence within it, if none with a language begins between.
    """
    fence, mark = opening.fence, opening.fence[0]
    begun = [row.strip("> ") for row in rows if fence in row]
    longer = [row for row in begun if row.startswith(fence + mark)]
    if not longer or longer[0].strip(mark):
        return False
    again = any(row.startswith(fence) and row[len(fence)].isalnum() for row in begun)
    return again or len(longer) % 2 == 1


def _closing(rows: list[str], start: int, opening: _Opening, *, longer: bool) -> End:
    """The row at which a fence is closed, also by more marks if ``longer``, or abandoned.

    Its end may stand further to the right, to MkDocs only if nothing else ends it.
    """
    indent, fence = opening.indent, opening.fence
    quotes = rows[start - 1][:indent].count(">")
    more = fence[0] if longer else ""
    empty = False
    shifted: End | None = None
    for number in _likely(rows, start, opening):
        row = rows[number]
        width = 0
        while width < indent and width < len(row) and row[width] in "> ":
            width += 1
        content = row[width:]
        level = row.count(">", 0, width)
        if not row.strip() if not quotes else not content:
            empty = True
            continue
        if _abandoned(quotes, level, empty=empty, narrow=width < indent):
            return shifted or (number, False, 0)
        shift = _shift(content, fence, more) if fence in content else -1
        if shift == 0 or (shift > 0 and longer):
            return number, True, shift
        if shift > 0 and not shifted:
            shifted = (number, True, shift)
        empty = False
    return shifted or (len(rows), False, 0)


def _likely(rows: list[str], start: int, opening: _Opening) -> Iterator[int]:
    """The rows that may end a fence: those with its marks, where it is not indented."""
    numbers = range(start, len(rows))
    if opening.indent:
        return iter(numbers)
    return (number for number in numbers if opening.fence in rows[number])


def _in_item(rows: list[str], start: int, indent: int) -> bool:
    """Whether what a row is indented under is an item of a list."""
    before = reversed(rows[max(start - FAR, 0) : start])
    above = (row for row in before if row and len(row) - len(row.lstrip(" ")) < indent)
    return _ITEM.match(next(above, "")) is not None


def _shift(content: str, fence: str, more: str) -> int:
    """By how many blanks a row that closes a fence is shifted; -1 for any other row."""
    bare = content.lstrip(" ") if content[:1] == " " else content
    if not bare.startswith(fence) or bare[len(fence) :].lstrip(more).strip(" "):
        return -1
    shift = len(content) - len(bare)
    return shift if shift <= FURTHEST else -1


def _abandoned(quotes: int, level: int, *, empty: bool, narrow: bool) -> bool:
    if not quotes:
        return level > 0 or narrow
    return level > quotes or narrow or (empty and level < quotes)
