"""A list is not built as the source's: its numbers, its levels or its ticks.

Numbers say that the order counts, and how many steps there are; an item below another belongs to
it. A box that is ticked in one language only (`- [x]`) tells its readers that the thing is done.
An item that another mark or indent makes a part of a paragraph is no item at all. Steps
of a playbook are the matter of `changed-steps`.

How to fix: give the items the source's marks, and the indent of the item that they belong to:
four spaces for each level.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.alignment.similarity import features
from hexapla.parity.gaps.lists import on_other_levels
from hexapla.parity.steps import is_step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.WARNING
_TICKED = re.compile(r"[-*+\d.)][ \t]+\[[xX]\]")
_NAMES = {"ordered": "numbers", "bullet": "bullets"}


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each list with other marks and for each ticked box, one for all levels."""
    page, other = pair.source, pair.target
    if not (page and other):
        return
    ticked = any(box in side.text for side in (page, other) for box in ("[x]", "[X]"))
    items = [(one, two) for one, two in pair.aligned("item") if one and two]
    before = ""
    for source, target in items if ticked else filter(_differ, items):
        problem = _problem(source, target)
        if not problem and ticked and is_step(source):
            problem = _tick(page, source, other, target)
        if problem and problem != before:
            yield Finding(problem, target, source)
        before = problem
    yield from _levels(on_other_levels(page, items))


def _differ(items: tuple[Block, Block]) -> bool:
    return items[0].info != items[1].info or items[1].kind != "item"


def _problem(source: Block, target: Block) -> str:
    if target.kind != "item":
        is_meant = features(target).kind == "item"  # else `changed-paragraph` tells
        return "this is text, not a list item: an empty line is missing above" if is_meant else ""
    if source.info != target.info and not (is_step(source) or is_step(target)):
        return f"the list has {_NAMES[target.info]}, the source's has {_NAMES[source.info]}"
    return ""


def _levels(items: Sequence[tuple[Block, Block]]) -> Iterator[Finding]:
    """What to say of items on other levels, once for a page: they share a cause."""
    found = [both for both in items if both[1].kind == "item" and not is_step(both[0])]
    more = f", as {len(found) - 1} more on this page" if len(found) > 1 else ""
    for source, target in found[:1]:
        message = f"the list item is on level {target.level}, the source's on level {source.level}"
        yield Finding(message + more, target, source)


def _tick(page: Document, source: Block, other: Document, target: Block) -> str:
    """What is wrong with the box of a step beside its counterpart's."""
    ours, theirs = _is_ticked(page, source), _is_ticked(other, target)
    said = "ticked" if theirs else "not ticked"
    return f"the box is {said}, unlike the source's" if ours != theirs else ""


def _is_ticked(page: Document, step: Block) -> bool:
    return bool(_TICKED.search(page.lines[step.span.line - 1]))
