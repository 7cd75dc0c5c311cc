"""Blocks that only seem to have no counterpart: they are elsewhere, or another kind of block.

What is moved is lost at one place and added at another; what is recast, a heading that became a
bold paragraph, is lost and added at the same; what is run in stands in the paragraph before, as
no empty line parts it. Each is one fault, and told once.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from hexapla.markdown import inline
from hexapla.parity.doubt import known_measure
from hexapla.parity.evidence import anchors_of, stretch
from hexapla.parity.similarity import SHAPED, features, run_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.model import Block, Match, Pair, Span

    _Lone = Mapping[int, Block]

RECAST = frozenset({"heading", "paragraph", "item", "html", "term", "definition"})
"""Kinds of block that easily become one another."""

LIKELY = 2.0
"""How unlikely the length of a recast block may be."""

LIKE, COST = 0.6, 0.4
"""The likeness from which, and the cost up to which, two blocks at different places are one."""

KNOWN = 50
"""Letters of which languages are taken to be equally long before a page says otherwise."""

SHORTEST = 25
"""Signs from which a block is known again at another place by what it says."""

MOST = 2500
"""Pairs of lone blocks up to which they are compared: pages beyond are other pages."""


class Astray(NamedTuple):
    """A source block and what it has become, ``moved`` to another place or recast at its own."""

    source: Block
    target: Block
    moved: bool


class RunIn(NamedTuple):
    """A paragraph and the items of the other page that stand in it; ``ours``: in the source's."""

    paragraph: Match
    items: tuple[Block, ...]
    ours: bool


def settled(pair: Pair) -> frozenset[Span]:
    """The spans of source blocks that are told otherwise than as missing."""
    lists = (item.span for found in runs_in(pair) if not found.ours for item in found.items)
    return frozenset((*(found.source.span for found in astray(pair)), *lists))


def settled_extras(pair: Pair) -> frozenset[Span]:
    """The spans of target blocks that are told otherwise than as extra."""
    lists = (item.span for found in runs_in(pair) if found.ours for item in found.items)
    return frozenset((*(found.target.span for found in astray(pair)), *lists))


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def astray(pair: Pair) -> tuple[Astray, ...]:
    """The blocks of a pair of pages that are moved or recast, in the source's order."""
    lost, come = _lone(pair)
    if not (lost and come) or len(lost) * len(come) > MOST:
        return ()
    found = dict(_recast(pair, lost, come))
    lost = {i: block for i, block in lost.items() if i not in found}
    come = {j: block for j, block in come.items() if j not in found.values()}
    moved = dict(_moved(pair, lost, come)) if lost and come else {}
    return tuple(
        Astray(source, target, i in moved)
        for i, j in sorted((found | moved).items())
        if (source := pair.matches[i].source) and (target := pair.matches[j].target)
    )


def moved(pair: Pair) -> Iterator[tuple[Block, Block]]:
    """The source blocks that stand elsewhere in the target; of those in a row, the first."""
    page, other = pair.source, pair.target
    found = [(one.source, one.target) for one in astray(pair) if one.moved]
    if not (found and page and other):
        return
    places = [{block.span: n for n, block in enumerate(side.blocks)} for side in (page, other)]
    before = None
    for source, target in found:
        place = places[0][source.span], places[1][target.span]
        if before != (place[0] - 1, place[1] - 1):
            yield source, target
        before = place


@lru_cache(maxsize=1)
def runs_in(pair: Pair) -> tuple[RunIn, ...]:
    """The lists that one of the pages has within a paragraph, in order."""
    sides = _lone(pair)
    return tuple(_runs_in(pair, *sides)) if any(sides) else ()


@lru_cache(maxsize=1)
def _lone(pair: Pair) -> tuple[_Lone, _Lone]:
    """The blocks of either page without a counterpart, by their position."""
    page, other, matches = pair.source, pair.target, pair.matches
    if not (page and other) or len(matches) == len(page.blocks) == len(other.blocks):
        return {}, {}
    lone = [(n, m) for n, m in enumerate(matches) if not (m.drifted or (m.source and m.target))]
    return {n: m.source for n, m in lone if m.source}, {n: m.target for n, m in lone if m.target}


def _recast(pair: Pair, lost: _Lone, come: _Lone) -> Iterator[tuple[int, int]]:
    """Lone blocks that stand at the same place and are of different kinds, in order."""
    ratio, last = _ratio(pair), -1
    for i, source in lost.items():
        if source.kind not in RECAST:
            continue
        for j in (j for j in _beside(pair.matches, i) if j > last and j in come):
            if _is_recast(source, come[j], ratio):
                last = j
                yield i, j
                break


def _ratio(pair: Pair) -> float:
    """How much longer the target's blocks are than the source's, where both are there."""
    both = [(len(m.source.text), len(m.target.text)) for m in pair.matches if m.source and m.target]
    return (sum(theirs for _, theirs in both) + KNOWN) / (sum(ours for ours, _ in both) + KNOWN)


def _beside(matches: Sequence[Match], place: int) -> Sequence[int]:
    """The positions around one, as far as no match has both sides."""

    def lone(position: int) -> bool:
        match = matches[position]
        return match.source is None or match.target is None

    before = list(takewhile(lone, range(place - 1, -1, -1)))
    return (*reversed(before), *takewhile(lone, range(place + 1, len(matches))))


def _is_recast(source: Block, target: Block, ratio: float) -> bool:
    """Whether the one may be the other as another kind of block: as long, with the same names."""
    if target.kind not in RECAST or target.kind == source.kind:
        return False
    ours, theirs = inline.plain(source.text), inline.plain(target.text)
    own, other = anchors_of(source.text), anchors_of(target.text)
    if 2 * len(own & other) < max(len(own), len(other)):
        return False
    return bool(theirs) and stretch(len(ours) * ratio, len(theirs)) < LIKELY


def _moved(pair: Pair, lost: _Lone, come: _Lone) -> Iterator[tuple[int, int]]:
    """Lone blocks that say the same at different places, each the other's best."""
    measure = known_measure(pair)
    ours = {i: features(block) for i, block in lost.items() if _is_told(block)}
    theirs = {j: features(block) for j, block in come.items() if _is_told(block)}
    costs = {
        (i, j): measure.cost(one, other)
        for i, one in ours.items()
        for j, other in theirs.items()
        if _may(lost[i], come[j])
    }
    used: set[int] = set()
    for (i, j), cost in sorted(costs.items(), key=lambda item: item[1]):
        alike = cost <= COST and measure.likeness(ours[i], theirs[j]) >= LIKE
        if alike and not {i, ~j} & used and j not in _beside(pair.matches, i):
            yield i, j
        used |= {i, ~j}


def _is_told(block: Block) -> bool:
    return len(block.text) >= SHORTEST and block.kind != "field"


def _may(source: Block, target: Block) -> bool:
    """Whether two blocks may be one by their kind; code is the same in every language."""
    if source.kind != target.kind or (source.kind in SHAPED and source.level != target.level):
        return False
    return source.kind != "code" or source.text == target.text


def _runs_in(pair: Pair, lost: _Lone, come: _Lone) -> Iterator[RunIn]:
    matches = pair.matches
    for place, match in enumerate(matches):
        source, target = match.source, match.target
        if not (source and target and source.kind == target.kind == "paragraph"):
            continue
        for text, lone, ours in ((target.text, lost, False), (source.text, come, True)):
            count = run_in(text) if "\n" in text and place + 1 in lone else 0
            below = takewhile(lone.__contains__, range(place + 1, len(matches)))
            items = [lone[n] for n in below if lone[n].kind == "item"][:count]
            if items:
                yield RunIn(match, tuple(items), ours)
