"""A list is not built as the source's: its numbers, its levels or its ticks.

Numbers say that the order counts, and how many steps there are. An item below another belongs to
it. A box that is ticked in one language only (`- [x]`) tells its readers that the thing is done.

An item that another mark or indent makes a part of a paragraph is no item at all, and a paragraph
that lost its indent ends the list. Steps of a playbook are the matter of `changed-steps`.

How to fix: give the items the source's marks, and the indent of the item that they belong to:
four spaces for each level.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.alignment.similarity import features
from hexapla.parity.gaps.lists import are_one, on_other_levels, outside
from hexapla.parity.steps import has_ticks, is_step, is_ticked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.WARNING
_NAMES = {"ordered": "numbers", "bullet": "bullets"}


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each list with other marks and for each ticked box, one for all levels."""
    page, other = pair.source, pair.target
    if not (page and other):
        return
    ticked = has_ticks(page) or has_ticks(other)
    items = [(one, two) for one, two in pair.aligned("item") if one and two]
    before = ""
    for source, target in items if ticked else filter(_differ, items):
        problem = _problem(source, target)
        if not problem and ticked and is_step(source) and is_step(target):
            problem = _tick(page, source, other, target)
        if problem not in ("", before) and (target.kind != "item" or are_one(pair, source, target)):
            yield Finding(problem, target, source)
        before = problem
    yield from _levels(on_other_levels((page, other), items))
    apart = outside(pair) if items else []
    for source, target in apart[:1]:
        message = "this stands outside a list item, unlike the source's"
        yield Finding(message + _more(apart), target, source)


def _differ(items: tuple[Block, Block]) -> bool:
    return items[0].info != items[1].info or items[1].kind != "item"


def _problem(source: Block, target: Block) -> str:
    if target.kind != "item":
        is_meant = features(target).kind == "item"  # else `changed-paragraph` tells
        return "this is text, not a list item: an empty line is missing above" if is_meant else ""
    differs = source.info != target.info and not (is_step(source) or is_step(target))
    names = [_NAMES.get(block.info, "") for block in (target, source)]
    return f"the list has {names[0]}, the source's has {names[1]}" if differs else ""


def _levels(items: Sequence[tuple[Block, Block]]) -> Iterator[Finding]:
    """What to say of items on other levels, once for a page: they share a cause."""
    found = [both for both in items if both[1].kind == "item" and not is_step(both[0])]
    for source, target in found[:1]:
        message = f"the list item is on level {target.level}, the source's on level {source.level}"
        yield Finding(message + _more(found), target, source)


def _more(found: Sequence[object]) -> str:
    return f", as {len(found) - 1} more on this page" if len(found) > 1 else ""


def _tick(page: Document, source: Block, other: Document, target: Block) -> str:
    """What is wrong with the box of a step beside its counterpart's."""
    said = "ticked" if (now := is_ticked(other, target)) else "not ticked"
    return f"the box is {said}, unlike the source's" if is_ticked(page, source) != now else ""
