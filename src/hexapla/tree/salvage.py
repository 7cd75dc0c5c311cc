"""The fields of a front matter that cannot be read as a whole, one by one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.rarely import rarely
from hexapla.model import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

MOST: Final = 60
"""Fields that are looked at; a front matter with more is none that people write."""

_ENTRY: Final = re.compile(r"^[A-Za-z_][\w-]*[ \t]*:", re.MULTILINE)
_TEXT: Final = rarely(r"\n*((\w+)[ \t]*:[ \t]+)((?:[^\W\d_]|[\"'*`@%[{«“¡¿])[^\n]*?)[ \t\r]*\n?")


class Text(NamedTuple):
    """A field whose value is a text on its line."""

    name: str
    value: str
    span: Span


def entries(source: str) -> Iterator[str]:
    """The fields of a front matter with what is indented below each, at the lines they have."""
    starts = [match.start() for match in _ENTRY.finditer(source)]
    if len(starts) <= MOST:
        for start, end in pairwise([*starts, len(source)]):
            yield "\n" * source.count("\n", 0, start) + source[start:end]


def broken_text(entry: str, worded: Container[str]) -> Text | None:
    """The text of a field that is no YAML, as it is written, if it is one of some names.

    The front matter begins on the second line of its file.
    """
    match = _TEXT.fullmatch(entry)
    if not match or match[2] not in worded:
        return None
    line, column = match.start(1) + 2, len(match[1]) + 1
    return Text(match[2], match[3], Span(line, column, line, column + len(match[3])))
