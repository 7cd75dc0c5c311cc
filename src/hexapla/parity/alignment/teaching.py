"""What teaches a tree's lexicon: a sample of its pages that is the same from run to run."""

from __future__ import annotations

from hashlib import blake2b
from itertools import takewhile
from typing import TYPE_CHECKING

from hexapla.parity.alignment.shapes import alike
from hexapla.parity.alignment.similarity import said
from hexapla.parity.words.lexicon import Lexicon, letters, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Block, Document
    from hexapla.parity.words.vocabulary import Vocabulary

PAGES = 60
BLOCKS = 600
"""How much is enough: more pages cost time and teach little."""


def sample(keys: Iterable[str]) -> list[str]:
    """Those keys whose pages teach, chosen by chance and yet always the same.

    A key that is added or removed changes one place of the sample at most.
    """
    return sorted(keys, key=lambda key: blake2b(key.encode("utf-8", "replace")).digest())[:PAGES]


def teach(
    pages: Iterable[tuple[Document, Document]], vocabulary: Vocabulary | None = None
) -> Lexicon:
    """The lexicon that pages and their translations teach, beside a vocabulary."""
    pairs: list[tuple[frozenset[str], frozenset[str]]] = []
    for source, target in pages:
        for ours, theirs in _alike(source.blocks, target.blocks):
            if ours.kind != "code":
                pairs.append((words(said(ours)), letters(said(theirs))))
        if len(pairs) >= BLOCKS:
            break
    return Lexicon(pairs, vocabulary)


def _alike(source: Sequence[Block], target: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """Blocks at the same place: from the start, and from the end, while the shapes agree."""
    start = list(takewhile(_agree, zip(source, target, strict=False)))
    yield from start
    rest = (reversed(blocks[len(start) :]) for blocks in (source, target))
    yield from takewhile(_agree, zip(*rest, strict=False))


def _agree(blocks: tuple[Block, Block]) -> bool:
    """Whatever is around them: a page in Arabic may be wrapped as a whole, for its direction."""
    return alike(*blocks)
