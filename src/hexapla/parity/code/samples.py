"""Sample names in code that a translation has in its own words on the whole page.

`/user/:id` is `/utilisateur/:id` in each route of a French page, `aliens:grass` is `alieni:erba`
in an Italian one. The code works, so it is one decision of the translator's, and no slip.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.fillers import is_slip
from hexapla.parity.code.wording import QUOTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.parity.code.pages import Pages

_WORD: Final = re.compile(r"[^\W\d_]+")
_DIGITS: Final = re.compile(r"\d+")
_COMPOUND: Final = re.compile(r"[/:_.]\w|\w[/:_.-]")
"""What tells a path or a name in a text from a word."""

LOADED: Final = re.compile(r"\b(?:from|import|include|require|use)\b")
"""What a program loads is no sample."""


class Samples:
    """The sample words of two pages, each with the one that stands for it."""

    def __init__(self, lines: Iterable[tuple[str, str]], pages: Pages) -> None:
        """Take the lines of code that differ, in pairs."""
        self._pages = pages
        self.names: dict[str, str] = {}
        for both in (both for line in lines for both in _apart(*line)):
            for was, now in _words(*both):
                if self._is_everywhere(was[1], now[1]):
                    self.names.setdefault(was[0], now[0])

    def explain(self, was: str, now: str) -> bool:
        """Whether each text in which two lines differ has a sample name, and no slip beside it."""
        both = list(_apart(was, now)) if self.names else []
        return bool(both) and all(self._is_explained([*_words(*one)]) for one in both)

    def _is_explained(self, words: list[tuple[tuple[str, str], tuple[str, str]]]) -> bool:
        others = [(was[0], now[0]) for was, now in words if not self._is_sample((was, now))]
        return len(others) < len(words) and not any(is_slip(*one) for one in others)

    def _is_sample(self, words: tuple[tuple[str, str], tuple[str, str]]) -> bool:
        was, now = words
        return self.names.get(was[0]) == now[0] and was[1] not in self._pages.target

    def _is_everywhere(self, was: str, now: str) -> bool:
        """Whether each page has its word between its signs more than once, and only its own."""
        source, target = self._pages.source, self._pages.target
        often = min(source.count(was), target.count(now)) > 1
        return often and was not in target and now not in source


def _apart(was: str, now: str) -> Iterator[tuple[str, str]]:
    """The texts that two lines differ in; none where something else differs, too."""
    if QUOTED.sub("", was).split() != QUOTED.sub("", now).split() or LOADED.search(was):
        return
    ours, theirs = QUOTED.findall(was), QUOTED.findall(now)
    both = [one for one in zip(ours, theirs, strict=False) if one[0] != one[1]]
    if len(ours) == len(theirs) and all(_are_names(*one) for one in both):
        yield from both


def _are_names(was: str, now: str) -> bool:
    """Whether two texts are paths or compound names, with the same numbers."""
    if len((was + now).split()) > 1 or _DIGITS.findall(was) != _DIGITS.findall(now):
        return False
    return all(_COMPOUND.search(text[1:-1]) for text in (was, now))


def _words(was: str, now: str) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """The words of two texts that differ, each also with the signs around it."""
    both = (
        [(m[0], text[m.start() - 1 : m.end() + 1]) for m in _WORD.finditer(text)]
        for text in (was, now)
    )
    return (one for one in zip(*both, strict=False) if one[0][0] != one[1][0])
