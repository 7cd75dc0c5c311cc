"""What everyday words of one language are in another: what no page of a tree needs to teach.

A table has a column for each locale and a row for each meaning; a cell has the words that tell
it. Small sites, and words that a page has once, are aligned by it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.facts.beginnings import beginning
from hexapla.facts.stems import stemmer
from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

NOTHING: frozenset[str] = frozenset()


class Vocabulary:
    """The rows of a table that have a word of the source and one of the target."""

    def __init__(self, source: str, rows: Iterable[tuple[str, str]] = ()) -> None:
        """Keep the rows, each a cell of the ``source`` locale and one of the target's."""
        self._stem = lru_cache(maxsize=None)(stemmer(source)) if rows else str
        self._known: dict[str, set[str]] = {}
        for ours, theirs in rows:
            tells = {beginning(folded(word)) for word in theirs.split()}
            for word in ours.split() if tells else ():
                self._known.setdefault(self._stem(folded(word)), set()).update(tells)

    def tells(self, word: str) -> frozenset[str]:
        """The beginnings of words that tell a word of the source, in small letters; or nothing."""
        return frozenset(self._known.get(self._stem(word), NOTHING))
