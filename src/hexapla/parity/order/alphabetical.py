"""Tables and lists that follow the alphabet, which has another order in every language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hexapla.model import Block, Pair

_FIRST: Final = re.compile(r"[^\W\d_]+")
SORTED: Final = 4
"""Siblings from which an alphabetical order is none by chance."""


def are_alphabetical(texts: Sequence[tuple[str, str]]) -> bool:
    """Whether both sides stand in the order of their own alphabet, as a glossary does."""
    return len(texts) >= SORTED and all(map(_follows, zip(*texts, strict=True)))


def is_sorted(pair: Pair, source: Block, target: Block) -> bool:
    """Whether two rows stand in tables that both follow the alphabet of their language."""
    if source.kind != "row" or not (pair.source and pair.target):
        return False
    sides = ((pair.source.blocks, source), (pair.target.blocks, target))
    return all(_follows(_table(blocks, row)) for blocks, row in sides)


def _table(blocks: Sequence[Block], row: Block) -> list[str]:
    """The texts of the rows of a row's table, without its header."""
    found: list[str] = []
    for block in blocks:
        if block.kind != "row" or block.info == "header":
            if block.span > row.span:
                break
            found = []
        else:
            found.append(block.text)
    return found


def _follows(texts: Iterable[str]) -> bool:
    """Whether texts follow the alphabet by their first words, which are not few."""
    found = [word.group() for text in texts if (word := _FIRST.search(folded(text)))]
    return found == sorted(found) and len(set(found)) >= SORTED
