"""What teaches a tree's lexicon: a sample of its pages that is the same from run to run."""

from __future__ import annotations

from functools import cache, lru_cache
from hashlib import blake2b
from itertools import takewhile
from typing import TYPE_CHECKING

from hexapla.markdown.inline import plain
from hexapla.parity.alignment.shapes import alike
from hexapla.parity.words.lexicon import Lexicon, letters, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hexapla.model import Block, Document
    from hexapla.parity.words.vocabulary import Vocabulary

    _Taught = tuple[frozenset[str], frozenset[str]]
    """The words of a source block and the letters of its translation."""

PAGES = 60
BLOCKS = 600
"""How much is enough: more pages cost time and teach little."""

KNOWN = 400
"""Words of paragraphs that the vocabulary knows, from which on it shows whether they are told."""

OFTENER = 1.6
"""How much oftener at least a translation tells them than the block after it: mostly six times."""


def sample(keys: Iterable[str]) -> list[str]:
    """Those keys whose pages teach, chosen by chance and yet always the same.

    A key that is added or removed changes one place of the sample at most.
    """
    return sorted(keys, key=lambda key: blake2b(key.encode("utf-8", "replace")).digest())[:PAGES]


def teach(
    pages: Iterable[tuple[Document, Document]], vocabulary: Vocabulary | None = None
) -> Lexicon:
    """The lexicon that pages and their translations teach, beside a vocabulary.

    One that knows nothing where paragraphs do not say what their source does, as in a site of
    placeholder text: there every word would seem to be missing.
    """
    pairs: list[_Taught] = []
    told: list[_Taught] = []
    for source, target in pages:
        for ours, theirs in _alike(source.blocks, target.blocks):
            if ours.kind != "code":
                pairs.append((_words(ours.text), letters(plain(theirs.text))))
                told += pairs[-1:] if ours.kind == "paragraph" else []
        if len(pairs) >= BLOCKS:
            break
    return Lexicon(pairs, vocabulary) if _is_translation(told, vocabulary) else Lexicon()


@lru_cache(maxsize=2 * BLOCKS)  # the same blocks of the source teach every locale
def _words(text: str) -> frozenset[str]:
    return words(plain(text))


def _is_translation(pairs: Sequence[_Taught], vocabulary: Vocabulary | None) -> bool:
    """Whether blocks tell what the vocabulary knows of their source oftener than by chance."""
    tells: Callable[[str], frozenset[str]]
    tells = cache(vocabulary.tells) if vocabulary else lambda _: frozenset()
    known = own = other = 0
    for (ours, theirs), (_, another) in zip(pairs, [*pairs[1:], *pairs[:1]], strict=True):
        senses = [sense for word in ours if (sense := tells(word))]
        known += len(senses)
        own += sum([not sense.isdisjoint(theirs) for sense in senses])
        other += sum([not sense.isdisjoint(another) for sense in senses])
    return known < KNOWN or own > OFTENER * other


def _alike(source: Sequence[Block], target: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """Blocks at the same place: from the start, and from the end, while the shapes agree."""
    start = list(takewhile(_agree, zip(source, target, strict=False)))
    yield from start
    rest = (reversed(blocks[len(start) :]) for blocks in (source, target))
    yield from takewhile(_agree, zip(*rest, strict=False))


def _agree(blocks: tuple[Block, Block]) -> bool:
    """Whatever is around them: a page in Arabic may be wrapped as a whole, for its direction."""
    return alike(*blocks)
