"""What is seen of pages at a glance: their shapes, and whether their blocks are in step."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from operator import eq, or_
from typing import TYPE_CHECKING, NamedTuple

from hexapla.facts.credits import is_notice
from hexapla.facts.masking import wording
from hexapla.parity.alignment.similarity import SHAPED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Block, Document, Pair

STRETCH = 2.0
"""How many times longer or shorter than usual on the page a block is before it looks odd."""

SHORT = 12
"""Signs that are added to every length: short texts differ more in proportion."""

ODD = 2
"""How many odd pairs it takes, near one another, to doubt that two pages are in step."""

NEAR = 3

CREDITS = frozenset(("paragraph", "html"))
"""What a translation says of itself in."""


class Looks(NamedTuple):
    """What texts of a page look like: their lengths and links, and the first code in some."""

    lengths: list[int]
    links: list[int]
    code: list[tuple[int, str]]
    repeats: bool  # whether one is that of the block before it


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def is_even(pair: Pair) -> bool:
    """Whether each block has a counterpart of its shape at the same place, and none has drifted.

    So it is with most pages: no rule has to look at them for what is lost, added or reshaped.
    """
    page, other = pair.source, pair.target
    if not page or not other or len(page.blocks) != len(other.blocks):
        return False
    whole = [page.blocks, other.blocks, (False,) * len(page.blocks)]
    return [*zip(*pair.matches, strict=True)] == whole and _is_outlined(page, other)


@lru_cache(maxsize=1)  # a pair is made, and then looked at
def _is_outlined(page: Document, other: Document) -> bool:
    """Whether two pages have the same outline."""
    return _outline(page) == _outline(other)


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _outline(page: Document) -> list[tuple[str, int, str, str, str]]:
    return [
        (it.kind, it.level, it.container, it.info, it.key if it.kind == "field" else "")
        for it in page.blocks
    ]


def alike(ours: Block, theirs: Block) -> bool:
    """Whether two blocks are what the same place of pages with the same outline holds.

    What is around them is not compared.
    """
    return (
        ours.kind == theirs.kind
        and (ours.level == theirs.level or ours.kind not in SHAPED)
        and (ours.key == theirs.key or ours.kind != "field")
    )


def pages_in_step(source: Document, target: Document) -> bool:
    """Whether two pages are in step; asked of whole pages, each is looked at once."""
    if len(source.blocks) != len(target.blocks):
        return False
    if not (_is_outlined(source, target) or _are_alike(source.blocks, target.blocks)):
        return False
    return _go_together(source.blocks, target.blocks, _looks_of(source), _looks_of(target))


def in_step(source: Sequence[Block], target: Sequence[Block]) -> bool:
    """Whether two pages have the same shape, and the blocks at the same place go together.

    They do not where one was lost and another added: then several pairs in a row have links
    in one block only, or lengths far from proportion.
    """
    if len(source) != len(target) or not _are_alike(source, target):
        return False
    return _go_together(source, target, _looks(source), _looks(target))


def _go_together(
    source: Sequence[Block], target: Sequence[Block], ours: Looks, theirs: Looks
) -> bool:
    if theirs.repeats and any(doubled(source, target)):
        return False
    odd = _odd(ours, theirs, target)
    if odd and any(credited(source, target)):
        return False
    return all(later - first > NEAR for first, later in zip(odd, odd[ODD - 1 :], strict=False))


def _are_alike(source: Sequence[Block], target: Sequence[Block]) -> bool:
    """Whether the blocks at the same place are alike, and so is what is around them."""
    ours, theirs = ([(block.kind, block.container) for block in side] for side in (source, target))
    if ours != theirs:
        return False
    named, other = ([(block.level, block.key) for block in side] for side in (source, target))
    return named == other or all(map(alike, source, target))


def doubled(source: Sequence[Block], target: Sequence[Block]) -> list[bool]:
    """Whether each target block repeats the one before it, as fewer of the source's kind do."""
    texts = [block.text for block in target]
    if not any(map(eq, texts, texts[1:])):
        return [False] * len(target)
    twice = [False, *(_is_twice(block, following) for block, following in pairwise(target))]
    ours = Counter(block.kind for block, other in pairwise(source) if _is_twice(block, other))
    theirs = Counter(block.kind for block, flag in zip(target, twice, strict=False) if flag)
    return [
        flag and bool(block.text) and theirs[block.kind] > ours[block.kind]
        for block, flag in zip(target, twice, strict=False)
    ]


def put_in(source: Sequence[Block], target: Sequence[Block]) -> list[bool]:
    """Whether each target block is one that a translation puts in: a copy, or a credit."""
    return [*map(or_, doubled(source, target), credited(source, target))]


def credited(source: Sequence[Block], target: Sequence[Block]) -> list[bool]:
    """Whether a target block is the first paragraph, and says who translated the page.

    It is none where the source says such a thing of itself.
    """
    first = next((place for place, it in enumerate(target) if it.kind in CREDITS), None)
    found = first is not None and _is_credit(target[first]) and not any(map(_is_credit, source))
    return [found and place == first for place in range(len(target))]


def _is_credit(block: Block) -> bool:
    return block.kind in CREDITS and is_notice(wording(block.text))


def _is_twice(block: Block, following: Block) -> bool:
    return block.text == following.text and block.kind == following.kind


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _looks_of(page: Document) -> Looks:
    return _looks(page.blocks)


def lengths_of(page: Document) -> list[int]:
    """The lengths of the texts of a page's blocks."""
    return _looks_of(page).lengths


def _looks(blocks: Sequence[Block]) -> Looks:
    texts = [block.text for block in blocks]
    links = [text.count("](") if "]" in text else 0 for text in texts]
    code = [(place, text.split("`", 2)[1]) for place, text in enumerate(texts) if "`" in text]
    repeats = any(map(eq, texts, texts[1:]))
    return Looks([*map(len, texts)], links, code, repeats)


def _odd(ours: Looks, theirs: Looks, target: Sequence[Block]) -> list[int]:
    """The places of texts with links in one only, without the source's code, or out of length."""
    one, other = (sum(side.lengths) + SHORT * len(side.lengths) for side in (ours, theirs))
    ratio = other / max(one, 1)
    least, most = ratio / STRETCH, ratio * STRETCH
    both = enumerate(zip(ours.lengths, theirs.lengths, strict=True))
    odd = [
        place
        for place, (was, now) in both
        if not least * (was + SHORT) <= now + SHORT <= most * (was + SHORT)
    ]
    odd += [place for place, code in ours.code if code not in target[place].text]
    if ours.links != theirs.links:
        both = enumerate(zip(ours.links, theirs.links, strict=True))
        odd += [place for place, (was, now) in both if was != now]
    return sorted(set(odd))
