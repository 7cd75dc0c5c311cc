"""Names of a sample's own, which a translation has in its own words throughout its code.

A form with a field `name` has one `nombre` in a Spanish page, where it is declared, set and read;
a function of a script may be called otherwise, too. The code works, so it is one decision. What
only ever stands as a key may be an option of a library, and what is imported or a keyword is the
language's: such a name is no sample.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from keyword import kwlist
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.commands import PROGRAMS
from hexapla.facts.literals.fillers import is_slip
from hexapla.parity.code.pages import fenced
from hexapla.parity.code.samples import LOADED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.parity.code.pages import Pages

_NAME: Final = re.compile(r"[^\W\d]\w*")
_KEPT: Final = """
    any array bool boolean const default enum export extends false float func function int
    interface let new null number object private public static string struct switch this throw
    true type typeof undefined var void"""
_KEYWORDS: Final = frozenset((*kwlist, *_KEPT.split()))
_PLACES: Final = (r"(?<!\w){}\??\s*[:=](?![:=])", r"[\w\])]\??\.{}(?!\w|\()", r"([\"']){}\1")
"""How a field is declared or set, read, and named in a text."""

_FUNCTION: Final = r"\b(?:class|def|fn|func|function|sub)\s+{0}(?!\w)|(?<![\w.]){0}\s*\(\)\s*\{{"
"""How a function is declared, in a shell as well."""

SURE: Final = 2
"""In how many of these ways a name has to stand, and how often, to be a sample's own."""


class OwnNames:
    """The names that a translation has of its own, each with the one it stands for."""

    def __init__(
        self, lines: Iterable[tuple[str, str]], commands: Iterable[tuple[str, str]], pages: Pages
    ) -> None:
        """Take the lines of code that differ, in pairs, and those of shells."""
        self._pages = pages
        self.names: dict[str, str] = {}
        pairs, more = ([x for line in side for x in _apart(*line)] for side in (lines, commands))
        ways = ((self._is_field, pairs), (self._is_function, [*pairs, *more]))
        for is_sample, apart in (*ways, (self._is_beside, pairs)):
            known = [pair for pair in dict.fromkeys(apart) if is_sample(*pair)]
            ours, theirs = map(Counter, zip(*known, strict=True)) if known else ({}, {})
            for was, now in known:
                if ours[was] == theirs[now] == 1 and now not in self.names.values():
                    self.names[was] = now

    def explain(self, was: str, now: str) -> bool:
        """Whether two lines differ only in such names."""
        apart = list(_apart(was, now)) if self.names else []
        return bool(apart) and all(self.names.get(one) == other for one, other in apart)

    def _is_field(self, was: str, now: str) -> bool:
        """Whether the source declares and uses a name, and each page has only its own."""
        if not self._is_lone(was, now):
            return False
        places = sum(re.search(place.format(was), self._code[0]) is not None for place in _PLACES)
        ours, theirs = self._words
        return places >= SURE and min(ours[was], theirs[now]) >= SURE

    def _is_function(self, was: str, now: str) -> bool:
        """Whether each page declares its own function, and uses it, and the target in all places.

        In others it may have the source's, in a sample that it has left as it is.
        """
        ours, theirs = self._words
        everywhere = ours[was] == theirs[was] + theirs[now] and now not in ours
        if was in self.names or not everywhere or is_slip(was, now):
            return False
        both = zip((was, now), self._code, self._words, strict=True)
        return all(
            re.search(_FUNCTION.format(name), code) and words[name] >= SURE
            for name, code, words in both
        )

    def _is_beside(self, was: str, now: str) -> bool:
        """Whether a page with other own names has another word in quotes, by the vocabulary."""
        if not self.names or was in self.names or not self._is_lone(was, now):
            return False
        both = zip((was, now), self._code, strict=True)
        quoted = (re.search(_PLACES[-1].format(name), code) for name, code in both)
        return all(quoted) and self._pages.knows(was, now)

    def _is_lone(self, was: str, now: str) -> bool:
        """Whether each page has its name in all of its code, and no keyword or slip is one."""
        if was in _KEYWORDS or was in PROGRAMS or is_slip(was, now):
            return False
        ours, theirs = self._words
        coded = f"`{was}`" in self._pages.target
        return not (was in theirs or now in ours or coded or was.casefold() == now.casefold())

    @cached_property
    def _code(self) -> tuple[str, str]:
        return fenced(self._pages.source), fenced(self._pages.target)

    @cached_property
    def _words(self) -> tuple[Counter[str], Counter[str]]:
        ours, theirs = (Counter(_NAME.findall(code)) for code in self._code)
        return ours, theirs


def _apart(was: str, now: str) -> Iterator[tuple[str, str]]:
    """The names that two lines differ in; none where a sign differs, or one loads a program."""
    if LOADED.search(was) or _NAME.sub("", was).split() != _NAME.sub("", now).split():
        return
    both = zip(_NAME.findall(was), _NAME.findall(now), strict=False)
    yield from (pair for pair in both if pair[0] != pair[1])
