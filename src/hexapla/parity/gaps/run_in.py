"""Lists that are a part of the paragraph above, as no empty line parts them."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from hexapla.facts.rarely import rarely
from hexapla.parity.alignment.similarity import TEXT, run_in
from hexapla.parity.gaps.lone import lone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Match, Pair
    from hexapla.parity.gaps.lone import Lone

_POINT = rarely(r"(?:^|\s)(?:[-*+•–]|\(?\d{1,2}[.)])(?=\s)|\n")
"""What may part the points of a list within a sentence: `1) this, 2) that`, or an end of line."""

SHARE, PART = 0.8, 0.45
"""How much of the letters of a paragraph, and of the items run into it, its translation has."""


class RunIn(NamedTuple):
    """A paragraph and the items of the other page that stand in it; ``ours``: in the source's."""

    paragraph: Match
    items: tuple[Block, ...]
    ours: bool


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def runs_in(pair: Pair) -> tuple[RunIn, ...]:
    """The lists that one of the pages has within a paragraph, in order."""
    sides = lone(pair)
    return tuple(_runs_in(pair, *sides)) if any(sides) else ()


def _runs_in(pair: Pair, lost: Lone, come: Lone) -> Iterator[RunIn]:
    matches = pair.matches
    for place, match in enumerate(matches):
        source, target = match.source, match.target
        if not (source and target and source.kind == target.kind in TEXT):
            continue
        sides = ((target.text, source.text, lost, False), (source.text, target.text, come, True))
        for text, other, alone, ours in sides:
            if place + 1 not in alone or (source.kind == "item" and not ours):
                continue
            below = [
                alone[n] for n in takewhile(alone.__contains__, range(place + 1, len(matches)))
            ]
            items = [item for item in below if item.kind == "item" and item.level > source.level]
            if ours or not _has_points(match, items):
                items = items[: max(run_in(text) - run_in(other), 0)]
            if items:
                yield RunIn(match, tuple(items), ours)


def _has_points(match: Match, items: list[Block]) -> bool:
    """Whether a target paragraph has the items of a source's list as points of a sentence."""
    source, target = match.source, match.target
    if len(items) < 2 or not (source and target):  # noqa: PLR2004 (a single one is no list)
        return False
    least = SHARE * len(source.text) + PART * sum(len(item.text) for item in items)
    return len(target.text) >= least and len(_POINT.findall(target.text)) >= len(items)


def is_usual(pair: Pair) -> bool:
    """Whether the source page itself runs lists into paragraphs: its engine reads them."""
    blocks = pair.source.blocks if pair.source else ()
    return any(block.kind == "paragraph" and run_in(block.text) for block in blocks)
