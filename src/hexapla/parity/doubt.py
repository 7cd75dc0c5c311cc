"""Matches that may be none: beside a gap the blocks of an old translation are easily off by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.parity.lexicon import Lexicon
from hexapla.parity.similarity import Measure, features, length_ratio

if TYPE_CHECKING:
    from hexapla.model import Match, Pair

UNLIKE = 0.25
"""The likeness, from 0 to 1, up to which two blocks say nothing in common."""


def is_doubtful(pair: Pair, position: int) -> bool:
    """Whether a match stands beside a gap, and nothing that is known says that it is one.

    What is known are names, numbers, cognates, the lexicon of the tree, and that of the page
    as it is without this match.
    """
    matches = pair.matches
    beside = matches[max(position - 1, 0) : position] + matches[position + 1 : position + 2]
    if all(_is_whole(match) for match in beside):
        return False
    known = {
        index: (features(match.source), features(match.target))
        for index, match in enumerate(matches)
        if match.source and match.target
    }
    source, target = known.pop(position)
    ratio = length_ratio([ours for ours, _ in known.values()], [own for _, own in known.values()])
    page = Lexicon((ours.words, theirs.letters) for ours, theirs in known.values())
    lexicons = [pair.lexicon(), page] if pair.lexicon else [page]
    return Measure(ratio, lexicons).likeness(source, target) < UNLIKE


def _is_whole(match: Match) -> bool:
    return match.source is not None and match.target is not None
