"""Blocks that a translation tells within others: paragraphs by their facts, code by its line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.markdown.inline import plain
from hexapla.parity.lone import gaps, lone
from hexapla.parity.moved import astray

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair, Span

LEAST: Final = 2
"""Facts, a name or a number each, from which a paragraph is known by them."""

SHARE: Final = 0.5
"""The size of HTML beside that of the blocks in whose place it stands, from which it tells them."""

SHORTEST: Final = 8
"""Signs from which a line of code is known again."""

_FIGURE: Final = re.compile(r"(?<![\w.])(?:\d+(?:[.,]\d+)+|\d{2,})(?!\w)|`[^`\n]+`")
_NAME: Final = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]+")
_KINDS: Final = ("paragraph", "item")


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def retold(pair: Pair) -> frozenset[Span]:
    """The spans of lone source blocks that other blocks of the translation tell.

    One has all names and figures of a paragraph, and its own source has none of the figures; a
    single line of code stands in the translation as often as in the source; HTML that is about as
    long stands in their place.
    """
    told = (
        block.span
        for block in lone(pair)[0].values()
        if (block.kind == "paragraph" and _is_told(pair, block))
        or (block.kind == "code" and _is_said(pair, block.text.strip()))
    )
    return frozenset((*told, *_in_html(pair)))


def _in_html(pair: Pair) -> Iterator[Span]:
    """The spans of the blocks in whose place the translation has HTML of at least half the size."""
    lost, come = lone(pair)
    for left, right in gaps(pair, lost, come) if lost and come else ():
        markup = [plain(come[place].text) for place in right if come[place].kind == "html"]
        size = sum(len(plain(lost[place].text)) for place in left)
        if markup and SHARE * size <= sum(map(len, markup)):
            yield from (lost[place].span for place in left)


def _is_said(pair: Pair, line: str) -> bool:
    """Whether a line of code of the source stands as often in the text of the translation."""
    if not (pair.source and pair.target) or "\n" in line or len(line) < SHORTEST:
        return False
    return pair.target.text.count(line) >= pair.source.text.count(line)


def _is_told(pair: Pair, block: Block) -> bool:
    figures = frozenset(_FIGURE.findall(block.text))
    facts = figures | frozenset(_NAME.findall(block.text))
    if not figures or len(facts) < LEAST:
        return False
    return any(_has(theirs, facts) and not _says(ours, figures) for ours, theirs in _texts(pair))


def _texts(pair: Pair) -> Iterator[tuple[str, str]]:
    """The paragraphs and items of the target, each with the text of its source, if it has one."""
    written = {found.target.span: found.source for found in astray(pair)}
    for ours, theirs in pair.aligned():
        if theirs and theirs.kind in _KINDS:
            source = ours or written.get(theirs.span)
            yield source.text if source else "", theirs.text


def _has(text: str, facts: frozenset[str]) -> bool:
    """Whether a text has all of some facts, each as a whole word."""
    return all(fact in text for fact in facts) and all(
        re.search(rf"(?<![\w.]){re.escape(fact)}(?![\w]|[.,]\d)", text) for fact in facts
    )


def _says(text: str, figures: frozenset[str]) -> bool:
    return any(figure in text for figure in figures)
