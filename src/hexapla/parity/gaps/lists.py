"""The list that an item belongs to: the items of its level in a row, whatever they hold."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.parity.alignment.shapes import is_even

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hexapla.model import Block, Document, Pair, Span

MOSTLY: Final = 2 / 3
"""The share of the items of two lists that are paired, for one list to be the other."""

_OTHERS: Final = re.compile(
    r"^(?::::|import\s.+\sfrom\s|<[A-Z]\w*[\s/>])|\{\{[<%]|\bclassName=|=\{\{", re.MULTILINE
)
"""What only other engines read: boxes, components and templates."""


def list_of(page: Document | None, item: Block) -> Sequence[Block]:
    """The items of the list that an item of a page is of, in order, with itself."""
    return _lists(page).get(item.span, (item,)) if page else (item,)


def are_one(pair: Pair, source: Block, target: Block) -> bool:
    """Whether the lists of two items are each other's: most items of both are paired so."""
    ours = {item.span for item in list_of(pair.source, source)}
    theirs = {item.span for item in list_of(pair.target, target)}
    both = sum(
        one is not None and two is not None and one.span in ours and two.span in theirs
        for one, two in pair.aligned("item")
    )
    return MOSTLY * max(len(ours), len(theirs)) <= both


@lru_cache(maxsize=4)  # one item after the other is of the same two pages
def _lists(page: Document) -> Mapping[Span, Sequence[Block]]:
    """The items of each list of a page, by the span of each of them."""
    found: dict[Span, Sequence[Block]] = {}
    open_: list[list[Block]] = []  # the lists that go on, the innermost last
    for block in page.blocks:
        while open_ and not _goes_on(open_[-1][0], block):
            open_.pop()
        if block.kind == "item":
            if not open_ or open_[-1][0].level != block.level:
                open_.append([])
            open_[-1].append(block)
            found[block.span] = open_[-1]
    return found


def _goes_on(item: Block, block: Block) -> bool:
    """Whether a block is an item of the list of one, or within one."""
    if block.kind == "item":
        return block.level >= item.level
    return len(block.container) > len(item.container) and "item" in block.container


def on_other_levels(
    pages: tuple[Document, Document], items: Iterable[tuple[Block, Block]]
) -> list[tuple[Block, Block]]:
    """The items of two pages on other levels than their source's, but for those meant there.

    Engines other than MkDocs nest an item by the blanks that its parent's mark takes, be they two.
    Which of them a page is for, only its source tells, and not every one does.
    """
    apart = [both for both in items if both[0].level != both[1].level]
    if apart and pages[1].foreign:
        ours, theirs = map(_depths, pages)
        if _is_for_others(pages[0], ours):
            apart = [it for it in apart if ours.get(it[0].span) != theirs.get(it[1].span)]
    return [both for both in apart if not _is_set_in(pages[0], *both)]


def _is_for_others(page: Document, depths: dict[Span, int]) -> bool:
    """Whether a page has what MkDocs does not read, or nests items by fewer blanks than that."""
    nested = (block for block in page.blocks if block.span in depths)
    return bool(_OTHERS.search(page.text)) or any(it.level != depths[it.span] for it in nested)


def _depths(page: Document) -> dict[Span, int]:
    """How deep the items of a page are nested by CommonMark, by their spans."""
    found: dict[Span, int] = {}
    around: list[int] = []  # where the texts of the items begin that an item is in
    for block in page.blocks:
        line = page.lines[block.span.line - 1]
        start = len(line[: block.span.column - 1].expandtabs(4))
        while around and around[-1] > start:
            around.pop()
        if block.kind == "item":
            mark, _, _ = line[block.span.column - 1 :].partition(" ")
            around.append(start + len(mark) + 1)
            found[block.span] = len(around)
    return found


def _is_set_in(page: Document, source: Block, target: Block) -> bool:
    """Whether a source item was meant as nested, by too few blanks, as the target's item is.

    Blanks set it in beside the first item of its list.
    """
    if source.kind != "item" or target.level < source.level:
        return False
    lines = [page.lines[item.span.line - 1] for item in (list_of(page, source)[0], source)]
    first, own = (len(line) - len(line.lstrip()) for line in lines)
    return own > first


def outside(pair: Pair) -> list[tuple[Block, Block]]:
    """What a list item of the source holds, and what stands right below its list instead."""
    found = []
    for source, target in () if is_even(pair) else pair.aligned():
        if not (source and target) or "item" not in source.container:
            continue
        if source.kind == target.kind != "item" and target.container in _around(source.container):
            found.append((source, target))
    return found


def _around(container: str) -> tuple[str, ...]:
    """What is around the innermost item of a container."""
    around, item, _ = container.rpartition("item")
    return (around.rstrip("/"),) if item else ()


def is_new(seen: set[Span], page: Document | None, block: Block) -> bool:
    """Whether a block is no item, or the first one that is told of a list of more than one.

    The first items of the lists that are told are ``seen``, and this one is added to them.
    """
    items = list_of(page, block) if block.kind == "item" else []
    if items and (len(items) == 1 or items[0].span in seen):
        return False
    seen.update(item.span for item in items[:1])
    return True
