"""Blocks that stand beside one another, so that they might be in each other's place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hexapla.model import Block, Match


def siblings(
    matches: Iterable[Match], suits: Callable[[Block], bool]
) -> Iterator[dict[int, Match]]:
    """Matches by position that might be exchanged: a list's, a table's, or a section's."""
    groups: dict[_Shape, dict[int, Match]] = {}
    last: _Shape | None = None
    for position, match in enumerate(matches):
        block = match.source or match.target
        if not block or not (groups or suits(block)):
            continue
        shape = _Shape(block.kind, block.container, block.info if block.kind == "item" else "")
        if shape != last or block.info == "header":
            for other in [other for other in groups if _closes(block, shape, other)]:
                yield groups.pop(other)
        last = shape
        if block.info != "header" and suits(block):
            groups.setdefault(shape, {})[position] = match
    yield from groups.values()


class _Shape(NamedTuple):
    kind: str
    container: str
    info: str


def _closes(block: Block, shape: _Shape, other: _Shape) -> bool:
    """Whether a block ends the siblings of another shape that stand before it."""
    around = other.container
    if shape == other:
        return block.info == "header"
    if shape.container != around:
        return bool(around) and not shape.container.startswith(f"{around}/")
    return other.kind != "paragraph" or shape.kind == "heading"
