"""Entries of code that are keyed by a locale: an example shows the reader's language, too.

``{en: "Hello", fr: "Bonjour"}`` has in an Italian page ``it: "Ciao"`` as well, or in place of the
French, with the plural forms that Italian has.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ANY = r"[a-z]{2,3}(?:[-_][A-Z]{2})?"


class Entries:
    """Which lines of two code blocks are of the target's locale, and which of any."""

    def __init__(self, source: Sequence[str], target: Sequence[str], locale: str) -> None:
        """Take the lines of both blocks, with their indents."""
        own, self._source, self._target = _key(re.escape(locale)), source, target
        self._theirs = _within(target, own)
        self._ours = _within(source, own) if self._theirs else frozenset()
        self._any = _within(source, _key(_ANY)) if self._theirs else frozenset()

    def are_own(self, i: int, j: int, k: int, n: int) -> bool:
        """Whether all that differs in two runs of lines is of the target's own locale.

        The runs are ``source[i:j]`` and ``target[k:n]``. What the source says in that locale
        stays as it is, or moves.
        """
        if not self._theirs or not self._theirs.issuperset(range(k, n)):
            return False
        lost = self._ours.intersection(range(i, j))
        if k == n:
            said = {self._target[place].strip() for place in self._theirs}
            return len(lost) == j - i and all(self._source[at].strip() in said for at in lost)
        return not lost and self._any.issuperset(range(i, j))


def _within(lines: Sequence[str], key: re.Pattern[str]) -> frozenset[int]:
    """The places of the lines that begin with a key, and of those that are indented below."""
    found, edge = set[int](), -1
    for place, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if key.match(line):
            edge = indent if edge < 0 or indent <= edge else edge
        elif indent <= edge:
            edge = -1
        if edge >= 0:
            found.add(place)
    return frozenset(found)


@cache
def _key(name: str) -> re.Pattern[str]:
    return re.compile(rf"\s*[\"']?{name}[\"']?\s{{0,2}}:")
