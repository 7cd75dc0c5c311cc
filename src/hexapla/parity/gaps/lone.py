"""Blocks of a pair of pages that have no counterpart, and where they stand."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from hexapla.model import Block, Match, Pair, Span

    Lone = Mapping[int, Block]
    """Blocks of one page by the position of their match."""


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def lone(pair: Pair) -> tuple[Lone, Lone]:
    """The blocks of the source, and those of the target, that the sync does not account for."""
    page, other, matches = pair.source, pair.target, pair.matches
    if not (page and other) or len(matches) == len(page.blocks) == len(other.blocks):
        return {}, {}
    found = [(n, m) for n, m in enumerate(matches) if is_alone(m) and not m.drifted]
    return {n: m.source for n, m in found if m.source}, {n: m.target for n, m in found if m.target}


@lru_cache(maxsize=1)
def repeated(pair: Pair) -> frozenset[Span]:
    """The spans of lone target blocks that only say again what the block beside them says."""
    alone = {block.span for block in lone(pair)[1].values()}
    blocks = pair.target.blocks if pair.target and alone else ()
    return frozenset(
        (other if other.span in alone else one).span
        for one, other in pairwise(blocks)
        if one.text == other.text != "" and one.kind == other.kind
        if not alone.isdisjoint((one.span, other.span))
    )


def is_alone(match: Match) -> bool:
    """Whether one of the sides is missing."""
    return match.source is None or match.target is None


def without(blocks: Lone, known: Container[int]) -> Lone:
    """Those lone blocks whose positions are not known."""
    return {place: block for place, block in blocks.items() if place not in known}


def gaps(pair: Pair, ours: Lone, theirs: Lone) -> Iterator[tuple[list[int], list[int]]]:
    """The positions of some lone blocks of both pages between the same two matches, in order.

    Only gaps in which both pages have one.
    """
    for here in gaps_of(pair):
        left, right = [n for n in here if n in ours], [n for n in here if n in theirs]
        if left and right:
            yield left, right


def gaps_of(pair: Pair) -> Iterator[list[int]]:
    """The positions of the lone blocks between each two matches that follow one another."""
    places = ((n, is_alone(match)) for n, match in enumerate(pair.matches))
    for alone, group in groupby(places, key=lambda place: place[1]):
        if alone:
            yield [n for n, _ in group]
