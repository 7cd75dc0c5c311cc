"""Translations that stand beside a copy of their source: the copy alone is told, as left there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.markdown.inline import shown
from hexapla.parity.alignment.doubt import known_measure
from hexapla.parity.alignment.similarity import features
from hexapla.parity.gaps.lone import lone, repeated
from hexapla.parity.words.evidence import anchors_of, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair, Span

WORDS: Final = 3
"""Words that a copy has at least: code and names are the same in every language."""

LIKELY: Final = 3.0
"""How unlikely the length of a translation may be."""

NEAR: Final = 4
"""How many blocks away a copy stands at most, with other copies and their translations between."""

SHARE: Final = 0.8
"""The share of its words that a copy has: one of another state of the source has not all."""

KINDS: Final = frozenset({"paragraph", "item", "heading", "row", "term", "definition", "footnote"})
"""Kinds of block that are translated; code may be a copy."""

_WORD: Final = re.compile(r"\b[a-z]{2,}\b")


def beside_copies(pair: Pair) -> frozenset[Span]:
    """The spans of the lone target blocks that translate the source of the copy beside them."""
    alone, twice = lone(pair)[1], repeated(pair)
    return frozenset(
        block.span
        for place, block in alone.items()
        if block.kind in KINDS and block.span not in twice and _is_beside(pair, place, block)
    )


def _is_beside(pair: Pair, place: int, block: Block) -> bool:
    """Whether a block is what the source says of which a copy stands right above or below."""
    return any(_translates(pair, source, block) for source in _copied(pair, place, block))


def _copied(pair: Pair, place: int, block: Block) -> Iterator[Block]:
    """The source blocks of a kind that stand untranslated above and below.

    Several may stand there together, and what translates them after the last of them.
    """
    above = reversed(pair.matches[max(place - NEAR, 0) : place])
    for matches in (above, pair.matches[place + 1 : place + 1 + NEAR]):
        for source, target, _ in matches:
            if not (source and target):
                continue
            is_like = target.kind == block.kind and target.text != block.text
            if not (is_like and _is_copy(source, target)):
                break
            yield source


def _is_copy(source: Block, target: Block) -> bool:
    """Whether a target block has nearly all words of its source, and those nearly all of it."""
    ours, theirs = ({*_WORD.findall(shown(block.text))} for block in (source, target))
    return len(ours & theirs) >= max(WORDS, SHARE * max(len(ours), len(theirs)))


def _translates(pair: Pair, source: Block, block: Block) -> bool:
    """Whether a block has the names of a source block and its length, and no word against it."""
    if block.text == source.text or anchors_of(block.text) != anchors_of(source.text):
        return False
    likely = stretch(len(shown(source.text)), len(shown(block.text))) < LIKELY
    return (
        likely and known_measure(pair).meaning(features(source), features(block)).strangeness <= 0
    )
