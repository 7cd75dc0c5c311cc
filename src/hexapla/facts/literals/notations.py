"""What a text says in signs that are of no language: icons, ticks and crosses, keys, formulas.

They are compared where as many are lost as there are others instead: an icon that is left out, or
added, may only decorate.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.forms import FORMULA
from hexapla.facts.literals.identifiers import Literal
from hexapla.facts.masking import blanked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

YES: Final = "✅☑✔✓🆗👍🟢"
NO: Final = "❌✗✘✖🚫⛔👎🔴"
_VERDICT: Final = re.compile(f"[{YES}{NO}]")
_ICON: Final = re.compile(r"`[^`\n]+`|(?<![\w:/])(:(?:[a-z][a-z\d_+-]{0,60}[a-z\d]|x):)(?![\w:/])")
"""A shortcode of an icon or an emoji (``:material-check:``), or code, in which it is none."""

_KEY: Final = re.compile(r"<kbd>\s*([A-Za-z\d]|F\d{1,2})\s*</kbd>", re.IGNORECASE)
_MAY: Final = re.compile(r"[<$:](?:(?<=<)kbd|(?<=\$)\S|(?<=:)[a-z][a-z\d_+-]+:)")
"""Begins with a set of characters, as that is fast."""

_WORDS: Final = re.compile(r"\\(?:text|mbox|mathrm|operatorname|textbf|textit)\s*\{[^{}]*\}")
_LAYOUT: Final = re.compile(r"\\[,;:! ]|[{}\s]|\\(?:left|right|quad|displaystyle)(?![A-Za-z])")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_NAMES: Final = {r"\sen": r"\sin", r"\tg": r"\tan", r"\ctg": r"\cot", r"\cotg": r"\cot"}
"""What functions are called in Romance languages, and in English."""

_FUNCTION: Final = re.compile(r"\\[a-z]+")


def may_have(text: str) -> bool:
    """Whether a text may have such signs, at a glance."""
    is_told = not text.isascii() and _VERDICT.search(text)
    return bool(is_told or _MAY.search(text))


def exchanged(source: str, target: str) -> Iterator[tuple[Literal, Literal, bool]]:
    """Signs of a text for which another has others, each with these, and whether it is sure."""
    for read in (_verdicts, _keys, _formulas, _icons):
        ours, theirs = read(source), read(target)
        lost, added = _beyond(ours, theirs), _beyond(theirs, ours)
        if len(lost) == len(added):
            for was, now in zip(lost, added, strict=True):
                yield ours[was], theirs[now], read is not _icons


def _beyond(
    ours: Mapping[tuple[str, int], Literal], theirs: Mapping[tuple[str, int], Literal]
) -> list[tuple[str, int]]:
    """The keys of the one that the other does not have, in order."""
    return [key for key in ours if key not in theirs]


def _numbered(found: Iterator[tuple[str, Literal]]) -> dict[tuple[str, int], Literal]:
    """Literals by what they are compared by, and how often that has been there before."""
    often: Counter[str] = Counter()
    known = {}
    for name, literal in found:
        known[name, often[name]] = literal
        often[name] += 1
    return known


def _literals(pattern: re.Pattern[str], text: str, group: int = 0) -> Iterator[Literal]:
    for it in pattern.finditer(text):
        if it[group]:
            yield Literal(it[group], it.start(group), it.end(group), code=False)


def _verdicts(text: str) -> dict[tuple[str, int], Literal]:
    """Ticks and crosses, as what they say."""
    return _numbered(
        ("yes" if it.text in YES else "no", it) for it in _literals(_VERDICT, blanked(text))
    )


def _keys(text: str) -> dict[tuple[str, int], Literal]:
    """Keys that have one sign on them, whatever language a keyboard is for."""
    return _numbered((it.text.upper(), it) for it in _literals(_KEY, text, 1))


def _icons(text: str) -> dict[tuple[str, int], Literal]:
    return _numbered((it.text, it) for it in _literals(_ICON, text, 1))


def _formulas(text: str) -> dict[tuple[str, int], Literal]:
    """Formulas without their layout, their words and their numbers, which are compared as such."""
    return _numbered((_bare(it.text), it) for it in _literals(FORMULA, text) if _bare(it.text))


def _bare(formula: str) -> str:
    words = _FUNCTION.sub(lambda it: _NAMES.get(it[0], it[0]), _WORDS.sub("", formula))
    return _NUMBER.sub("1", _LAYOUT.sub("", words).strip("$"))
