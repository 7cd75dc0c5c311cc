"""What is seen of pages at a glance: their shapes, and whether their blocks are in step."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter, eq
from typing import TYPE_CHECKING

from hexapla.parity.alignment.similarity import SHAPED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Pair

    _Shape = tuple[str, int, str, str]
    """The kind of a block, its level, what is around it, and what it is more exactly."""

STRETCH = 2.0
"""How many times longer or shorter than usual on the page a block is before it looks odd."""

SHORT = 12
"""Signs that are added to every length: short texts differ more in proportion."""

ODD = 2
"""How many odd pairs it takes, near one another, to doubt that two pages are in step."""

NEAR = 3

_shape = attrgetter("kind", "level", "container", "info")


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def is_even(pair: Pair) -> bool:
    """Whether each block has a counterpart of its shape at the same place, and none has drifted.

    So it is with most pages: no rule has to look at them for what is lost, added or reshaped.
    """
    page, other = pair.source, pair.target
    if not page or not other or len(page.blocks) != len(other.blocks):
        return False
    whole = [page.blocks, other.blocks, (False,) * len(page.blocks)]
    return [*zip(*pair.matches, strict=True)] == whole and _outline(page) == _outline(other)


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _outline(page: Document) -> list[_Shape]:
    return [*map(_shape, page.blocks)]


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
    if len(source) != len(target) or not all(map(alike, source, target)):
        return False
    if any(ours.container != theirs.container for ours, theirs in zip(source, target, strict=True)):
        return False
    if any(doubled(source, target)):
        return False
    odd = list(_odd([block.text for block in source], [block.text for block in target]))
    return all(later - first > NEAR for first, later in zip(odd, odd[ODD - 1 :], strict=False))


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


def _is_twice(block: Block, following: Block) -> bool:
    return block.text == following.text and block.kind == following.kind


def _odd(source: Sequence[str], target: Sequence[str]) -> Iterator[int]:
    """The places of texts with links in one only, without the source's code, or out of length."""
    ours, theirs = ([len(text) + SHORT for text in side] for side in (source, target))
    ratio = sum(theirs) / max(sum(ours), 1)
    least, most = ratio / STRETCH, ratio * STRETCH
    for place, (was, now) in enumerate(zip(source, target, strict=True)):
        if (
            not least * ours[place] <= theirs[place] <= most * ours[place]
            or (("]" in was or "]" in now) and was.count("](") != now.count("]("))
            or ("`" in was and was.split("`", 2)[1] not in now)  # the first code in it is not there
        ):
            yield place
