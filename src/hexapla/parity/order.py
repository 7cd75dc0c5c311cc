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
from hexapla.parity.evidence import anchors_of, by_length, by_lexicon, evidence, within
from hexapla.parity.lexicon import folded
from hexapla.parity.siblings import siblings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from hexapla.model import Block, Match, Pair

_FACTS = {"changed-link", "changed-image", "changed-footnote", "changed-number", "changed-literal"}
SHOWN = frozenset({*_FACTS, "changed-length", "missing-term", "missing-alt"})
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

MANY = 30
"""Siblings up to which every two are compared; of more, those within ``NEAR`` places."""

NEAR = 6
SORTED = 4
"""Siblings from which an alphabetical order is none by chance."""


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


def exchanges(pair: Pair) -> tuple[Exchange, ...]:
    """The items and rows of a pair of pages that stand in each other's place, in order.

    Each is in one exchange at most.
    """
    return _exchanges(_Same(pair))


class _Same:
    """A pair as a key: no other is equal to it, and none of its fields is looked at."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair

    def __hash__(self) -> int:
        return id(self.pair)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.pair is other.pair


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def _exchanges(same: _Same) -> tuple[Exchange, ...]:
    matches = same.pair.matches
    used: set[int] = set()
    found = []
    for _, i, j in sorted(_weighed(same.pair), key=lambda item: -item[0]):
        if not used & {i, j}:
            used |= {i, j}
            found.append((i, j))
    return tuple(Exchange(matches[i], matches[j], j == i + 1) for i, j in sorted(found))


def _is_listed(block: Block) -> bool:
    """Whether a block has an order among its siblings: bullets have none, steps their own."""
    return block.kind == "row" or (block.kind == "item" and block.info == "ordered")


def _weighed(pair: Pair) -> Iterator[tuple[float, int, int]]:
    """The pairs of blocks that are exchanged, each with how sure that is; steps over headings."""
    matches = pair.matches
    steps = {n: m for n, m in enumerate(matches) if m.source and m.source.info == "task"}
    for group in (steps, *siblings(matches, _is_listed)):
        found = list(_open(group)) if len(group) > 1 else []
        for i, j, ratio in found:
            sure = _sure(matches[i], matches[j], ratio, pair.lexicon)
            if sure > SURE + CHANCE * log(len(found)):
                yield sure, i, j


def _open(group: Mapping[int, Match]) -> Iterator[tuple[int, int, float]]:
    """The pairs of a group that may be exchanged, and how much longer its target is."""
    texts = {n: (m.source.text, m.target.text) for n, m in group.items() if m.source and m.target}
    if len(group) == 1 or len(texts) < len(group):
        return
    sizes = {n: (len(ours), len(theirs)) for n, (ours, theirs) in texts.items()}
    ratio = (sum(n for _, n in sizes.values()) + 1) / (sum(n for n, _ in sizes.values()) + 1)
    found = []
    for i, j in _pairs(tuple(group)):
        (a, x), (b, y) = sizes[i], sizes[j]
        if by_length((a, b), (x, y), ratio) > OPEN and _may(texts[i], texts[j]):
            found.append((i, j, ratio))
    if found and not _alphabetical(tuple(texts.values())):
        yield from found


def _may(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether nothing that is the same in every language holds two blocks in their places."""
    (a, x), (b, y) = one, other
    if a in (b, x) or y in (b, x):
        return False
    return anchors_of(a) & anchors_of(x) == anchors_of(b) & anchors_of(y)


def _alphabetical(texts: Sequence[tuple[str, str]]) -> bool:
    """Whether both sides stand in the order of their own alphabet, as a glossary does."""
    if len(texts) < SORTED:
        return False
    sides = ([folded(text) for text in side] for side in zip(*texts, strict=True))
    return all(side == sorted(side) for side in sides)


def _pairs(group: Sequence[int]) -> Iterator[tuple[int, int]]:
    reach = len(group) if len(group) <= MANY else NEAR
    for place, i in enumerate(group):
        for j in group[place + 1 : place + 1 + reach]:
            yield i, j


def _sure(one: Match, other: Match, ratio: float, lexicon: Callable[[], Any] | None) -> float:
    """How sure it is that two matches are exchanged."""
    texts = _texts(one, other)
    a, b, x, y = map(evidence, texts)
    told = within(a, b, x, y)
    lengths = by_length((a.size, b.size), (x.size, y.size), ratio)
    if lexicon and told + lengths > DOUBT:
        told += by_lexicon(lexicon(), *texts)
    return told + lengths if told > TOLD else 0.0


def _texts(one: Match, other: Match) -> list[str]:
    """The texts of two matches, code left out: both sources, then both targets."""
    blocks = (one.source, other.source, one.target, other.target)
    return [block.text for block in blocks if block and block.kind != "code"]
