"""Whether siblings stand in the source's order, told without knowing either language.

Two items or rows are exchanged where each stands for the other's counterpart rather than for its
own. Two whose lengths say that they are in their places are not looked at, nor is one that has
an anchor in common with its counterpart that the other lacks. Where a doubt is left, the lexicon
of the tree is asked.
"""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, Any, NamedTuple

from hexapla.model import Finding, Span
from hexapla.parity.gaps.moved import moved
from hexapla.parity.gaps.rewritten import is_another
from hexapla.parity.order.alphabetical import are_alphabetical, is_sorted
from hexapla.parity.order.siblings import siblings
from hexapla.parity.pairing import place_of
from hexapla.parity.words.evidence import (
    anchors_of,
    by_length,
    by_size,
    each_by_lexicon,
    evidence,
    untold,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from hexapla.model import Block, Match, Pair

_FACTS = {"changed-link", "changed-image", "changed-footnote", "changed-number", "changed-literal"}
SHOWN = frozenset({*_FACTS, "extra-link", "changed-length", "missing-term", "missing-alt"})
"""Rules that see an exchange as well, as what each block says is not its counterpart's."""

SURE = 2.4
"""The evidence, as a logarithm of odds, from which two blocks are exchanged."""

CHANCE = 0.5
"""How much more it takes the more pairs are asked, for one of many agrees by chance."""

DOUBT = -1.5
"""The evidence from which on the lexicon of the tree is asked, where there is one."""

OPEN = -3.0
"""What lengths have to say at least for two blocks to be compared."""

TOLD = 2.0
"""What besides lengths has to speak for an exchange."""

NAMED = 4.0
"""What the names of two rows say, which both languages write alike."""

MANY = 30
"""Siblings up to which every two are compared; of more, those within ``NEAR`` places."""

NEAR = 6


class Exchange(NamedTuple):
    """Two matches of which each has the other's target; ``near`` says that none is between."""

    first: Match
    second: Match
    near: bool


def misplaced(
    pair: Pair, suits: Callable[[Block], bool], named: Callable[[Block], str]
) -> Iterator[Finding]:
    """What to say of the exchanges of some blocks: once of neighbours, else at each of the two."""
    for first, second, near in exchanges(pair):
        one, other = first.target, second.target
        if not (one and other and first.source and suits(first.source)):
            continue
        if near:
            message = f"{named(one)} and {named(other)} are in each other's place"
            here, there = one.span, other.span
            span = Span(here.line, here.column, there.end_line, there.end_column)
            yield Finding(message, one, first.source, span)
        else:
            yield Finding(
                f"{named(other)}, on line {other.span.line}, belongs here", one, first.source
            )
            yield Finding(
                f"{named(one)}, on line {one.span.line}, belongs here", other, second.source
            )


def displaced(
    pair: Pair, suits: Callable[[Block], bool], named: Callable[[Block], str]
) -> Iterator[Finding]:
    """What to say of some blocks that stand far from their place; of several in a row, once.

    Nothing on a page that is told in other words: it has an order of its own.
    """
    for source, target in () if is_another(pair) else moved(pair):
        if suits(source) and not is_sorted(pair, source, target):
            line = place_of(pair, source).line
            message = f"{named(target)} is out of place, it belongs on line {line}"
            yield Finding(message, target, source)


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def exchanges(pair: Pair) -> tuple[Exchange, ...]:
    """The items and rows of a pair of pages that stand in each other's place, in order.

    Each is in one exchange at most.
    """
    used: set[int] = set()
    found = []
    for _, i, j in sorted(_weighed(pair), key=lambda item: -item[0]):
        if not used & {i, j}:
            used |= {i, j}
            found.append((i, j))
    matches = pair.matches
    return tuple(Exchange(matches[i], matches[j], j == i + 1) for i, j in sorted(found))


def _is_listed(block: Block) -> bool:
    """Whether a block has an order among its siblings: bullets have none, steps their own."""
    return block.kind == "row" or (block.kind == "item" and block.info == "ordered")


def _weighed(pair: Pair) -> Iterator[tuple[float, int, int]]:
    """The pairs of blocks that are exchanged, each with how sure that is; steps over headings."""
    matches = pair.matches
    steps = {n: m for n, m in enumerate(matches) if m.source and m.source.info == "task"}
    for group in (steps, *siblings(matches, _is_listed)):
        found = _open(group) if len(group) > 1 else []
        least = SURE + CHANCE * log(len(found) or 1)
        whole = found and all(match.source and match.target for match in group.values())
        for one, other, ratio in found:
            sure, meant = _sure(one, other, ratio, pair.lexicon)
            near = meant and other.place - one.place == 1
            if sure > (SURE if near else least) and (meant or whole):
                yield sure, one.place, other.place


class _Place(NamedTuple):
    """A match of which both sides are known: where it stands, its texts and what holds it."""

    place: int
    ours: str
    theirs: str
    held: frozenset[str]


def _open(group: Mapping[int, Match]) -> list[tuple[_Place, _Place, float]]:
    """The pairs of a group that may be exchanged, and how much longer its target is."""
    places = [
        _Place(n, m.source.text, m.target.text, _held(m.source.text, m.target.text))
        for n, m in group.items()
        if m.source and m.target
    ]
    ratio = (sum(len(place.theirs) for place in places) + 1) / (
        sum(len(place.ours) for place in places) + 1
    )
    found = [
        (one, other, ratio)
        for one, other in _pairs(places)
        if not _is_held(one, other) and _may(one, other, ratio)
    ]
    alphabetical = found and are_alphabetical([(place.ours, place.theirs) for place in places])
    return [] if alphabetical else found


def _held(ours: str, theirs: str) -> frozenset[str]:
    """What is the same in every language and so holds a block in its place."""
    return anchors_of(ours) & anchors_of(theirs)


def _is_held(one: _Place, other: _Place) -> bool:
    """Whether one of two blocks shares an anchor with its counterpart that the other lacks."""
    if one.held == other.held:
        return False
    return not (one.held <= anchors_of(other.ours) and other.held <= anchors_of(one.ours))


def _may(one: _Place, other: _Place, ratio: float) -> bool:
    """Whether neither lengths nor texts that are the same rule an exchange out."""
    if one.ours in (other.ours, one.theirs) or other.theirs in (other.ours, one.theirs):
        return False
    ours, theirs = (len(one.ours), len(other.ours)), (len(one.theirs), len(other.theirs))
    return by_length(ours, theirs, ratio) > OPEN


def _pairs(group: Sequence[_Place]) -> Iterator[tuple[_Place, _Place]]:
    reach = len(group) if len(group) <= MANY else NEAR
    for number, one in enumerate(group):
        for other in group[number + 1 : number + 1 + reach]:
            yield one, other


def _sure(
    one: _Place, other: _Place, ratio: float, ask: Callable[[], Any] | None
) -> tuple[float, bool]:
    """How sure it is that two blocks are exchanged, and whether what both of them mean says so.

    No more is asked than can reach the least that is needed.
    """
    a, b, x, y = map(evidence, (one.ours, other.ours, one.theirs, other.theirs))
    told, lengths = within(a, b, x, y), by_size(a, b, x, y, ratio)
    if told > 0 and _are_named(a.shown, y.shown) and _are_named(b.shown, x.shown):
        told += NAMED
    meant = False
    if ask and told + lengths > DOUBT:
        lexicon = ask()
        most = told + untold(lexicon, a.shown, x.shown) + untold(lexicon, b.shown, y.shown)
        if most > TOLD and most + lengths > SURE:
            each = each_by_lexicon(lexicon, a.shown, b.shown, x.shown, y.shown)
            told, meant = told + sum(each), min(each) > 0
    return (told + lengths if told > TOLD else 0.0), meant


def _are_named(ours: str, theirs: str) -> bool:
    """Whether two blocks have the same text, or two rows the same first cell."""
    names = [text.strip("| ").partition("|")[0].rstrip() for text in (ours, theirs)]
    return names[0] == names[1]
