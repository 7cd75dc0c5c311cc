"""Matches that may be none: beside a gap the blocks of an old translation are easily off by one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.parity.alignment.proportion import length_ratio
from hexapla.parity.alignment.similarity import Measure, features
from hexapla.parity.words.lexicon import Lexicon

if TYPE_CHECKING:
    from hexapla.model import Pair

UNLIKE = 0.25
"""The likeness, from 0 to 1, up to which two blocks say nothing in common."""


def is_doubtful(pair: Pair, position: int) -> bool:
    """Whether a match stands beside a gap, and nothing that is known says that it is one.

    What is known are names, numbers, cognates, the lexicon of the tree, and that of the matches
    of the page that stand beside no gap.
    """
    match = pair.matches[position]
    if not _is_beside_a_gap(pair, position) or not match.source or not match.target:
        return False
    return known_measure(pair).likeness(features(match.source), features(match.target)) < UNLIKE


def _is_beside_a_gap(pair: Pair, position: int) -> bool:
    """Whether a block before or after a match has no counterpart."""
    around = pair.matches[max(position - 1, 0) : position + 2]
    return any(match.source is None or match.target is None for match in around)


@lru_cache(maxsize=1)  # a page that was much changed has many such matches
def known_measure(pair: Pair) -> Measure:
    """What the page and the tree say of how its blocks are translated."""
    known = [
        (features(match.source), features(match.target))
        for position, match in enumerate(pair.matches)
        if match.source and match.target and not _is_beside_a_gap(pair, position)
    ]
    ratio = length_ratio([ours for ours, _ in known], [theirs for _, theirs in known])
    page = Lexicon((ours.words, theirs.letters) for ours, theirs in known)
    return Measure(ratio, [pair.lexicon(), page] if pair.lexicon else [page])
