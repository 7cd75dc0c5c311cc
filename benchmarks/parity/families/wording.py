"""Text left in the source language, sentences cut, and words that are not the termbase's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.parity.mutation import Edit, Family, Mutation, family
from benchmarks.parity.page import PROSE, prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.parity.page import Page
    from hexapla.model import Block

WORDS = 5
"""Words that each of two sentences has to have, for one of them to be cut."""

_END = re.compile(r"(?<=[.!?؟])\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_]+")


def leaving(kind: str, name: str) -> Family:
    """The family that leaves a block in the source language."""
    return Family(name, frozenset({"untranslated-block"}), lambda page: _left(page, kind))


def _left(page: Page, kind: str) -> Iterator[Mutation]:
    for source, block in page.matched(kind):
        words, own = _WORD.findall(prose(source)), _WORD.findall(prose(block))
        if len(words) < 2 or words == own:  # noqa: PLR2004 (one word may be a name)
            continue
        lines = tuple(page.source.lines[source.span.line - 1 : source.span.end_line])
        first, last = page.extent(block)
        place = first, first + len(lines) - 1
        edit = Edit(first, last, lines)
        yield page.mutation((edit,), place, f"line {first}", source.span.line)


@family(
    "cut a sentence", "changed-length", "changed-number", "changed-literal", "changed-link",
    "changed-image", "changed-footnote", "missing-term",
)  # fmt: skip
def sentences(page: Page) -> Iterator[Mutation]:
    """A sentence of a paragraph of at least two; what it held besides may be reported instead."""
    for source, block in page.matched("paragraph"):
        whole = block.span.line == block.span.end_line and "\n" not in block.text
        parts = list(_parts(block)) if whole else []
        if len(parts) < 2 or len(list(_parts(source))) < 2:  # noqa: PLR2004 (two sentences)
            continue
        start, end = parts[-1]
        before = parts[-2][1]
        what = f"line {block.span.line}: {block.text[start:end][:60]}"
        if all(len(_WORD.findall(block.text[a:b])) >= WORDS for a, b in (parts[-1], parts[-2])):
            mutation = page.edited(block, before, end, "", what)
            if mutation:
                yield mutation


def _parts(block: Block) -> Iterator[tuple[int, int]]:
    """Start and end of the sentences of a block, by their points and marks."""
    start = 0
    text = prose(block)
    for match in _END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


@family("use a forbidden term", "forbidden-term")
def forbidden(page: Page) -> Iterator[Mutation]:
    """In place of the preferred term, where the termbase has both."""
    for term in page.termbase.terms.values():
        pattern = re.compile(rf"(?<!\w){re.escape(term.text)}(?!\w)", re.IGNORECASE)
        for _, block in page.matched(*PROSE) if term.forbidden else ():
            for match in pattern.finditer(prose(block)):
                what = f"line {block.span.line}: {match[0]} becomes {term.forbidden[0]}"
                mutation = page.edited(block, *match.span(), term.forbidden[0], what)
                if mutation:
                    yield mutation


FAMILIES = (
    leaving("paragraph", "leave a paragraph in the source language"),
    leaving("item", "leave an item in the source language"),
    leaving("row", "leave a row in the source language"),
    leaving("heading", "leave a heading in the source language"),
    sentences,
    forbidden,
)
