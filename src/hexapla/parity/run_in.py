"""Lists that Markdown takes for a part of the paragraph above, as no empty line parts them."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from hexapla.parity.lone import lone
from hexapla.parity.similarity import run_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Match, Pair
    from hexapla.parity.lone import Lone


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
        if not (source and target and source.kind == target.kind == "paragraph"):
            continue
        for text, alone, ours in ((target.text, lost, False), (source.text, come, True)):
            count = run_in(text) if "\n" in text and place + 1 in alone else 0
            below = takewhile(alone.__contains__, range(place + 1, len(matches)))
            items = [alone[n] for n in below if alone[n].kind == "item"][:count]
            if items:
                yield RunIn(match, tuple(items), ours)
