"""Blocks that stand beside one another, so that they might be in each other's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hexapla.model import Block

    _Shape = tuple[str, str, str]
    """What siblings have in common: their kind, what is around them, and what item each is."""


def siblings(blocks: Iterable[Block | None], suits: Callable[[Block], bool]) -> Iterator[list[int]]:
    """Positions of blocks that might be exchanged: a list's, a table's, or a section's."""
    groups: dict[_Shape, list[int]] = {}
    last: _Shape | None = None
    for position, block in enumerate(blocks):
        if not block or not (groups or suits(block)):
            continue
        shape = block.kind, block.container, block.info if block.kind == "item" else ""
        if shape != last or block.info == "header":
            for other in [other for other in groups if _closes(block, shape, other)]:
                yield groups.pop(other)
        last = shape
        if block.info != "header" and suits(block):
            groups.setdefault(shape, []).append(position)
    yield from groups.values()


def alike(tabs: Iterable[tuple[Block, Block]]) -> Iterator[tuple[Block, Block, str]]:
    """Tabs with the label of one before them, where the source has two labels, and a message."""
    known: dict[str, str] = {}
    for source, target in tabs:
        first = known.setdefault(target.text.casefold(), source.text)
        if first.casefold() != source.text.casefold():
            message = f"two tabs are “{target.text}”, the source's “{first}” and “{source.text}”"
            yield source, target, message


def _closes(block: Block, shape: _Shape, other: _Shape) -> bool:
    """Whether a block ends the siblings of another shape that stand before it."""
    kind, container, _ = shape
    known, around, _ = other
    if shape == other:
        return block.info == "header"
    if container != around:
        return bool(around) and not container.startswith(f"{around}/")
    return known != "paragraph" or kind == "heading"
