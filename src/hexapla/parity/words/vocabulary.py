"""What everyday words of one language are in another: what no page of a tree needs to teach.

A table has a column for each locale and a row for each meaning; a cell has the words that tell
it. Small sites, and words that a page has once, are aligned by it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.facts.terms.beginnings import beginning
from hexapla.facts.terms.stems import stemmer
from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from collections.abc import Sequence


class Vocabulary:
    """The rows of a table that have a word of the source and one of the target."""

    def __init__(self, source: str, rows: Sequence[tuple[str, str]] = ()) -> None:
        """Keep the rows, each a cell of the ``source`` locale and one of the target's."""
        self._stem = stemmer(source) if rows else str
        self._places = _places(source, tuple([ours for ours, _ in rows]))
        self._cells = [theirs for _, theirs in rows]

    def tells(self, word: str) -> frozenset[str]:
        """The beginnings of words that tell a word of the source, in small letters; or nothing."""
        return frozenset([beginning(folded(form)) for form in self.forms(word)])

    def forms(self, word: str) -> Sequence[str]:
        """The words that tell a word of the source, in small letters; or nothing."""
        cells = map(self._cells.__getitem__, self._places.get(self._stem(word), ()))
        return [form for cell in cells for form in cell.split()]


@lru_cache(maxsize=2)  # the locales of a tree have the source's column in common
def _places(source: str, cells: tuple[str, ...]) -> dict[str, list[int]]:
    """The rows of each word of the source, by its stem."""
    stem = stemmer(source) if cells else str
    places: dict[str, list[int]] = {}
    for number, cell in enumerate(cells):
        for word in cell.split():
            places.setdefault(stem(folded(word)), []).append(number)
    return places
