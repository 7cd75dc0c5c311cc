"""What two blocks and their counterparts say for being in each other's place: how sure it is.

Cheap questions come first: lengths, then what every language writes alike, then the lexicon.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import chain
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

from hexapla.parity.words.evidence import (
    anchors_of,
    at_most,
    by_length,
    by_size,
    each_by_lexicon,
    evidence,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

SURE = 2.4
"""The evidence, as a logarithm of odds, from which two blocks are exchanged."""

DOUBT = -1.5
"""The evidence from which on the lexicon of the tree is asked, where there is one."""

TOLD = 2.0
"""What besides lengths has to speak for an exchange."""

NAMED = 4.0
"""What the names of two rows say, which both languages write alike."""


class Place(NamedTuple):
    """A match of which both sides are known: where it stands, and its texts."""

    place: int
    ours: str
    theirs: str


class Verdict(NamedTuple):
    """How sure an exchange is, and what words say for the one of two of which they say less."""

    sure: float
    least: float = 0.0


def ratio_of(sizes: Iterable[tuple[int, int]]) -> float:
    """How much longer translations are, over the sizes of some texts and of theirs."""
    ours = theirs = 1
    for one, other in sizes:
        ours += one
        theirs += other
    return theirs / ours


def by_lengths(one: Place, other: Place, ratio: float) -> float:
    """What lengths say for two places being exchanged; nothing could, where texts are the same."""
    if one.ours in (other.ours, one.theirs) or other.theirs in (other.ours, one.theirs):
        return -inf
    ours, theirs = (len(one.ours), len(other.ours)), (len(one.theirs), len(other.theirs))
    return by_length(ours, theirs, ratio)


def is_held(one: Place, other: Place) -> bool:
    """Whether one of two blocks shares an anchor with its counterpart that the other lacks."""
    a, b = anchors_of(one.ours), anchors_of(other.ours)
    if a == b:
        return False
    own, its = a - b, b - a
    return bool(
        (own and not own.isdisjoint(anchors_of(one.theirs)))
        or (its and not its.isdisjoint(anchors_of(other.theirs)))
    )


def loose(ours: Sequence[str], theirs: Sequence[str]) -> list[int]:
    """The numbers of those that share no anchor with their counterpart that no other has."""
    own = _own_anchors(tuple(ours))
    return [
        number
        for number, (anchors, text) in enumerate(zip(own, theirs, strict=True))
        if not anchors or anchors.isdisjoint(anchors_of(text))
    ]


@lru_cache(maxsize=256)  # a source list is compared in every locale
def _own_anchors(texts: tuple[str, ...]) -> list[frozenset[str]]:
    """The anchors of each text that no other has."""
    anchors = list(map(anchors_of, texts))
    owners = Counter(chain.from_iterable(anchors))
    shared = frozenset([anchor for anchor, count in owners.items() if count > 1])
    return [each - shared for each in anchors]


def weigh(one: Place, other: Place, ratio: float, ask: Callable[[], Any] | None) -> Verdict:
    """How sure it is that two blocks are exchanged.

    No more is asked than can reach the least that is needed.
    """
    a, b, x, y = map(evidence, (one.ours, other.ours, one.theirs, other.theirs))
    told, lengths, least = within(a, b, x, y), by_size(a, b, x, y, ratio), 0.0
    if told > 0 and _are_named(a.shown, y.shown) and _are_named(b.shown, x.shown):
        told += NAMED
    if ask and told + lengths > DOUBT:
        lexicon = ask()
        most = told + at_most(lexicon, a.shown, x.shown, y.shown)
        most += at_most(lexicon, b.shown, y.shown, x.shown)
        if most > TOLD and most + lengths > SURE:
            each = each_by_lexicon(lexicon, a.shown, b.shown, x.shown, y.shown)
            told, least = told + sum(each), min(each)
    return Verdict(told + lengths if told > TOLD else 0.0, least)


def _are_named(ours: str, theirs: str) -> bool:
    """Whether two blocks have the same text, or two rows the same first cell."""
    names = [text.strip("| ").partition("|")[0].rstrip() for text in (ours, theirs)]
    return names[0] == names[1]
