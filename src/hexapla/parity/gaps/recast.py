"""Blocks that became another kind of block at their own place, or were written anew there.

Where a gap between two matches has blocks of both pages, they are each other's if they may be: as
long, with the same names. Where it has one text on each side, that is enough: a translator who
leaves out a paragraph seldom puts another one into its very place.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.markdown.inline import shown
from hexapla.parity.alignment.doubt import known_measure
from hexapla.parity.alignment.similarity import RECAST, features
from hexapla.parity.gaps.lone import gaps, without
from hexapla.parity.words.evidence import anchors_of, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair
    from hexapla.parity.gaps.lone import Lone

TEXT = frozenset({"paragraph", "item", "definition"})
"""Kinds of block that stand for one another where they are alone in a gap."""

LIKELY = 2.0
"""How unlikely the length of a recast block may be."""

TIMES, SHORT = 4, 20
"""How many times as long as the other one of two texts may be, and what is added to both."""

_TAGGED = re.compile(r"<h([1-6])[\s>]", re.IGNORECASE)
_UNSEEN = re.compile(r"<(?:style|script|link|meta|!--)", re.IGNORECASE)

KNOWN = 50
"""Letters of which languages are taken to be equally long before a page says otherwise."""


def recast(pair: Pair, lost: Lone, come: Lone) -> Iterator[tuple[int, int]]:
    """The positions of lone blocks that are each other's at their own place, in order."""
    for here, there in gaps(pair, lost, come):
        yield from recast_in_gap(pair, {i: lost[i] for i in here}, {j: come[j] for j in there})


def recast_in_gap(pair: Pair, lost: Lone, come: Lone) -> Iterator[tuple[int, int]]:
    """The positions of the lone blocks of one gap that are each other's."""
    ratio = _ratio(pair)
    tagged = dict(_tagged(pair, lost, come))
    yield from tagged.items()
    lost, come = without(lost, tagged), without(come, tagged.values())
    alike = _alike(lost, come, ratio)
    found = {i: j for i, j in alike if not _are_strangers(pair, lost[i], come[j])}
    yield from found.items()
    ours = [i for i in without(lost, found) if lost[i].kind in TEXT]
    theirs = [j for j in without(come, found.values()) if come[j].kind in TEXT]
    if len(ours) == len(theirs) == 1 and _may(lost[ours[0]], come[theirs[0]], ratio):
        yield ours[0], theirs[0]


def outline_level(block: Block) -> int:
    """The level of a heading in Markdown or in HTML; 0 for any other block."""
    tag = _TAGGED.match(block.text) if block.kind == "html" else None
    return int(tag[1]) if tag else block.level * (block.kind == "heading")


def _tagged(pair: Pair, lost: Lone, come: Lone) -> Iterator[tuple[int, int]]:
    """Headings of a gap that one page has in Markdown and the other in HTML, on one level."""
    used: set[int] = set()
    for i, block in lost.items():
        level, kinds = outline_level(block), {"heading", "html"} - {block.kind}
        may = [j for j in come if come[j].kind in kinds and outline_level(come[j]) == level > 0]
        may = [j for j in may if j not in used and not _are_strangers(pair, block, come[j])]
        if may:
            measure, ours = known_measure(pair), features(block)
            best = max(may, key=lambda j: measure.likeness(ours, features(come[j])))
            used.add(best)
            yield i, best


@lru_cache(maxsize=1)  # one gap after the other asks for the same pair
def _ratio(pair: Pair) -> float:
    """How much longer the target's blocks are than the source's, where both are there."""
    both = [(len(m.source.text), len(m.target.text)) for m in pair.matches if m.source and m.target]
    return (sum(theirs for _, theirs in both) + KNOWN) / (sum(ours for ours, _ in both) + KNOWN)


def _alike(lost: Lone, come: Lone, ratio: float) -> Iterator[tuple[int, int]]:
    """Blocks of a gap that are of different kinds and yet alike."""
    last = -1
    for i, block in lost.items():
        for j in come:
            if j > last and _is_recast(block, come[j], ratio):
                last = j
                yield i, j
                break


def _are_strangers(pair: Pair, source: Block, target: Block) -> bool:
    """Whether the words that are known say that two blocks have nothing in common."""
    return known_measure(pair).meaning(features(source), features(target)).strangeness > 0


def _is_recast(source: Block, target: Block, ratio: float) -> bool:
    """Whether the one may be the other as another kind of block: as long, with the same names."""
    if target.kind == source.kind:
        return False
    ours, theirs = shown(source.text), shown(target.text)
    if "code" in (source.kind, target.kind):
        return _is_shown(source, target, ours) or _is_shown(target, source, theirs)
    if not {source.kind, target.kind} <= RECAST | {"html"} or is_unseen(source, target):
        return False
    own, other = anchors_of(source.text), anchors_of(target.text)
    if 2 * len(own & other) < max(len(own), len(other)):
        return False
    return bool(theirs) and stretch(len(ours) * ratio, len(theirs)) < LIKELY


def is_unseen(*blocks: Block) -> bool:
    """Whether one of some blocks is HTML that shows nothing: styles, a script, a comment."""
    return any(block.kind == "html" and _UNSEEN.match(block.text) for block in blocks)


def _is_shown(block: Block, code: Block, plain: str) -> bool:
    """Whether a paragraph is nothing but a span of code, the one that a block of code shows."""
    is_span = block.kind == "paragraph" and block.text.startswith("`")
    return is_span and plain.strip() == code.text.strip()


def _may(source: Block, target: Block, ratio: float) -> bool:
    """Whether lengths allow that two blocks, alone in their gap, are each other's."""
    if source.kind == target.kind == "item" and source.level != target.level:
        return False
    ours = len(shown(source.text)) * ratio + SHORT
    theirs = len(shown(target.text)) + SHORT
    return bool(source.text and target.text) and max(ours, theirs) < TIMES * min(ours, theirs)
