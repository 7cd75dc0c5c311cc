"""Links of several entries that lead where others of them did: entries that moved, or a fault.

Lists that follow the alphabet, and menus, have another order in every language: where the words
have moved with their links, all is well.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.parity.linking.crossed import crossed
from hexapla.parity.linking.rather import rather
from hexapla.parity.order.exchanged import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Block, Link, Pair
    from hexapla.parity.linking.linked import Difference

FEW: Final = 2
"""Entries up to which an exchange of links alone is likelier than one of whole entries."""

STAYED: Final = -1.0
"""The evidence up to which words surely stayed where they were, of more entries than those."""


class Move(NamedTuple):
    """A link by its name, in the block that has lost it and in the one that has got it."""

    name: str
    origin: Difference
    was: Link
    goal: Difference
    now: Link


def settle_permuted(found: Iterable[Difference], pair: Pair) -> None:
    """Forget the links of entries that changed places, each with its own words.

    Where the words do not tell, more than a few are told once, and as a doubt. Of a few, each has
    to have one of the other's.
    """
    groups: dict[tuple[str, str], list[Difference]] = defaultdict(list)
    for one in found:
        if one.source and one.target and (one.lost or one.added):
            groups[one.source.kind, one.source.container].append(one)
    for group in groups.values():
        for moves in _cycles(_moves(group)):
            _settle(moves, pair)


def _settle(moves: Sequence[Move], pair: Pair) -> None:
    entries = {one.position: one for move in moves for one in (move.origin, move.goal)}
    if len(entries) <= FEW and len({move.origin.position for move in moves}) < len(entries):
        return
    ways = {(move.origin.position, move.goal.position): move for move in moves}
    sure = sum(_moved(move, pair) for move in ways.values())
    if sure > 0:
        wrong = [*_crossed(moves, pair)]
        _forget(moves, entries.values())
        for due, stands in wrong:
            stands.goal.lost.append((due.name, due.was))
            stands.goal.added.append((stands.name, stands.now))
    elif len(entries) > FEW and sure > STAYED:
        first = entries.pop(min(entries))
        first.doubtful.update(link for _, link in first.added)
        _forget(moves, entries.values())


def _moves(group: Sequence[Difference]) -> list[Move]:
    """The links that one of some blocks has lost and one has got, each of them once."""
    lost = Counter(name for one in group for name, _ in one.lost)
    added = Counter(name for one in group for name, _ in one.added)
    goals = {name: (one, link) for one in group for name, link in one.added}
    return [
        Move(name, one, link, *goals[name])
        for one in group
        for name, link in one.lost
        if lost[name] == added[name] == 1
    ]


def _cycles(moves: Sequence[Move]) -> Iterator[list[Move]]:
    """The moves that have a block in common with one another, those together."""
    ends = [(move.origin.position, move.goal.position) for move in moves]
    near: dict[int, list[int]] = defaultdict(list)
    for number, both in enumerate(ends):
        for end in both:
            near[end].append(number)
    seen: set[int] = set()
    for start in range(len(moves)):
        cycle = [] if start in seen else [start]
        seen.add(start)
        for number in cycle:  # it grows meanwhile
            beside = [it for end in ends[number] for it in near.pop(end, ())]
            cycle += [it for it in dict.fromkeys(beside) if it not in seen]
            seen.update(beside)
        if len(cycle) > 1:
            yield [moves[number] for number in cycle]


def _moved(move: Move, pair: Pair) -> float:
    """What says that the words of a link's block have moved with it."""
    own, other = _text(move.origin.target), _text(move.goal.target)
    return rather(_text(move.origin.source), other, own, pair.lexicon) if own != other else 0.0


def _crossed(moves: Sequence[Move], pair: Pair) -> Iterator[tuple[Move, Move]]:
    """Of entries that moved, those whose links did not: each link that is due, and that stands."""
    ours = [(it.origin.position, it.name, it.was, it.origin.source) for it in moves]
    theirs = [(it.goal.position, it.name, it.now, it.goal.target) for it in moves]
    here, there = (
        [(name, replace(link, text=_text(block))) for _, name, link, block in sorted(side)]
        for side in (ours, theirs)
    )
    due, stands = {it.was.target: it for it in moves}, {it.now.target: it for it in moves}
    for was, now, _ in crossed(here, there, pair.lexicon):
        yield due[was.target], stands[now.target]


def _text(block: Block | None) -> str:
    """The text of a block without where its links lead."""
    return TARGETS.sub(" ", block.text) if block else ""


def _forget(moves: Iterable[Move], entries: Iterable[Difference]) -> None:
    gone = {move.name for move in moves}
    for one in entries:
        one.lost = [item for item in one.lost if item[0] not in gone]
        one.added = [item for item in one.added if item[0] not in gone]
