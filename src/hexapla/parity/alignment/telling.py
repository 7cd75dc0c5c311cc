"""What tells one block of a kind from all others, in both pages: an address, a name, a number.

A heading is told by a word, too, that no other heading has, and that is the same in both languages.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.parity.words.lexicon import CUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hexapla.parity.alignment.similarity import Features

WORD = 5
"""Letters of a word that tells a heading."""

ADDRESS = 20
"""Signs of the end of an address that hardly two blocks have by chance."""


def told_apart(
    source: Sequence[Features], target: Sequence[Features]
) -> tuple[list[Features], list[Features]]:
    """The blocks of two pages with the anchors that stand in one block of the kind on each."""
    only = _once(source) & _once(target)
    return _telling(source, only), _telling(target, only)


def _once(blocks: Iterable[Features]) -> frozenset[tuple[str, str]]:
    counts = Counter((block.kind, anchor) for block in blocks for anchor in _names(block))
    return frozenset(named for named, count in counts.items() if count == 1)


def _names(block: Features) -> frozenset[str]:
    if block.kind != "heading":
        return block.anchors
    return block.anchors | {word for word in block.words if len(word) >= WORD and word[-1] != CUT}


def _telling(blocks: Iterable[Features], only: frozenset[tuple[str, str]]) -> list[Features]:
    found = []
    for block in blocks:
        own = frozenset(anchor for anchor in _names(block) if (block.kind, anchor) in only)
        found.append(replace(block, telling=own) if own else block)
    return found


def has_address(*blocks: Features) -> bool:
    """Whether a long address tells one of some blocks, and no number, name or code."""
    return any(len(it) >= ADDRESS and "`" not in it for block in blocks for it in block.telling)
