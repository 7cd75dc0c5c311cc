"""Blocks that are dropped, doubled or swapped, and headings at another level."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.parity.mutation import Edit, Family, Mutation, family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.parity.page import Page
    from hexapla.model import Block

HOLDING = ("admonition", "tab", "footnote")
"""Kinds that are dropped and doubled with all that they hold; of others, only leaves are."""

_SLASHES = re.compile(r"\s*(/{3,})")
_HEADING = re.compile(r"^([\s>]*)(#{1,5})(?=[^#])")


def dropping(kind: str, *rules: str) -> Family:
    """The family that takes a block out of a page."""
    return Family(
        f"drop {_article(kind)}",
        frozenset(rules),
        lambda page: _drops(page, kind.rsplit(maxsplit=1)[-1]),
    )


def doubling(kind: str, *rules: str) -> Family:
    """The family that writes a block twice."""
    return Family(
        f"double {_article(kind)}",
        frozenset(rules),
        lambda page: _doubles(page, kind.rsplit(maxsplit=1)[-1]),
    )


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _drops(page: Page, kind: str) -> Iterator[Mutation]:
    for source, block, held in _candidates(page, kind):
        first, last = _reach(page, block, held)
        if page.blank(first - 1) and page.blank(last + 1):
            last = min(last + 1, len(page.lines))
        edit = Edit(first, last)
        place = max(first - 2, 1), first + 1
        lines = f"lines {first} to {last}"
        yield page.mutation((edit,), place, lines, source.span.line, 1 + len(held), 0)


def _doubles(page: Page, kind: str) -> Iterator[Mutation]:
    for source, block, held in _candidates(page, kind):
        first, last = _reach(page, block, held)
        apart = () if kind in ("row", "item") and not page.blank(last + 1) else ("",)
        if kind == "item" and not page.blank(first - 1):
            apart = ()
        copy = (*(() if kind == "row" else apart), *page.text(first, last))
        edit = Edit(last + 1, last, copy)
        place = first, last + len(copy)
        lines = f"lines {first} to {last}"
        yield page.mutation((edit,), place, lines, source.span.line, 0, 1 + len(held))


def _candidates(page: Page, kind: str) -> Iterator[tuple[Block, Block, list[Block]]]:
    """Blocks of a kind with what they hold; leaves only, but for those that always hold."""
    blocks = page.target.blocks
    for source, block in page.matched(kind):
        held = page.children(block)
        if (held and kind not in HOLDING) or block.info == "header":
            continue
        if kind == "footnote" or not _twin(blocks, block):
            yield source, block, held


def _twin(blocks: tuple[Block, ...], block: Block) -> bool:
    """Whether a neighbour of the same kind says the same: then nobody can tell which was lost."""
    index = blocks.index(block)
    beside = (*blocks[max(index - 1, 0) : index], *blocks[index + 1 : index + 2])
    return any(other.kind == block.kind and other.text == block.text for other in beside)


def _reach(page: Page, block: Block, held: list[Block]) -> tuple[int, int]:
    first, last = page.extent(block)
    last = max([last, *(page.extent(inner)[1] for inner in held)])
    return first, _closing(page, first, last)


def _closing(page: Page, first: int, last: int) -> int:
    """The line that closes a block between slashes, which may stand below a blank line."""
    slashes = _SLASHES.match(page.lines[first - 1])
    for line in range(last + 1, min(last + 3, len(page.lines) + 1)) if slashes else ():
        if slashes and page.lines[line - 1].strip() == slashes[1]:
            return line
    return last


def swapping(name: str, kind: str, info: str, *rules: str) -> Family:
    """The family that swaps neighbours of a kind, one right after the other."""
    return Family(name, frozenset(rules), lambda page: _swaps(page, kind, info))


def _swaps(page: Page, kind: str, info: str) -> Iterator[Mutation]:
    blocks = page.target.blocks
    for index, (one, two) in enumerate(pairwise(blocks)):
        alike = one.kind == two.kind == kind and one.info == two.info == info
        near = (one.level, one.container) == (two.level, two.container)
        known = {one.span, two.span} <= page.counterparts.keys()
        below = blocks[index + 2 : index + 3]
        leaf = not below or below[0].level <= two.level or kind == "row"
        if alike and near and known and leaf and one.text != two.text:
            (a, b), (c, d) = page.extent(one), page.extent(two)
            if "".join(page.text(b + 1, c - 1)).strip():
                continue
            lines = (*page.text(c, d), *page.text(b + 1, c - 1), *page.text(a, b))
            yield page.mutation((Edit(a, d, lines),), (a, d), f"lines {a} and {c}", None, 2, 2)


@family("move a heading to another level", "changed-outline")
def levels(page: Page) -> Iterator[Mutation]:
    """One ``#`` more."""
    for source, block in page.matched("heading"):
        line = block.span.line
        row = page.lines[line - 1]
        if _HEADING.match(row):
            edit = Edit(line, line, (_HEADING.sub(r"\1\2#", row),))
            yield page.mutation((edit,), (line, line), f"line {line}", source.span.line)


FAMILIES = (
    dropping("paragraph", "missing-block"),
    doubling("paragraph", "extra-block"),
    dropping("item", "missing-block", "changed-steps"),
    doubling("item", "extra-block", "changed-steps"),
    dropping("row", "missing-block", "changed-table"),
    doubling("row", "extra-block", "changed-table"),
    dropping("block of code", "missing-block"),
    doubling("block of code", "extra-block"),
    dropping("heading", "missing-block"),
    doubling("heading", "extra-block"),
    levels,
    dropping("admonition", "missing-block", "changed-admonition"),
    doubling("admonition", "extra-block", "changed-admonition"),
    dropping("tab", "missing-block", "changed-tab"),
    doubling("tab", "extra-block", "changed-tab"),
    dropping("footnote", "missing-block", "changed-footnote"),
    doubling("footnote", "extra-block", "changed-footnote"),
    swapping("swap two steps", "item", "task", "changed-steps"),
    swapping("swap two numbered items", "item", "ordered", "changed-order"),
    swapping("swap two rows", "row", "", "changed-table"),
    swapping("swap two paragraphs", "paragraph", "", "changed-order"),
)
