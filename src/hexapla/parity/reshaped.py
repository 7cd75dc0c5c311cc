"""Blocks that became another kind of block in their place, but for those that say it otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.parity.boxes import run_in_boxes
from hexapla.parity.gaps.moved import astray
from hexapla.parity.gaps.retold import replaced
from hexapla.parity.stepwise import is_remade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair


def recast_texts(pair: Pair) -> Iterator[tuple[Block, Block]]:
    """The source blocks that are another kind of block or say something else, and what they are.

    Headings, steps, and boxes whose text stands on the line of their mark are told by themselves.
    """
    found = [one for one in astray(pair) if not one.moved]
    lost = replaced(pair) if found else frozenset()
    boxed = {text.span for _, text in run_in_boxes(pair)} if found else ()
    for source, target, _ in found:
        is_told = target.span in boxed or source.span in lost or is_remade(source, target)
        if not is_told and "heading" not in (source.kind, target.kind):
            yield source, target
