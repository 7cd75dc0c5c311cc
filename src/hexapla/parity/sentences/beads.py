"""Which sentence of a block has no counterpart in its translation, or the other way round.

After Gale and Church (1993): the sentences of both sides are aligned by least cost in beads of
one and one, two and one, one and none and so on. Beside the lengths counts what a translation
keeps (numbers, code, links, questions, commas), so that two sentences merged into one are told
from one that is lost.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.parity.sentences.clauses import misfit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.parity.sentences.lengths import Norm
    from hexapla.parity.sentences.suspects import Mark, Suspect

    Lone = tuple[bool, int]

_LOSS: Final = 4.5
"""What a sentence without a counterpart costs: one in about ninety has none."""
_SURE: Final = 2.0
"""What it costs at least, whatever a lexicon says."""
_GAIN: Final = 5.5
"""What a sentence costs that the source has not: translators seldom add any."""
_MANY: Final = 3
_FEW: Final = 2
"""So many sentences are named even where few are left."""
_FAIR: Final = 0.75
"""Of so many sentences and more one was made, where it has this share of the usual length."""
_LONG: Final = 40
"""The length of a sentence from which a block of the usual length cannot lack it."""
_DOUBT: Final = 1.0
"""How much likelier it has to be that a sentence has no counterpart than that it has one."""
_VAGUE: Final = 1.2
"""How much likelier it has to be for a sentence to be named than for another one."""
_ADDED: Final = 1.5
"""How much likelier it has to be that the source has not a sentence than that it has it."""
_DIFFER: Final = 3
"""What anchors that differ cost at most: of code with words in it all may be translated."""
_NEVER: Final = 100.0
_BEADS: Final = ((1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3), (4, 1), (1, 4), (1, 0), (0, 1))


class Unmatched(NamedTuple):
    """A sentence without a counterpart: of the source, if ``lost``; ``sure`` if no other may be."""

    mark: Mark
    lost: bool
    sure: bool


def unmatched(suspect: Suspect, usual: Norm) -> list[Unmatched]:
    """Sentences of a block without a counterpart; none where all of them may have one.

    The alignment of least cost is held against the best that matches those sentences: where that
    is nearly as likely, it is not sure that it is they; and it is none if that matches all.
    """
    counts = sorted((len(suspect.ours), len(suspect.theirs)))
    if counts[0] == 1 and counts[1] >= _MANY and _FAIR < stretch(suspect, usual) < 1 / _FAIR:
        return []  # one long sentence, with commas
    cost, lone = _align(suspect, usual)
    if not lone or len(lone) == sum(counts):
        return []  # none of them belong together: only their lengths tell anything
    other, others = _align(suspect, usual, lone)
    if not others and other - cost < _DOUBT:
        return []
    if other - cost < _ADDED and not all(lost for lost, _ in lone):
        return []  # a sentence of the source was told in two
    sure = other - cost >= _VAGUE
    sides = suspect.theirs, suspect.ours
    found = [Unmatched(sides[lost][number], lost, sure) for lost, number in lone]
    rest = [each for each in found if not (each.lost and _is_there(each.mark, suspect, usual))]
    if 2 * len(rest) > max(counts[1], 2 * _FEW):
        return []  # what is left is too little to tell which sentences it says
    doubtful = () if sure else (suspect.ours[number] for lost, number in others if lost)
    return [] if any(_is_there(mark, suspect, usual) for mark in doubtful) else rest


def _is_there(mark: Mark, suspect: Suspect, usual: Norm) -> bool:
    """Whether a block has what only one sentence of the source has, or is too long to lack it.

    A short sentence may be made up for by chance.
    """
    if mark.length >= _LONG and stretch(suspect, usual) >= 1:
        return True
    own = set(mark.anchors).difference(*(m.anchors for m in suspect.ours if m is not mark))
    return bool(own) and own.issubset(x for m in suspect.theirs for x in m.anchors)


def stretch(suspect: Suspect, usual: Norm) -> float:
    """How many times its usual length a block has: 1 as usual, 0.5 half of it."""
    ours, theirs = suspect.lengths
    return (theirs / ours) / math.exp(usual.mean)


def _align(suspect: Suspect, usual: Norm, matched: Sequence[Lone] = ()) -> tuple[float, list[Lone]]:
    """The least cost of an alignment, and the sentences that it leaves without a counterpart.

    Those that are ``matched`` it leaves at a prohibitive price.
    """
    ours, theirs = suspect.ours, suspect.theirs
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    for i in range(len(ours) + 1):
        for j in range(len(theirs) + 1):
            options = [
                (
                    best[i - a, j - b][0]
                    + _cost(ours[i - a : i], theirs[j - b : j], usual)
                    + _NEVER * (bool(matched) and _lone(i, j, a, b) in matched),
                    a,
                    b,
                )
                for a, b in _BEADS
                if i >= a and j >= b
            ]
            if options:
                best[i, j] = min(options)
    left: list[Lone] = []
    i, j = len(ours), len(theirs)
    cost = best[i, j][0]
    while i or j:
        _, a, b = best[i, j]
        left += filter(None, [_lone(i, j, a, b)])
        i, j = i - a, j - b
    return cost, left[::-1]


def _lone(i: int, j: int, a: int, b: int) -> Lone | None:
    """The sentence that a bead has on one side only, which ends there: of the source, and where."""
    if a and b:
        return None
    return (True, i - 1) if a else (False, j - 1)


def _cost(ours: Sequence[Mark], theirs: Sequence[Mark], usual: Norm) -> float:
    """How unlikely it is, as a negative logarithm, that these sentences say the same."""
    if not theirs:
        return max(_LOSS + ours[0].said / 100, _SURE)
    if not ours:
        return _GAIN
    whole, told = (sum(mark.length for mark in side) for side in (ours, theirs))
    cost = misfit(whole, told, usual.mean, usual.deviation)
    cost += usual.merger * (len(ours) + len(theirs) - 2)
    clauses = sum(m.clauses + 0.5 for m in ours) - sum(m.clauses + 0.5 for m in theirs)
    one, other = ({x for m in side for x in m.anchors} for side in (ours, theirs))
    asked = [[m.ending for m in side].count("?") for side in (ours, theirs)]
    apart = asked[0] != asked[1] or ours[-1].ending != theirs[-1].ending
    differ = min(len(one ^ other), _DIFFER) - len(one & other)
    return cost + 0.4 * abs(clauses) + differ + 1.5 * apart
