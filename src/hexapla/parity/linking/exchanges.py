"""Links that have exchanged their targets, or their texts: what is said of them."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from hexapla.model import Finding
from hexapla.parity.linking.crossed import MANY, Crossing, exchanged
from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Link, Pair

_BEGINNING: Final = re.compile(r"\b[^\W\d_]{4}")
_BOTH: Final = 2


def told_crossed(
    found: Sequence[Crossing], page: Document, target: Block, source: Block | None
) -> Iterator[Finding]:
    """One finding for each link of a block that leads where another should; one for a pair."""
    found = sorted(found, key=lambda one: one.now.start)
    are_both = len(found) == _BOTH and _lead_across(*found)
    for was, now, sure in found[:1] if are_both else found:
        message = f"“{now.text}” leads to {now.target}, the source's to {was.target}"
        more = f", and “{found[1].now.text}” the other way round" if are_both else ""
        span = page.place(target, now.start, now.end)
        yield Finding(message + more, target, source, span, doubtful=not sure)


def _lead_across(one: Crossing, two: Crossing) -> bool:
    """Whether each of two links surely leads where the other should."""
    ways = (one.was.target, two.now.target), (two.was.target, one.now.target)
    same = all(was == now or ("#" in was and "#" in now) for was, now in ways)
    return same and one.sure and two.sure


def moved(pair: Pair) -> Iterator[Finding]:
    """Links whose texts have changed places, while their targets stand in the source's order."""
    page, other = pair.source, pair.target
    if not (page and other):
        return
    several = {span: links for span, links in page.links.items() if len(links) > 1}
    for source, target in pair.aligned() if several and other.links else ():
        ours = several.get(source.span, ()) if source and target else ()
        theirs = other.links.get(target.span, ()) if target and ours else ()
        if target and len(theirs) == len(ours) > 1:
            for one in _moved(ours, theirs, pair):
                doubtful = [it._replace(sure=False) for it in one]
                yield from told_crossed(doubtful[:1], other, target, source)


def _moved(ours: Sequence[Link], theirs: Sequence[Link], pair: Pair) -> Iterator[list[Crossing]]:
    """Every two of which only one has the beginning of a word of the other's place."""
    names = [link.target for link in ours]
    if not len(names) == len({*names}) <= MANY or names != [link.target for link in theirs]:
        return
    here, there = ([_beginnings(link.text) for link in side] for side in (ours, theirs))
    for one, other in combinations(range(len(names)), 2):
        across = here[one] & there[other] or here[other] & there[one]
        if across and not (here[one] & there[one] or here[other] & there[other]):
            both = [[(names[n], side[n]) for n in (one, other)] for side in (ours, theirs)]
            if found := [*exchanged(both[0], both[1], pair.lexicon)]:
                yield found


def _beginnings(text: str) -> frozenset[str]:
    return frozenset(_BEGINNING.findall(folded(text)))
