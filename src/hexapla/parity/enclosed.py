"""Texts that stand in a box or a quotation in one language only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hexapla.parity.alignment.doubt import is_doubtful
from hexapla.parity.alignment.shapes import is_even
from hexapla.parity.stepwise import is_remade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

_AROUND: Final = {"admonition": "box", "quote": "quotation"}


def enclosed(pair: Pair) -> Iterator[tuple[Block, Block, str]]:
    """The texts within a box or a quotation on one page only, with what to say; once in a row."""
    if is_even(pair):
        return
    boxes, before = all(one and two for one, two in pair.aligned("admonition")), ""
    for place, (source, target, drifted) in enumerate(pair.matches):
        problem = ""
        apart = source and target and source.container != target.container and not drifted
        if source and target and apart and not is_remade(source, target):
            problem = _around(source, target, boxes=boxes)
            if problem and problem != before and not is_doubtful(pair, place):
                yield source, target, problem
        before = before if drifted else problem


def _around(source: Block, target: Block, *, boxes: bool) -> str:
    """What is around one of two blocks only: a quotation, or a box where none of them is lost."""
    for kind, name in _AROUND.items():
        ours, theirs = (block.container.split("/").count(kind) for block in (source, target))
        if ours != theirs and (boxes or kind != "admonition"):
            where = "outside" if ours > theirs else "in"
            return f"this stands {where} a {name}, unlike the source's"
    return ""
