"""What is seen of pages at a glance: their shapes, and whether their blocks are in step."""

from __future__ import annotations

from itertools import pairwise
from operator import eq
from typing import TYPE_CHECKING

from hexapla.parity.similarity import SHAPED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Block

STRETCH = 2.0
"""How many times longer or shorter than usual on the page a block is before it looks odd."""

SHORT = 12
"""Signs that are added to every length: short texts differ more in proportion."""

ODD = 2
"""How many odd pairs it takes, near one another, to doubt that two pages are in step."""

NEAR = 3


def alike(ours: Block, theirs: Block) -> bool:
    """Whether two blocks are what the same place of pages with the same outline holds.

    What is around them is not compared.
    """
    return (
        ours.kind == theirs.kind
        and (ours.level == theirs.level or ours.kind not in SHAPED)
        and (ours.key == theirs.key or ours.kind != "field")
    )


def in_step(source: Sequence[Block], target: Sequence[Block]) -> bool:
    """Whether two pages have the same shape, and the blocks at the same place go together.

    They do not where one was lost and another added: then several pairs in a row have links
    in one block only, or lengths far from proportion.
    """
    if len(source) != len(target):
        return False
    pairs = list(zip(source, target, strict=True))
    same = all(alike(ours, theirs) and ours.container == theirs.container for ours, theirs in pairs)
    if not same or any(doubled(source, target)):
        return False
    lengths = (sum(len(block.text) + SHORT for block in page) for page in (target, source))
    ratio = next(lengths) / max(next(lengths), 1)
    odd = [i for i, (ours, theirs) in enumerate(pairs) if _is_odd(ours, theirs, ratio)]
    return all(later - first > NEAR for first, later in zip(odd, odd[ODD - 1 :], strict=False))


def doubled(source: Sequence[Block], target: Sequence[Block]) -> list[bool]:
    """Whether each target block repeats the one before it, as no source block of its kind does."""
    texts = [block.text for block in target]
    if not any(map(eq, texts, texts[1:])):
        return [False] * len(target)
    twice = [False, *(_is_twice(block, following) for block, following in pairwise(target))]
    ours = {block.kind for block, following in pairwise(source) if _is_twice(block, following)}
    return [
        flag and bool(block.text) and block.kind not in ours
        for block, flag in zip(target, twice, strict=False)
    ]


def _is_twice(block: Block, following: Block) -> bool:
    return block.text == following.text and block.kind == following.kind


def _is_odd(ours: Block, theirs: Block, ratio: float) -> bool:
    if ours.text.count("](") != theirs.text.count("]("):
        return True
    if "`" in ours.text and ours.text.split("`", 2)[1] not in theirs.text:
        return True  # the first code in it is not there
    stretch = (len(theirs.text) + SHORT) / ((len(ours.text) + SHORT) * ratio)
    return not 1 / STRETCH <= stretch <= STRETCH
