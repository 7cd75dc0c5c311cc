"""Which sentence of a block has no counterpart in its translation, or the other way round.

After Gale and Church (1993): the sentences of both sides are aligned by least cost in beads of
one and one, two and one, one and none and so on. Beside the lengths counts what a translation
keeps (numbers, code, links, questions, commas), so that two sentences merged into one are told
from one that is lost.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.parity.lengths import Norm
    from hexapla.parity.suspects import Mark, Suspect

    Bead = tuple[Sequence[Mark], Sequence[Mark]]

_LOSS: Final = 4.5
"""What a sentence without a counterpart costs: one in about ninety has none."""
_SURE: Final = 2.0
"""What it costs at least, whatever a lexicon says."""
_GAIN: Final = 5.5
"""What a sentence costs that the source has not: translators seldom add any."""
_MANY: Final = 3
_FAIR: Final = 0.75
"""Of so many sentences and more one was made, where it has this share of the usual length."""
_ODD: Final = 12.0
_LONG: Final = 40
"""The length of a sentence from which a block of the usual length cannot lack it."""
_BEADS: Final = ((1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3), (1, 0), (0, 1))


def unmatched(suspect: Suspect, usual: Norm) -> Iterator[tuple[Mark, bool]]:
    """Sentences of a block without a counterpart; True for those of the source."""
    counts = sorted((len(suspect.ours), len(suspect.theirs)))
    if counts[0] == 1 and counts[1] >= _MANY and _FAIR < stretch(suspect, usual) < 1 / _FAIR:
        return  # one long sentence, with commas
    for ours, theirs in _beads(suspect, usual):
        if not theirs:
            yield from ((mark, True) for mark in ours if not _is_there(mark, suspect, usual))
        elif not ours:
            yield from ((mark, False) for mark in theirs)


def _is_there(mark: Mark, suspect: Suspect, usual: Norm) -> bool:
    """Whether a block is too long to lack a sentence; a short one may be made up for by chance."""
    return mark.length >= _LONG and stretch(suspect, usual) >= 1


def stretch(suspect: Suspect, usual: Norm) -> float:
    """How many times its usual length a block has: 1 as usual, 0.5 half of it."""
    ours, theirs = (sum(mark.length for mark in side) for side in (suspect.ours, suspect.theirs))
    return (theirs / ours) / math.exp(usual.mean)


def _beads(suspect: Suspect, usual: Norm) -> list[Bead]:
    """The alignment of least cost, as groups of sentences in order."""
    ours, theirs = suspect.ours, suspect.theirs
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    for i in range(len(ours) + 1):
        for j in range(len(theirs) + 1):
            options = [
                (best[i - a, j - b][0] + _cost(ours[i - a : i], theirs[j - b : j], usual), a, b)
                for a, b in _BEADS
                if i >= a and j >= b
            ]
            if options:
                best[i, j] = min(options)
    beads: list[Bead] = []
    i, j = len(ours), len(theirs)
    while i or j:
        _, a, b = best[i, j]
        beads.append((ours[i - a : i], theirs[j - b : j]))
        i, j = i - a, j - b
    return beads[::-1]


def _cost(ours: Sequence[Mark], theirs: Sequence[Mark], usual: Norm) -> float:
    """How unlikely it is, as a negative logarithm, that these sentences say the same."""
    if not theirs:
        return max(_LOSS + ours[0].said / 100, _SURE)
    if not ours:
        return _GAIN
    a, b = sum(m.length for m in ours) + 4, sum(m.length for m in theirs) + 4
    spread = usual.deviation * math.sqrt(1 + 30 / a)
    cost = min(((math.log(b / a) - usual.mean) / spread) ** 2 / 2, _ODD)
    cost += usual.merger * (len(ours) + len(theirs) - 2)
    clauses = sum(m.clauses + 0.5 for m in ours) - sum(m.clauses + 0.5 for m in theirs)
    kept = {x for m in ours for x in m.anchors} ^ {x for m in theirs for x in m.anchors}
    asked = [[m.ending for m in side].count("?") for side in (ours, theirs)]
    apart = asked[0] != asked[1] or ours[-1].ending != theirs[-1].ending
    return cost + 0.4 * abs(clauses) + len(kept) + 1.5 * apart
