"""How far two blocks are from one another in lengths, counts and what they have in common."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hexapla.markdown import inline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Block
    from hexapla.parity.alignment.similarity import Features

ADDED = 8.0
"""What is added to every length: short texts differ more in proportion."""


def shared(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """How much two sets have in common (Dice 1945), from 0 to 1."""
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


def length_ratio(source: Sequence[Features], target: Sequence[Features]) -> float:
    """How much longer a block of the target is than one of the source, on average."""
    if not source or not target:
        return 1.0
    ours = sum(sum(f.sizes) for f in source) / len(source)
    theirs = sum(sum(f.sizes) for f in target) / len(target)
    return min(max(theirs / ours, 0.6), 1.6)


def stretch_of(source: tuple[float, ...], target: tuple[float, ...], ratio: float) -> float:
    """How far lengths are from proportion: 0 for none, 1 for a factor of e or more."""
    if len(source) != len(target):
        source, target = (sum(source),), (sum(target),)
    logs = (abs(math.log(b / (a * ratio))) for a, b in zip(source, target, strict=True))
    return min(sum(logs) / len(source), 1.0)


def difference(source: tuple[int, ...], target: tuple[int, ...]) -> float:
    """How far counts are apart: 0 for none, 1 where each is on one side only."""
    total = sum(source) + sum(target)
    apart = sum(abs(a - b) for a, b in zip(source, target, strict=True))
    return apart / total if total else 0.0


def sizes(block: Block) -> tuple[float, ...]:
    """The lengths of a block, of a row those of its cells."""
    parts = inline.cells(block.text) if block.kind == "row" else [block.text]
    return tuple(len(part) + ADDED for part in parts) or (ADDED,)
