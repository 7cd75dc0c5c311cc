"""Text that one page has in one block and the other in several, of whatever kind.

A run of blocks without counterparts is told by the block beside it where that one is far too
short, or its source far too long, and all together are as long as expected (Gale and Church
1993). `paragraphs` names such blocks one by one, where it can tell.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from hexapla.markdown.inline import plain
from hexapla.parity.doubt import known_measure
from hexapla.parity.evidence import anchors_of, stretch
from hexapla.parity.lone import gaps_of, lone, repeated
from hexapla.parity.similarity import features

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Match, Pair, Span
    from hexapla.parity.lone import Lone

TELLING: Final = frozenset({"paragraph", "item", "definition", "quote", "html"})
"""Kinds of block of which others may be pieces."""

PIECES: Final = TELLING | {"code", "break", "term"}
"""Kinds of block that may be pieces of another: a list, an example that was set off."""

GAIN, LIKELY = 1.5, 1.5
"""How much likelier the lengths are together, as a logarithm of odds, and how unlikely at most."""

ALIKE: Final = 0.22
"""How like the text that tells them pieces are, from 0 to 1 and on average."""


KNOWN: Final = 200
"""Letters of which languages are taken to be equally long before a page says otherwise."""


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def in_pieces(pair: Pair) -> frozenset[Span]:
    """The spans of the lone blocks of both pages that a match beside them tells."""
    ours, theirs = lone(pair)
    if not (ours or theirs):
        return frozenset()
    ratio = _ratio(pair.matches)
    return frozenset((*_told(pair, ours, 1 / ratio, 0), *_told(pair, theirs, ratio, 1)))


def _told(pair: Pair, alone: Lone, ratio: float, side: int) -> Iterator[Span]:
    """Spans of lone blocks of one side, ``side`` 1 for the target's.

    ``ratio`` is the usual length of that side's text for a letter of the other's.
    """
    for places in gaps_of(pair) if alone else ():
        run = [alone[place] for place in places if place in alone]
        if len(run) < len(places) or not all(_may_be_piece(pair, block) for block in run):
            continue
        before, after = pair.matches[: places[0]][-1:], pair.matches[places[-1] + 1 :][:1]
        ways = [(match, run) for match in before] + [(match, run[::-1]) for match in after]
        found = [(*_pieces(match, blocks, ratio, side), match) for match, blocks in ways]
        gain, blocks, match = max(found, key=lambda item: item[0], default=(0.0, (), None))
        if gain and match and _are_alike(pair, match, blocks, side):
            yield from (block.span for block in blocks)


def _are_alike(pair: Pair, match: Match, run: Sequence[Block], side: int) -> bool:
    """Whether the other side of a match says what blocks of one side do, by all that is known."""
    whole, measure = match.source if side else match.target, known_measure(pair)
    if whole is None:
        return False
    other = features(whole)
    both = ((other, features(block)) if side else (features(block), other) for block in run)
    there = [block.text.strip() in whole.text for block in run]
    alike = (measure.likeness(*pages) for pages in both)
    return sum(map(max, there, alike)) >= ALIKE * len(run)


def _may_be_piece(pair: Pair, block: Block) -> bool:
    return block.kind in PIECES and block.span not in repeated(pair)


def _pieces(
    match: Match, run: Sequence[Block], ratio: float, side: int
) -> tuple[float, Sequence[Block]]:
    """How much likelier lengths are with the first blocks of a run taken to a match, and those."""
    sides = match.source, match.target
    whole, part = sides[1 - side], sides[side]
    if match.drifted or not (whole and part) or not {whole.kind, part.kind} <= TELLING:
        return 0.0, ()
    wanted, own = _size(whole) * ratio, _size(part)
    alone, best = stretch(wanted, own), (0.0, 0)
    for count, size in enumerate(accumulate(map(_size, run)), 1):
        together = stretch(wanted, own + size)
        if together < LIKELY and own < wanted:
            best = max(best, (alone - together, count))
    gain, count = best
    told = run[:count]
    return (gain, told) if gain >= GAIN and _has(whole, told) else (0.0, ())


def _has(whole: Block, run: Sequence[Block]) -> bool:
    """Whether a text has most of what every language writes alike in its pieces."""
    own = {name for block in run for name in anchors_of(block.text)}
    return 2 * len([name for name in own if name in whole.text]) >= len(own)


def _size(block: Block) -> int:
    return len(plain(block.text))


def _ratio(matches: Sequence[Match]) -> float:
    """How much longer the target's text is than the source's, where both are there."""
    both = [(_size(m.source), _size(m.target)) for m in matches if m.source and m.target]
    return (sum(two for _, two in both) + KNOWN) / (sum(one for one, _ in both) + KNOWN)
