"""The strings of a locale beside those of the template."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair


def translated(pair: Pair) -> Iterator[tuple[Document, Block, list[Block]]]:
    """Each form that is translated, with its file before it and all forms of its source after."""
    if not pair.source or not pair.target:
        return
    sources: dict[str, list[Block]] = {}
    for block in pair.source.blocks:
        sources.setdefault(block.key, []).append(block)
    for block in pair.target.blocks:
        if block.text.strip() and block.key in sources:
            yield pair.target, block, sources[block.key]
