"""A translated page as mutations see it: its matched blocks, its lines, and edits of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from benchmarks.parity.mutation import Edit, Mutation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.facts.terms.terms import Termbase
    from hexapla.model import Block, Document, Pair

PROSE = ("paragraph", "item", "row", "heading", "definition", "footnote")
_NO_PROSE = re.compile(
    r"`+[^`]*`+|\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\]\[[^\]]*\]|<[^<>]*>|\{[^{}]*\}"
    r"|https?://\S+|[\w.+-]+@[\w.-]+|&\w+;"
)
_FENCE = re.compile(r"[\s>]*(?:`{3,}|~{3,})")


@dataclass(frozen=True)
class Page:
    """A pair of pages, with what a mutation may need to know besides."""

    pair: Pair
    termbase: Termbase
    keys: tuple[str, ...] = ()

    @cached_property
    def target(self) -> Document:
        """The translated page."""
        assert self.pair.target  # noqa: S101 (only matched pages are mutated)
        return self.pair.target

    @cached_property
    def source(self) -> Document:
        """The source page."""
        assert self.pair.source  # noqa: S101 (likewise)
        return self.pair.source

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the translated page."""
        return self.target.text.split("\n")

    @cached_property
    def counterparts(self) -> Mapping[tuple[int, ...], Block]:
        """The source block of each target block that has one, by the target's span."""
        return {m.target.span: m.source for m in self.pair.matches if m.source and m.target}

    def matched(self, *kinds: str) -> Iterator[tuple[Block, Block]]:
        """Source and target blocks that stand for each other, of some kinds."""
        for match in self.pair.matches:
            if match.source and match.target and match.target.kind in kinds:
                yield match.source, match.target

    def children(self, block: Block) -> list[Block]:
        """The blocks that a block holds: those right after it, deeper than it."""
        blocks = self.target.blocks
        start = blocks.index(block)
        deep = _depth(block)
        held = []
        for below in blocks[start + 1 :]:
            if _depth(below) <= deep and not (below.level > block.level > 0 == deep):
                break
            held.append(below)
        return held

    def extent(self, block: Block) -> tuple[int, int]:
        """First and last line of a block with the fences around it."""
        first, last = block.span.line, block.span.end_line
        if block.kind == "code" and self._fence(first - 1) and self._fence(last + 1):
            return first - 1, last + 1
        return first, last

    def _fence(self, line: int) -> bool:
        return 0 < line <= len(self.lines) and bool(_FENCE.match(self.lines[line - 1]))

    def blank(self, line: int) -> bool:
        """Whether a line is empty, or beyond the page."""
        return not 0 < line <= len(self.lines) or not self.lines[line - 1].strip(" \t>\r")

    def text(self, first: int, last: int) -> tuple[str, ...]:
        """Some lines of the page."""
        return tuple(self.lines[first - 1 : last])

    def edited(self, block: Block, start: int, end: int, new: str, what: str) -> Mutation | None:
        """The mutation that puts ``new`` in place of a part of a block's text, on one line."""
        span = self.target.place(block, start, end)
        row = self.lines[span.line - 1]
        old = block.text[start:end]
        if span.line != span.end_line or row[span.column - 1 : span.end_column - 1] != old:
            return None
        line = row[: span.column - 1] + new + row[span.end_column - 1 :]
        edit = Edit(span.line, span.line, (line,))
        source = self.counterparts[block.span].span.line
        return self.mutation((edit,), self.extent(block), what, source)

    def mutation(  # noqa: PLR0913, PLR0917 (a mutation is what these are)
        self,
        edits: tuple[Edit, ...],
        place: tuple[int, int],
        what: str,
        source: int | None = None,
        gone: int = 1,
        come: int = 1,
    ) -> Mutation:
        """A mutation of this page."""
        page = self.target
        return Mutation(page.path, page.key, edits, place, what, source, gone, come)


def _depth(block: Block) -> int:
    return block.container.count("/") + 1 if block.container else 0


def prose(block: Block) -> str:
    """A block's text with all that is no prose blotted out: code, addresses, attributes."""
    return _NO_PROSE.sub(lambda match: "\0" * len(match[0]), block.text)
