"""What a diagram is drawn by: its type, its keywords and its arrows, which are in no language."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from hexapla.parity.code.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPES: Final = frozenset(
    (
        *("block-beta", "classDiagram", "erDiagram", "flowchart", "gantt", "gitGraph", "graph"),
        *("journey", "kanban", "mindmap", "pie", "quadrantChart", "requirementDiagram"),
        *("sankey-beta", "sequenceDiagram", "stateDiagram", "stateDiagram-v2", "timeline"),
        *("xychart-beta", "classDiagram-v2"),
    )
)
"""Words that a diagram begins with."""

_ALIKE: Final = {"graph": "flowchart", "stateDiagram-v2": "stateDiagram"}
"""Types that are drawn alike under another name."""

_KEYWORDS: Final = frozenset(
    (
        *("activate", "actor", "alt", "autonumber", "classDef", "dateFormat", "deactivate", "else"),
        *("end", "linkStyle", "loop", "opt", "par", "participant", "section", "subgraph", "title"),
    )
)
"""Words that a line begins with, after the first one."""

_DRAWN: Final = frozenset(
    ("graph", "flowchart", "sequenceDiagram", "stateDiagram", "stateDiagram-v2")
)
"""Diagrams of nodes, between which arrows stand."""

_LABEL: Final = re.compile(
    r'"[^"]*"|\|[^|]*\||\[[^\]]*\]|\([^()]*\)|\{[^{}]*\}|:[^:].*|;$|%%.*|&\w+;|<br ?/?>'
)
_ARROW: Final = re.compile(r"<?[-=.~]{2,}[>)]{0,2}|<?->{1,2}|→|←|⟶|—>?|–>?")
_WORD: Final = re.compile(r"\s*([^\W\d_][\w-]*)")


def changed(source: str, target: str) -> Iterator[tuple[int, str, str]]:
    """Lines of a target's diagram, by number, with the syntax of the source's and their own.

    Both have as many lines that say something. What only moved to another line is not told.
    """
    ours, theirs = (_lines(text) for text in (source, target))
    if not ours or len(ours) != len(theirs) or _first(ours[0][1]) not in _TYPES:
        return
    kind = _first(ours[0][1])
    if _named(kind) != _named(_first(theirs[0][1])):
        yield theirs[0][0], kind, _first(theirs[0][1])
        return
    signs = [[_signs(text, kind) for _, text in lines[1:]] for lines in (ours, theirs)]
    counts = [Counter(sign for line in side for sign in line) for side in signs]
    lost, added = counts[0] - counts[1], counts[1] - counts[0]
    for was, now, (number, text) in zip(*signs, theirs[1:], strict=True):
        gone = [sign for sign in was if sign in lost and sign not in now]
        if gone:
            new = [sign for sign in now if sign in added]
            yield number, gone[0], new[0] if new else text.strip()
            lost -= Counter(gone)


def outlines(text: str, language: str) -> list[Line]:
    """Numbered lines of a diagram, each reduced to nothing: only their count counts."""
    del language
    lines = enumerate(text.split("\n"))
    return [Line(number, "…", "…", last=False) for number, line in lines if line.strip()]


def _lines(text: str) -> list[tuple[int, str]]:
    """The numbered lines that say something, from the type on."""
    lines = [(n, line) for n, line in enumerate(text.split("\n")) if line.strip()]
    return [one for one in lines if not one[1].lstrip().startswith("%%")]


def _first(line: str) -> str:
    found = _WORD.match(line)
    return found[1] if found else ""


def _named(kind: str) -> str:
    return _ALIKE.get(kind, kind)


def _signs(line: str, kind: str) -> list[str]:
    """The keyword that a line begins with, and its arrows, as far as they are syntax."""
    first = _first(line)
    word = [first] if first in _KEYWORDS else []
    if word or kind not in _DRAWN:
        return word
    return [*_ARROW.findall(_LABEL.sub(" ", _LABEL.sub(" ", line)))]
