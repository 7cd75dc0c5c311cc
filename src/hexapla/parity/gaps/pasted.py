"""Pages of which a part was pasted a second time below itself: one slip, however many blocks."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.model import Finding
from hexapla.parity.gaps.lone import lone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Block, Pair, Span

LEAST: Final = 6
"""Blocks that stand twice from which on they were pasted, and are no refrain."""

SHARE: Final = 0.8
"""The share of the blocks of a part that stand there letter for letter again."""

LONGEST: Final = 4_000
"""Signs of a text up to which it is compared letter by letter with another."""

NEAR: Final = 3
"""Blocks between a part and its copy at most."""


class Pasted(NamedTuple):
    """What is to be told of a copy, and the spans of both parts."""

    told: tuple[Finding, ...] = ()
    spans: frozenset[Span] = frozenset()


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def pasted(pair: Pair) -> Pasted:
    """The part of a translation that stands right below itself again, unlike in the source."""
    alone = {block.span for block in lone(pair)[1].values()}
    if len(alone) < LEAST or not pair.target:
        return Pasted()
    blocks = pair.target.blocks
    apart, places = max(_repeats(blocks).items(), key=lambda it: len(it[1]), default=(0, []))
    extra = [n for n in places if not alone.isdisjoint((blocks[n].span, blocks[n + apart].span))]
    if len(extra) < LEAST:
        return Pasted()
    first, last = extra[0], extra[-1]
    count = last - first + 1
    if len(extra) < SHARE * count or not count <= apart <= count + NEAR:
        return Pasted()
    while first + count + apart < len(blocks) and count < apart:
        if not _are_alike(blocks[first + count], blocks[first + count + apart]):
            break
        count += 1
    both = (n for start in (first, first + apart) for n in range(start, start + count))
    spans = frozenset(blocks[n].span for n in both)
    above = f"what stands above from line {blocks[first].span.line} on"
    message = f"{above} stands here a second time, {count} blocks"
    return Pasted((Finding(message, blocks[first + apart]),), spans)


def _are_alike(one: Block, other: Block) -> bool:
    """Whether one of two blocks is the other, which was changed or joined with the next."""
    texts = one.text, other.text
    if one.kind != other.kind or not all(texts):
        return False
    if texts[0].startswith(texts[1]) or texts[1].startswith(texts[0]):
        return True
    return max(map(len, texts)) <= LONGEST and SequenceMatcher(None, *texts).ratio() >= SHARE


def _repeats(blocks: Sequence[Block]) -> dict[int, list[int]]:
    """The places of blocks that stand again, by how far below that is."""
    first: dict[tuple[str, str], int] = {}
    found: dict[int, list[int]] = defaultdict(list)
    for place, block in enumerate(blocks):
        before = first.setdefault((block.kind, block.text), place)
        if before < place:
            found[place - before].append(before)
    return found
