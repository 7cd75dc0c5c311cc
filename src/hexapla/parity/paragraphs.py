"""Text that one page has in one block and the other in two, told by lengths in proportion.

After Gale and Church (1993): a block without a counterpart is a part of a neighbour's where that
neighbour is far too long, or too short, and the two together are as long as expected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.markdown.inline import plain
from hexapla.parity.evidence import anchors_of, stretch
from hexapla.parity.lone import repeated
from hexapla.parity.pairing import is_complete

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Match, Pair

TEXT = frozenset({"paragraph", "item"})
"""Kinds of block that are split and merged."""

GAIN = 1.5
"""How much likelier the lengths have to be with the two as one, as a logarithm of odds."""

LIKELY = 1.5
"""How unlikely they may be all the same."""

COLONS = (":", "：", ":**")


KNOWN = 200
"""Letters of which languages are taken to be equally long before a page says otherwise."""


LONG = 40
"""Letters of a block from which a line's end need not show where it was merged or is split."""

SURE, NEVER = 6.0, 5.0
"""What it gains to find a block's names or its bold face in the other page's neighbour, and how
unlikely lengths may be then."""


class Parted(NamedTuple):
    """A block without a counterpart, and the match of the neighbour that its text belongs to."""

    block: Block
    whole: Match
    split: bool
    """Whether the translation has the two, and the source the one."""


def parted(pair: Pair) -> Iterator[Parted]:
    """The blocks of a pair of pages that are split in two or merged into one, in order."""
    matches = pair.matches
    if is_complete(pair):
        return
    twice = repeated(pair)
    lone = [i for i, match in enumerate(matches) if _is_lone(match)]
    sizes = _sizes([match for match in matches if _is_text(match)])
    for index in lone:
        match = matches[index]
        beside = [matches[i] for i in (index - 1, index + 1) if 0 <= i < len(matches)]
        block = match.source or match.target
        again = match.target is not None and match.target.span in twice
        if block is None or again or any(_is_alone(other) for other in beside):
            continue
        gains = [(_gain(match, other, sizes), other) for other in beside if _fits(match, other)]
        gains += [(SURE, other) for other in beside if _is_within(match, other, sizes)]
        gain, whole = max(gains, key=lambda item: item[0], default=(0.0, match))
        if gain > GAIN:
            yield Parted(block, whole, match.source is None)


def _fits(lone: Match, beside: Match) -> bool:
    """Whether a block can be a part of its neighbour's text: apart from it by an end of line.

    What every language writes alike in it (code, numbers, addresses) has to be there, too.
    """
    block, whole = lone.source or lone.target, beside.target if lone.source else beside.source
    if not (block and whole and _is_text(beside)):
        return False
    if 2 * len(plain(whole.text)) < len(plain(block.text)):
        return False
    own, theirs = anchors_of(block.text), anchors_of(whole.text)
    there = [name for name in own if name in theirs or (not name.isdigit() and name in whole.text)]
    if 2 * len(there) < len(own):
        return False
    kinds = {block.kind, whole.kind}
    return "\n" in whole.text or (kinds == {"paragraph"} and len(block.text) >= LONG)


def _is_within(lone: Match, beside: Match, sizes: tuple[int, int]) -> bool:
    """Whether what a block says stands in its neighbour's counterpart, and not in the neighbour.

    That tell its names and addresses, a text in bold, or a colon at the end that was the whole's.
    """
    block, ours = lone.source or lone.target, lone.source is not None
    near, far = (beside.source, beside.target) if ours else (beside.target, beside.source)
    if not (block and near and far and _is_text(beside)):
        return False
    is_below = block.kind != far.kind and block.container == far.container
    if is_below and "\n" not in far.text:
        return False  # what follows a list is no part of its last item
    own = {name for name in anchors_of(block.text) - anchors_of(near.text) if not name.isdigit()}
    named = bool(own) and own <= anchors_of(far.text)
    if _is_bold(block.text, near.text, far.text):
        return True
    return (named or _leads(block, near, far)) and _apart(lone, beside, sizes) < NEVER


def _is_bold(text: str, near: str, far: str) -> bool:
    return text.startswith("**") and "\n**" in far and "**" not in near


def _leads(block: Block, near: Block, far: Block) -> bool:
    """Whether a block below its neighbour has the colon at the end that led to what follows."""
    below = block.span > near.span and block.text.rstrip("*_ ").endswith(COLONS)
    return below and far.text.endswith(COLONS) and not near.text.endswith(COLONS)


def _is_lone(match: Match) -> bool:
    block = match.source or match.target
    return _is_alone(match) and not match.drifted and block is not None and block.kind in TEXT


def _is_alone(match: Match) -> bool:
    return match.source is None or match.target is None


def _is_text(match: Match) -> bool:
    kinds = {block.kind for block in (match.source, match.target) if block}
    return not (match.drifted or _is_alone(match)) and kinds <= TEXT


def _sizes(matches: Sequence[Match]) -> tuple[int, int]:
    """How long the sources and the targets of some matches are together."""
    return (
        sum(len(match.source.text) for match in matches if match.source),
        sum(len(match.target.text) for match in matches if match.target),
    )


def _gain(lone: Match, beside: Match, sizes: tuple[int, int]) -> float:
    """How much likelier lengths are with a lone block taken to its neighbour; 0 if unlikely still.

    ``sizes`` are those of all text: what is left without the neighbour tells how much longer one
    language is.
    """
    source, target = _sizes([beside])
    together = _apart(lone, beside, sizes)
    return stretch(source * _ratio(beside, sizes), target) - together if together < LIKELY else 0.0


def _apart(lone: Match, beside: Match, sizes: tuple[int, int]) -> float:
    """How unlikely lengths are with a lone block taken to its neighbour."""
    source, target = _sizes([beside, lone])
    return stretch(source * _ratio(beside, sizes), target)


def _ratio(beside: Match, sizes: tuple[int, int]) -> float:
    source, target = _sizes([beside])
    return (sizes[1] - target + KNOWN) / (sizes[0] - source + KNOWN)
