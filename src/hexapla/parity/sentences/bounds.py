"""Which lengths of a block raise a suspicion beside its source's, by what is usual on its page."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.dangling import broken_off
from hexapla.parity.sentences.surroundings import USUAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hexapla.parity.sentences.sentences import Glance

SHORTEST: Final = 60
"""The length from which a block with all its sentences may be too short or too long."""

LEAST: Final = 30
"""The length from which so little may be left of a sentence that it is no translation of it."""

STUMP: Final = 0.3
"""The part of its usual length below which a short sentence was cut."""

OPEN: Final = 0.5
"""The same where it has not the mark at its end that the source has."""

SHORT, WORTH = 0.82, 20
"""The part of its usual length below which a block may lack words, and the signs that it lacks."""

CUT: Final = 0.9
"""The part of its usual length below which a block may break off."""

PARAGRAPH: Final = 500
"""The length of a paragraph that a page is measured with."""

WORDS: Final = 7
"""Words of a text without a mark at its end that are too many for a label."""

_MARKS: Final = ".?!؟۔"
_CLOSING: Final = "»”’\"')]*_` \u00a0\u202f\u200f"


class Bounds(NamedTuple):
    """The least and the greatest part of the source's length that raise no suspicion on a page."""

    least: float
    greatest: float

    @property
    def usual(self) -> float:
        """How many times as long as its source a block usually is."""
        return math.sqrt(self.least * self.greatest)


def bounds(lengths: Iterable[tuple[int, int]], expansion: float) -> Bounds:
    """The bounds of a page, by the lengths of its blocks on both sides.

    On its own a short page tells little: as if it had a paragraph of the usual ratio besides, of
    which the ``expansion`` is the logarithm.
    """
    ours, theirs = PARAGRAPH, PARAGRAPH * math.exp(expansion)
    for one, other in lengths:
        ours += one
        theirs += other
    return Bounds(USUAL[0] * theirs / ours, USUAL[1] * theirs / ours)


def is_odd(ours: int, theirs: int, usual: Bounds) -> bool:
    """Whether a block is much too short or too long, or may be what is left of a sentence."""
    if ours < LEAST or usual.least < theirs / ours < usual.greatest:
        return False
    return ours >= SHORTEST or theirs < OPEN * usual.usual * ours


def is_short(ours: Glance, theirs: Glance, usual: float) -> bool:
    """Whether a block is so much shorter than is usual on its page that it may lack words."""
    expected = ours.length * usual
    return ours.length >= SHORTEST and min(expected * SHORT, expected - WORTH) > theirs.length


def is_stump(source: str, target: str, share: float) -> bool:
    """Whether a text has a small share of the length that is usual for a short sentence.

    A label is said in one word, or by its initials, and no sentence is: of a text without a mark
    at its end and with many words, one word is left.
    """
    if not _is_ended(source):
        return share < STUMP and len(source.split()) >= WORDS and len(target.split()) == 1
    return share < (OPEN if is_open(source, target) else STUMP)


def is_open(source: str, target: str) -> bool:
    """Whether a text ends with a letter where its source ends a sentence."""
    return target.rstrip(_CLOSING)[-1:].isalpha() and _is_ended(source)


def where_cut(source: str, target: str, locale: str) -> str:
    """The words after which a text breaks off within a phrase, or nothing."""
    return broken_off(target.rstrip(_CLOSING), locale) if is_open(source, target) else ""


def _is_ended(text: str) -> bool:
    return text.rstrip(_CLOSING)[-1:] in (*_MARKS,)
