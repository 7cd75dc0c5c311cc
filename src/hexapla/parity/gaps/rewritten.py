"""Passages that a translation tells otherwise: there, blocks of both pages have no counterpart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.parity.alignment.doubt import known_measure
from hexapla.parity.alignment.similarity import TEXT, features
from hexapla.parity.gaps.lone import lone
from hexapla.parity.gaps.moved import settled, settled_extras

if TYPE_CHECKING:
    from hexapla.model import Block, Finding, Pair

NEAR: Final = 4
"""How many blocks apart at most what is lost or added is of one passage."""

POOR: Final = 0.5
"""What two blocks cost at least, from 0 to 1, that are not surely each other's."""

_ADDRESS: Final = re.compile(r"https?://([^\s<>()\[\]\"'`]{4,})")
_PARTS: Final = re.compile(r"[^a-z0-9]+")

SHARE, FEW = 0.05, 3
"""The share of the blocks, and how many at least, on both sides, that make it the whole page."""

SPREAD: Final = 0.4
"""How much of a page its passages reach over if all of it is told in other words."""


def is_rewritten(pair: Pair, finding: Finding) -> bool:
    """Whether a finding is about a passage with blocks of both pages that have no counterpart.

    What seems lost or changed there is as easily said in other words, or in another order; two
    blocks that are surely each other's are excepted. Blocks that are known to have moved, or to
    have become another kind of block, make no such passage.
    """
    passages = _passages(pair)
    place = _position(pair, finding) if passages else None
    if place is None or not any(place in passage for passage in passages):
        return False
    source, target, _ = pair.matches[place]
    if source is None or target is None:
        return True
    return known_measure(pair).cost(features(source), features(target)) >= POOR


def is_another(pair: Pair) -> bool:
    """Whether a page is told otherwise all over: as many blocks of both have no counterpart."""
    if range(len(pair.matches)) not in _passages(pair):
        return False
    mixed = _mixed(pair)
    return bool(mixed) and mixed[-1][-1] - mixed[0][0] >= SPREAD * len(pair.matches)


def has_news(pair: Pair, block: Block) -> bool:
    """Whether a target text leads to a place that the source page does not name anywhere.

    What a source passage says is not it in other words then. Addresses that have the locale in
    them are for its readers only.
    """
    if block.kind not in TEXT or not pair.source:
        return False
    known = pair.source.text
    own = [found for found in _ADDRESS.findall(block.text) if found.rstrip("/.,") not in known]
    return any(pair.locale not in _PARTS.split(found.lower()) for found in own)


@lru_cache(maxsize=1)  # one finding after the other is about the same pair
def _passages(pair: Pair) -> tuple[range, ...]:
    """The stretches of the matches that are rewritten, with what is near them."""
    lost, come = _strangers(pair)
    if min(len(lost), len(come)) >= max(FEW, SHARE * len(pair.matches)):
        return (range(len(pair.matches)),)
    return tuple(range(passage[0] - NEAR, passage[-1] + NEAR + 1) for passage in _mixed(pair))


def _mixed(pair: Pair) -> list[list[int]]:
    """The places of each passage in which blocks of both pages have no counterpart."""
    lost, come = _strangers(pair)
    passages: list[list[int]] = []
    for place in sorted(lost | come):
        if not passages or place - passages[-1][-1] > NEAR:
            passages.append([])
        passages[-1].append(place)
    return [it for it in passages if not (lost.isdisjoint(it) or come.isdisjoint(it))]


@lru_cache(maxsize=1)  # likewise
def _strangers(pair: Pair) -> tuple[set[int], set[int]]:
    """The places of the source's blocks that have no counterpart, and of the target's."""
    ours, theirs = lone(pair)
    if not (ours and theirs):
        return set(), set()
    told, added = settled(pair), settled_extras(pair)
    lost = {n for n, block in ours.items() if block.span not in told}
    return lost, {n for n, block in theirs.items() if block.span not in added}


def _position(pair: Pair, finding: Finding) -> int | None:
    """Which match a finding is about."""
    block = finding.target or finding.source
    return _positions(pair).get(id(block)) if block else None


@lru_cache(maxsize=1)  # likewise
def _positions(pair: Pair) -> dict[int, int]:
    """The matches by their blocks."""
    return {
        id(block): position
        for position, match in enumerate(pair.matches)
        for block in (match.source, match.target)
        if block
    }
