"""Texts of cells that recur on a page, by which two in each other's place are known."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.parity.tables import cells_of, tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.model import Pair

_MARKS: Final = " *_"


@lru_cache(maxsize=1)  # one table after the other is of the same pair
def told(pair: Pair) -> Mapping[str, Counter[str]]:
    """How often each text of a cell is told as which, in all tables of a page."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for rows in tables(pair):
        for source, target in rows:
            for ours, theirs in zip(cells_of(source.text), cells_of(target.text), strict=False):
                found[ours.strip(_MARKS)][theirs.strip(_MARKS)] += 1
    return found


def are_exchanged(pair: Pair, a: str, b: str, x: str, y: str) -> bool:
    """Whether each of two texts is told here as the other is elsewhere, and nowhere else so."""
    if a == b or x == y or not (a and b and x and y):
        return False
    known = told(pair)
    one, other, own, its = (text.strip(_MARKS) for text in (a, b, x, y))
    wrong, right = (known[one][own], known[other][its]), (known[one][its], known[other][own])
    return wrong == (1, 1) and min(right) > 0 and sum(right) > sum(wrong)
