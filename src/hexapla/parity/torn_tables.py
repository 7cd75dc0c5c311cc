"""Rows of tables that readers see as text, with all their strokes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

_ROW: Final = re.compile(r"[ \t]*\|.*\|[ \t]*")
_GLUED: Final = re.compile(r"\n[ \t]*\|.*\|[ \t]*\n[ \t]*\|[ \t]*:?-[-:| \t]*(?:\n|$)")
"""A header and the line below it, behind a line of text."""

_CUT: Final = "the source's table goes on here, and an empty line makes text of it"
_GOES: Final = "the source's table is text here, as no empty line stands above it"


@lru_cache(maxsize=1)  # asked again for each row that nothing stands for
def torn(pair: Pair) -> tuple[Finding, ...]:
    """Rows behind an empty line, and tables right behind a text, where the source has neither."""
    rows = pair.source and pair.target and pair.aligned("row")
    found = _torn(pair.source, pair.target) if rows and pair.source and pair.target else ()
    lost = next((source for source, target in rows or () if source and not target), None)
    return tuple(replace(each, source=lost) for each in found)


def _torn(page: Document, other: Document) -> Iterator[Finding]:
    found = [place for place, block in enumerate(other.blocks) if _may_be(block)]
    if not found or any(map(_may_be, page.blocks)):
        return
    for place in found:
        block, above = other.blocks[place], other.blocks[place - 1]
        glued = _GLUED.search(block.text)
        if above.kind == "row" and all(map(_ROW.fullmatch, block.text.split("\n"))):
            yield Finding(_CUT, block)
        elif glued and not other.foreign:
            line = block.span.line + block.text.count("\n", 0, glued.start() + 1)
            yield Finding(_GOES, block, span=Span(line, 1, *block.span[2:]))


def _may_be(block: Block) -> bool:
    """Whether a paragraph has a line that begins with a stroke."""
    return block.kind == "paragraph" and ("\n|" in block.text or block.text.startswith("|"))
