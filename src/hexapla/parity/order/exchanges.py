"""Whether blocks stand in the source's order, told by what they say.

Two items, rows or neighbours are exchanged where each stands for the other's counterpart rather
than for its own. Two whose lengths say that they are in their places are not looked at, nor is one
that has an anchor in common with its counterpart that the other lacks. Where a doubt is left, the
lexicon of the tree is asked.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import starmap, takewhile
from math import log
from typing import TYPE_CHECKING, NamedTuple

from hexapla.model import Finding, Match, Span
from hexapla.parity.alignment.shapes import is_even
from hexapla.parity.gaps.moved import moved
from hexapla.parity.gaps.rewritten import is_another
from hexapla.parity.order.alphabetical import are_alphabetical, is_sorted
from hexapla.parity.order.neighbours import neighbours
from hexapla.parity.order.places import (
    SURE,
    Place,
    by_lengths,
    is_held,
    loose,
    ratio_of,
    weigh,
)
from hexapla.parity.order.siblings import siblings
from hexapla.parity.pairing import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hexapla.model import Block, Document, Pair

_FACTS = {"changed-link", "changed-image", "changed-footnote", "changed-number", "changed-literal"}
SHOWN = frozenset(
    {*_FACTS, "extra-link", "changed-length", "changed-negation", "missing-term", "missing-alt"}
)
"""Rules that see an exchange as well, as what each block says is not its counterpart's."""

CHANCE = 0.5
"""How much more it takes the more pairs are asked, for one of many agrees by chance."""

OPEN = -3.0
"""What lengths have to say at least for two blocks to be compared."""

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
    """What to say of the exchanges of some blocks: once of neighbours, else at each of the two.

    Nothing where the author has changed one of the two since the sync: that is outdated.
    """
    for first, second, near in exchanges(pair):
        one, other = first.target, second.target
        if not (one and other and first.source and suits(first.source)):
            continue
        if first.drifted or second.drifted:
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
    """The blocks of a pair of pages that stand in each other's place, in order.

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
    """The pairs of blocks that are exchanged, each with how sure that is."""
    matches = pair.matches
    for numbers in _lists(pair):
        found = _open(numbers, matches)
        least = SURE + CHANCE * log(len(found) or 1)
        whole = found and all(matches[n].source and matches[n].target for n in numbers)
        for one, other, ratio in found:
            sure, words = weigh(one, other, ratio, pair.lexicon)
            near = words > 0 and other.place - one.place == 1
            if sure > (SURE if near else least) and (words > 0 or whole):
                yield sure, one.place, other.place
    yield from neighbours(pair)


def _lists(pair: Pair) -> Sequence[Sequence[int]]:
    """The numbers of what has an order among its like: the matches of each list with several."""
    source = pair.source
    if source and is_even(pair):
        return _lists_of(source)
    blocks = [source or target for source, target, _ in pair.matches]
    return _groups((match.source for match in pair.matches), blocks)


@lru_cache(maxsize=4)  # a source page is compared in every locale
def _lists_of(page: Document) -> Sequence[Sequence[int]]:
    return _groups(page.blocks, page.blocks)


def _groups(sources: Iterable[Block | None], blocks: Iterable[Block | None]) -> list[list[int]]:
    """The steps of a page, and the rows and items of each list: those with several.

    The ``blocks`` are the sources, or what stands in place of one.
    """
    steps = [number for number, it in enumerate(sources) if it and it.info == "task"]
    groups = [steps, *siblings(blocks, _is_listed)]
    return [group for group in groups if len(group) > 1]


def _open(group: Sequence[int], matches: Sequence[Match]) -> list[tuple[Place, Place, float]]:
    """The pairs of a group that may be exchanged, and how much longer its target is."""
    both = [(number, *matches[number][:2]) for number in group]
    texts = [(number, ours.text, theirs.text) for number, ours, theirs in both if ours and theirs]
    numbers = loose([ours for _, ours, _ in texts], [theirs for _, _, theirs in texts])
    if len(numbers) < 2:  # noqa: PLR2004 (an exchange is of two)
        return []
    known = list(starmap(Place, texts))
    ratio = ratio_of((len(ours), len(theirs)) for _, ours, theirs in known)
    found = [
        (one, other, ratio)
        for one, other in _pairs(known, numbers)
        if by_lengths(one, other, ratio) > OPEN and not is_held(one, other)
    ]
    alphabetical = found and are_alphabetical([(ours, theirs) for _, ours, theirs in known])
    return [] if alphabetical else found


def _pairs(group: Sequence[Place], numbers: Sequence[int]) -> Iterator[tuple[Place, Place]]:
    """Every two of the numbered ones of a group; of many, those that are near one another."""
    reach = len(group) if len(group) <= MANY else NEAR
    for at, number in enumerate(numbers, 1):
        for other in takewhile(lambda it: it <= number + reach, numbers[at:]):  # noqa: B023
            yield group[number], group[other]
