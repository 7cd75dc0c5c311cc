"""Numbers of rows that have lost cells, or beside which another row is lost."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from hexapla.parity.tables import cells_of, places_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.facts.numbers.figures import Change
    from hexapla.model import Block, Pair, Span

NEAR: Final = 3
"""How many lost rows beside one are looked at, before and behind it."""

LONGEST: Final = 200
"""Signs of a name that are compared."""


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
    return any(_likeness(name, theirs) >= own for name in _lost_beside(pair, source))


def _lost_beside(pair: Pair, row: Block) -> Iterator[str]:
    """The names of the few rows right before and behind a source row that only the source has."""
    at = _rows(pair)[row.span]
    before = pair.matches[max(at - NEAR, 0) : at]
    for run in (reversed(before), pair.matches[at + 1 : at + 1 + NEAR]):
        for match in takewhile(lambda it: it.target is None, run):
            if match.source and match.source.kind == "row" and not match.source.info:
                yield cells_of(match.source.text)[0]


@lru_cache(maxsize=1)  # one number after the other is of the same pair
def _rows(pair: Pair) -> Mapping[Span, int]:
    """The places among the matches of the source's rows."""
    rows = ((n, m.source) for n, m in enumerate(pair.matches) if m.source)
    return {source.span: n for n, source in rows if source.kind == "row"}


def _likeness(one: str, other: str) -> float:
    """How alike two names are (Ratcliff and Obershelp 1988), by their beginnings."""
    return SequenceMatcher(None, one[:LONGEST], other[:LONGEST], autojunk=False).ratio()
