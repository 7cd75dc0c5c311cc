"""Numbers of rows that have lost cells, or beside which another row is lost."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING

from hexapla.parity.tables import cells_of, places_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.facts.numbers.figures import Change
    from hexapla.model import Match, Pair


def is_of_lost_row(pair: Pair, change: Change) -> bool:
    """Whether a number is missing with its cell, or may be that of a row that is lost beside it.

    A cell that is lost is told of the table, if readers of the source get it at all. Of the name
    of the lost row a number is as like as of its own: a row of versions, say, that is now several
    rows' in one.
    """
    source, target = change.source, change.target
    if source.kind != "row" or target.kind != "row" or source.info:
        return False
    if not change.now and target.level < source.level:
        return True
    if change.was.start >= places_of(source.text)[0][1]:
        return False
    ours, theirs = cells_of(source.text)[0], cells_of(target.text)[0]
    own = _likeness(ours, theirs)
    return any(_likeness(name, theirs) >= own for name in _lost_beside(pair.matches, change))


def _lost_beside(matches: Sequence[Match], change: Change) -> Iterator[str]:
    """The names of the rows right before and behind a change that only the source has."""
    at = next((n for n, match in enumerate(matches) if match.source is change.source), -1)
    for run in (reversed(matches[: max(at, 0)]), matches[at + 1 :]):
        for match in takewhile(lambda it: it.target is None, run):
            if match.source and match.source.kind == "row" and not match.source.info:
                yield cells_of(match.source.text)[0]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
