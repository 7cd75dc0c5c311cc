"""Which lines of a chunk may begin a construct or underline one, found in one look at each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Test: TypeAlias = Callable[[str], object]

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

DELIMITER: Final = re.compile(r" *[-=|:][-=|: ]*$")
LABEL: Final = re.compile(r" {0,3}\[[^\]]*(?:\]:|$)")


def _is_rule(line: str) -> bool:
    return line[-1] in "-_* " and RULE.match(line) is not None


def _is_heading(line: str) -> bool:
    """Whether no lone backslash ends the line: Python-Markdown sees no heading there."""
    return line[0] == "#" and (len(line) - len(line.rstrip("\\"))) % 2 == 0


_NONE: Final[Marks] = {}
_RULE: Final = ("rule", _is_rule)
_DELIMITER: Final = ("delimiter", DELIMITER.match)
_TESTS: Final[Mapping[str, tuple[tuple[str, Test], ...]]] = {
    " ": (),
    "#": (("heading", _is_heading),),
    ">": (("quote", re.compile(" {0,3}>").match),),
    "[": (("label", LABEL.match),),
    "-": (_RULE, _DELIMITER),
    "_": (_RULE,),
    "*": (_RULE, ("abbreviation", re.compile(r"\*\[").match)),
    ":": (("definition", DEFINITION.match), _DELIMITER),
    "|": (_DELIMITER,),
    "!": (("admonition", ADMONITION.match),),
    "?": (("details", DETAILS.match),),
    "=": (("tab", TAB.match), _DELIMITER),
    "/": (("open", OPEN.match), ("close", CLOSE.match)),
}
"""What a line may begin, by its first character: each kind of mark with its test."""


def classify(lines: list[str], lo: int, hi: int) -> Marks:
    """Mark the lines ``lo`` to ``hi``: kind of mark to the indexes of its lines."""
    marks = _NONE
    for index in range(lo, hi):
        line = lines[index]
        first = line[:1]
        if first not in _TESTS:
            continue
        if first == " ":
            first = line.lstrip(" ")[:1]
        for kind, test in _TESTS.get(first, ()):
            if test(line):
                if marks is _NONE:
                    marks = {}
                marks.setdefault(kind, []).append(index)
    return marks
