"""What is wrong with a text that is no YAML: the usual slips, each with what to do about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hexapla.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import yaml

_BREAK: Final = re.compile(r"\r\n?|\n")
"""What ends a line in YAML, on a system of old, too."""

_FIELD: Final = re.compile(r"(\s*(?:- +)?[^\s:#][^:#]*:[ \t]+)(\S.*?)\s*$")
MERGE: Final = re.compile(r"^<{7} .*$", re.MULTILINE)
MERGED: Final = "holds the marks of a merge; decide it, and delete the marks"
_BEGINS: Final = "a value that begins with “{}” wants quotation marks around it"
_COLON: Final = "a value that holds `: ` wants quotation marks around it"
_NO_FIELD: Final = "the line is no field; write `name: value`"
_QUOTED: Final = (
    "a quotation mark is missing here or above, or one within the text ends it; "
    "put such a text in marks of the other kind"
)


class _Slip(NamedTuple):
    """What the parser says of a text, where, and the lines of the text."""

    problem: str
    row: int
    column: int
    context_row: int
    context_column: int
    lines: list[str]

    @property
    def line(self) -> str:
        """The line that the parser names."""
        return self._at(self.row)

    @property
    def above(self) -> str:
        """The line before it."""
        return self._at(self.row - 1)

    def sign(self, row: int, column: int) -> str:
        """The character at a place."""
        return self._at(row)[column : column + 1]

    def _at(self, row: int) -> str:
        return self.lines[row] if 0 <= row < len(self.lines) else ""


Told = tuple[str, int, int, int]
"""What is wrong, its line and column, and how many characters it has."""


def explain(error: yaml.YAMLError, text: str, line: int = 0) -> tuple[str, Span]:
    """What is wrong, and where in a file that has ``line`` lines before the YAML."""
    known: Any = error
    here = getattr(known, "problem_mark", None) or getattr(known, "context_mark", None)
    there: Any = getattr(known, "context_mark", None) or here
    problem = str(getattr(known, "problem", None) or "it is not YAML")
    if here is None:
        return problem, Span(1, 1, 1, 2)
    marks = here.line, here.column, there.line, there.column
    if merge := MERGE.search(text):
        told: Told | None = f"it {MERGED}", text.count("\n", 0, merge.start()), 0, 7
    else:
        told = _told(_Slip(problem, *marks, _BREAK.split(text)))
    problem, row, column, width = told or (problem, here.line, here.column, 1)
    row, column = row + line + 1, column + 1
    return problem, Span(row, column, row, column + width)


def _told(slip: _Slip) -> Told | None:
    """The slip behind what the parser says; None where nothing better is known."""
    return next((tell(slip) for words, tell in _TELLING.items() if words in slip.problem), None)


def _colon(slip: _Slip) -> Told:
    field = _FIELD.match(slip.line)
    if field and len(field[1]) <= slip.column:
        return _COLON, slip.row, len(field[1]), len(field[2])
    if slip.line[:1].isspace():
        problem = "the line is indented too far, or the text above it wants quotation marks"
        return problem, slip.row, 0, len(slip.line)
    return _NO_FIELD, slip.row - 1, 0, len(slip.above)


def _no_field(slip: _Slip) -> Told:
    line = slip.lines[slip.context_row]
    return _NO_FIELD, slip.context_row, slip.context_column, len(line) - slip.context_column


def _sign(slip: _Slip) -> Told | None:
    """A sign that has a meaning of its own before a value, or a tab."""
    for row, column in ((slip.row, slip.column), (slip.context_row, slip.context_column)):
        if slip.sign(row, column) == "\t":
            return "a tab stands here; indent with blanks", row, column, 1
    sign = slip.sign(slip.context_row, slip.context_column)
    told = _BEGINS.format(sign), slip.context_row, slip.context_column, 1
    return told if sign.strip() else None


def _end(slip: _Slip) -> Told:
    return "this quotation mark is never closed", slip.context_row, slip.context_column, 1


def _list(slip: _Slip) -> Told:
    sign = slip.sign(slip.context_row, slip.context_column)
    other = "]" if sign == "[" else "}"
    problem = f"this `{sign}` is not closed with `{other}`, or a comma is missing behind it"
    return problem, slip.context_row, slip.context_column, 1


def _key(slip: _Slip) -> Told:
    field = _FIELD.match(slip.line)
    if field and len(field[1]) <= slip.column:
        problem = _QUOTED if field[2][0] in "\"'" else _BEGINS.format(field[2][0])
        return problem, slip.row, len(field[1]), len(field[2])
    return "the line is indented otherwise than those above it", slip.row, 0, len(slip.line)


def _escape(slip: _Slip) -> Told:
    problem = "a backslash within these quotation marks wants a second one before it"
    return problem, slip.row, slip.column, 1


def _tag(slip: _Slip) -> Told | None:
    tag = slip.line[slip.column :].partition(" ")[0]
    problem = f"`{tag[:40]}` is a tag, and plain data have none; delete it, or quote the value"
    return (problem, slip.row, slip.column, len(tag)) if tag else None


_TELLING: Final[Mapping[str, Callable[[_Slip], Told | None]]] = {
    "mapping values are not allowed": _colon,
    "could not find expected ':'": _no_field,
    "cannot start any token": _sign,
    "tab character": _sign,
    "alphabetic or numeric character": _sign,
    "undefined alias": _sign,
    "expected node content": _sign,
    "expected comment or line break": _sign,
    "entries are not allowed": _sign,
    "keys are not allowed": _sign,
    "unhashable key": _sign,
    "unexpected end of stream": _end,
    "expected ',' or": _list,
    "expected key": _key,
    "'-' indicator": _key,
    "unknown escape": _escape,
    "constructor for the tag": _tag,
}
"""What tells each slip, by a part of the parser's message."""
