"""Which lines of a chunk may begin a construct, found in one look at each line."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

Marks: TypeAlias = dict[str, list[int]]

ADMONITION: Final = re.compile(r'!!! ?([\w\-]+(?: +[\w\-]+)*)(?: +"(.*?)")? *$')
DETAILS: Final = re.compile(
    r'\?\?\?(\+)? ?(?:([\w\-]+(?: +[\w\-]+)*?)?(?: +"(.*?)")|([\w\-]+(?: +[\w\-]+)*?)) *$'
)
TAB: Final = re.compile(r'===(\+|\+!|!\+|!)? +"(.*?)" *$')
RULE: Final = re.compile(
    r" {0,3}(?=(?P<all>(-+ {0,2}){3,}|(_+ {0,2}){3,}|(\*+ {0,2}){3,}))(?P=all) *$"
)
OPEN: Final = re.compile(r" {0,3}(/{3,}) *([\w-]+) *(?:\|(.*))?$")
CLOSE: Final = re.compile(r" {0,3}(/{3,}) *$")
DEFINITION: Final = re.compile(r" {0,3}: {1,3}")

_SPECIAL: Final = frozenset("#>-*_:!?=/[ ")
_NONE: Final[Marks] = {}
_BY_PATTERN: Final = {
    "-": (("rule", RULE),),
    "_": (("rule", RULE),),
    "*": (("rule", RULE),),
    ":": (("definition", DEFINITION),),
    "!": (("admonition", ADMONITION),),
    "?": (("details", DETAILS),),
    "=": (("tab", TAB),),
    "/": (("open", OPEN), ("close", CLOSE)),
}


def classify(lines: list[str], lo: int, hi: int) -> Marks:
    """Mark the lines ``lo`` to ``hi``: kind of mark to the indexes of its lines."""
    marks = _NONE
    for index in range(lo, hi):
        line = lines[index]
        if line[:1] not in _SPECIAL:
            continue
        first = line[:1]
        if first == " ":
            bare = line.lstrip(" ")
            if len(line) - len(bare) > 3:  # noqa: PLR2004
                continue
            first = bare[:1]
        for kind in _kinds(first, line):
            if marks is _NONE:
                marks = {}
            marks.setdefault(kind, []).append(index)
    return marks


def _kinds(first: str, line: str) -> list[str]:
    """The constructs that a line may begin, told by its first character."""
    if first == ">":
        return ["quote"]
    if first == "#":
        return ["heading"] if line[0] == "#" and _whole(line) else []
    if first == "[":
        return ["label"]
    kinds = [kind for kind, pattern in _BY_PATTERN.get(first, ()) if pattern.match(line)]
    if line.startswith("*["):
        kinds.append("abbreviation")
    return kinds


def _whole(line: str) -> bool:
    """Whether no lone backslash ends the line: Python-Markdown sees no heading there."""
    return not line.endswith("\\") or (len(line) - len(line.rstrip("\\"))) % 2 == 0
