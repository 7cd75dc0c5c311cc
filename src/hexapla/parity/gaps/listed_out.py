"""Lists that say, point by point, what the source says in one paragraph."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from hexapla.markdown.inline import shown
from hexapla.parity.alignment.shapes import is_even
from hexapla.parity.gaps.lone import is_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.model import Block, Match, Pair, Span

POINTS: Final = 2
"""Items that make a list of what a paragraph says."""

CUT: Final = 0.7
"""How long a paragraph is beside its source, at most, if a list beside it says the rest."""

WHOLE: Final = (0.7, 1.6)
"""How long both are together, at least and at most: points take more words."""


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def listed_out(pair: Pair) -> Mapping[Span, Match]:
    """The target's blocks that are points of a paragraph, or lead to them, with its match.

    They stand alone, right before or behind what is left of the paragraph, and make it as long as
    its source.
    """
    found: dict[Span, Match] = {}
    matches = [match for match in pair.matches if match.target] if not is_even(pair) else []
    at = 0
    for alone, run in groupby(matches, lambda match: is_alone(match) and not match.drifted):
        blocks = [match.target for match in run if match.target]
        before, at = at, at + len(blocks)
        if alone and _is_list(blocks):
            whole = next(_wholes(matches[max(before - 1, 0) : at + 1], blocks), None)
            found |= {block.span: whole for block in blocks} if whole else {}
    return found


def _is_list(blocks: Sequence[Block]) -> bool:
    """Whether blocks are the points of a list, and perhaps a text that leads to them."""
    kinds = [block.kind for block in blocks]
    points = kinds[1:] if kinds[0] == "paragraph" else kinds
    return len(points) >= POINTS and set(points) == {"item"}


def _wholes(matches: Sequence[Match], blocks: Sequence[Block]) -> Iterator[Match]:
    """The paragraph at either end of some matches that is as long as its source with the blocks."""
    more = _length(*blocks)
    for match in (matches[0], matches[-1]):
        source, target, drifted = match
        if drifted or not (source and target) or {source.kind, target.kind} != {"paragraph"}:
            continue
        whole, here = _length(source), _length(target)
        if here < CUT * whole and WHOLE[0] * whole < here + more < WHOLE[1] * whole:
            yield match


def _length(*blocks: Block) -> int:
    return sum(len(shown(block.text)) for block in blocks)
