"""Which line of a translated block of code stands for which of the source's, within a run of them.

The alignment of least cost after Needleman and Wunsch (1970): lines are as near as the share of
signs and words that they have in common (Dice 1945).
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from hexapla.parity.code.lines import COMMENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.parity.code.lines import Line

    Both = tuple[Line | None, Line | None]
    Apart = tuple[Line | None, Line | None, int]

MOST: Final = 2_500
"""Pairs of lines that are weighed; beyond, lines stand for one another in their order."""

GAP: Final = 0.501
"""What a line without a counterpart costs: two of them more than two that share nothing."""

ALIKE: Final = 0.7
"""How alike two lines that stand apart are, at least, for one of them to be the other's."""

_PART: Final = re.compile(r"\w+|[^\w\s]")


def pairs_of(source: Sequence[Line], target: Sequence[Line]) -> Iterator[Both]:
    """The lines of two runs in pairs, in order; None for a line without a counterpart."""
    if min(len(source), len(target)) == 0 or len(source) * len(target) > MOST:
        return zip_longest(source, target)
    if len(source) == len(target) == 1:
        return zip(source, target, strict=True)
    return reversed(list(_walk_back(_table(source, target), source, target)))


def likeness(one: str, other: str) -> float:
    """The share of their signs and words that two lines have in common, from 0 to 1."""
    return 1 - _distance(Counter(_PART.findall(one)), Counter(_PART.findall(other)))


def _table(source: Sequence[Line], target: Sequence[Line]) -> list[list[float]]:
    """What it costs at least to pair the first lines of one with the first of the other."""
    ours, theirs = ([Counter(_PART.findall(line.text)) for line in run] for run in (source, target))
    table = [[GAP * column for column in range(len(target) + 1)]]
    for row, left in enumerate(ours, 1):
        costs = [GAP * row]
        for column, right in enumerate(theirs, 1):
            both = table[-1][column - 1] + _distance(left, right)
            costs.append(min(both, table[-1][column] + GAP, costs[-1] + GAP))
        table.append(costs)
    return table


def _distance(one: Counter[str], other: Counter[str]) -> float:
    return 1 - 2 * (one & other).total() / max(one.total() + other.total(), 1)


def _walk_back(
    table: Sequence[Sequence[float]], source: Sequence[Line], target: Sequence[Line]
) -> Iterator[Both]:
    i, j = len(source), len(target)
    while i or j:
        lost = i and table[i - 1][j] + GAP
        added = j and table[i][j - 1] + GAP
        if i and j and table[i][j] < min(lost, added):
            i, j = i - 1, j - 1
            yield source[i], target[j]
        elif i and (not j or lost <= added):
            i -= 1
            yield source[i], None
        else:
            j -= 1
            yield None, target[j]


def once(lines: Iterator[Apart]) -> Iterator[Apart]:
    """The lines that differ without a comment that is lost beside another line of its run."""
    found = [*lines]
    for at, (was, now, shift) in enumerate(found):
        beside = found[max(at - 1, 0) : at] + found[at + 1 : at + 2]
        is_told = any(
            one and one.text != COMMENT and not other and shift == its for one, other, its in beside
        )
        if not (is_told and was is not None and was.text == COMMENT and not now):
            yield was, now, shift


def met(lines: Iterator[Apart]) -> Iterator[Apart]:
    """The lines that differ, where one that is lost is the one that is new elsewhere in the block.

    They are alike, and not the same, unless they are the only ones: one line that has moved.
    """
    found = [*lines]
    lost = [one for one in found if one[0] and not one[1] and one[0].text != COMMENT]
    new = [one for one in found if one[1] and not one[0] and one[1].text != COMMENT]
    if not lost or not new or len(lost) * len(new) > MOST:
        yield from found
        return
    is_moved = len(lost) == len(new) == 1 and _is_same(lost[0][0], new[0][1])
    partners = {id(new[0]): lost[0]} if is_moved else dict(_partners(lost, new))
    told = {id(one) for one in partners.values()}
    for one in found:
        if id(one) not in told:
            partner = partners.get(id(one))
            yield (partner[0], one[1], one[2]) if partner else one


def _partners(lost: Sequence[Apart], new: Sequence[Apart]) -> Iterator[tuple[int, Apart]]:
    """For each new line, by its identity, the lost one that is most like it, each once."""
    rest = [*lost]
    for one in new:
        alike = [(_likeness(other[0], one[1]), -n) for n, other in enumerate(rest)]
        best, at = max(alike, default=(0.0, 0))
        if best >= ALIKE:
            yield id(one), rest.pop(-at)


def _is_same(one: Line | None, other: Line | None) -> bool:
    return one is not None and other is not None and one.key == other.key


def _likeness(one: Line | None, other: Line | None) -> float:
    if not one or not other or one.key == other.key:
        return 0.0
    return likeness(one.text, other.text)
