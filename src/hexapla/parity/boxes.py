"""Boxes: which of them warn, which are folded, and what is left of one without its mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.model import Block, Document, Pair

GRAVE = frozenset({"warning", "danger", "caution", "attention", "error", "important"})
"""Types of box that warn."""

_FENCES = ("`", "~")


def is_folded(page: Document, box: Block) -> bool:
    """Whether readers have to open the box."""
    line = page.lines[box.span.line - 1][box.span.column - 1 :]
    return line.startswith("???") and not line.startswith("???+")


def shown_as_code(pair: Pair, box: Block) -> Block | None:
    """The indented code that the content of a box has become where only its mark was lost.

    It stands among the blocks from the box down to the end of its content, or right before.
    """
    matches, inside = pair.matches, f"{box.container}/" if box.container else ""
    index = next(i for i, match in enumerate(matches) if match.source is box)
    first = index
    while first and matches[first - 1].source is None:
        first -= 1
    for match in matches[first:]:
        source, target = match.source, match.target
        around = source.container if source and source is not box else None
        if around == box.container or not (around or inside).startswith(inside):
            return None
        if target and pair.target and _is_indented(pair.target, target):
            return target
    return None


def _is_indented(page: Document, block: Block) -> bool:
    line = page.lines[block.span.line - 1].strip()
    return block.kind == "code" and not block.info and not line.startswith(_FENCES)
