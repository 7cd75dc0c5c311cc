"""The pictures of two pages, and those that have the words of another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.model import Finding
from hexapla.parity.linking.crossed import crossed
from hexapla.parity.linking.linked import Outcome, unlike
from hexapla.parity.linking.links import picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Link, Pair
    from hexapla.parity.linking.linked import Named


SERIES: Final = 3
"""How many pictures are a series, at least."""

_NUMBER: Final = re.compile(r"\d{1,18}")


def pictures(page: Document, links: Sequence[Link], other: Document) -> Named:
    """The pictures among links, each with its name, which the other page has as well."""
    locales = (page.locale, other.locale)
    return [(picture(link.target, locales), link) for link in links if link.image]


class Exchange(NamedTuple):
    """A picture of a text that has the words of another, which the source has there."""

    source: Block
    target: Block
    was: Link
    now: Link


def exchanges(pair: Pair) -> list[Exchange]:
    """The pictures of a pair of pages that have the words of another, in order."""
    page, other = pair.source, pair.target
    found = []
    for _, (source, target), (_, ours), (_, theirs) in unlike(pair):
        if page and other and source and target and len(theirs) > 1:
            both = pictures(page, ours, other), pictures(other, theirs, page)
            crosses = crossed(*both, pair.lexicon)
            found += [Exchange(source, target, was, now) for was, now, _ in crosses]
    return found


def by_words(
    found: Outcome, target: Block | None, crosses: Sequence[Exchange]
) -> tuple[Outcome, list[Exchange]]:
    """What became of the pictures of a text, and those of its exchanges that this tells.

    A picture that is missing, or extra, and has exchanged its words is one that is changed.
    """
    changed, missing, extra = found.changed, found.missing, found.extra
    told = []
    for one in crosses:
        if one.target is not target:
            continue
        if any(one.was == was or one.now == now for was, now in changed):
            told.append(one)
        elif one.was in missing or one.now in extra:
            told.append(one)
            changed = [*changed, (one.was, one.now)]
            missing = [link for link in missing if link != one.was]
            extra = [link for link in extra if link != one.now]
    return Outcome(changed, missing, extra), told


def disordered(pair: Pair) -> Iterator[Finding]:
    """One finding for each series of pictures that stands in another order, at the first of them.

    What is a series by its numbers has no words between, so that the order is all that it has.
    """
    for _, (source, target), (_, ours), (page, theirs) in unlike(pair):
        was, now = ([x.target.rpartition(".")[0] for x in side] for side in (ours, theirs))
        if not (source and target and len(was) >= SERIES and sorted(was) == sorted(now)):
            continue
        if now not in (was, was[::-1]) and _is_series(was) and all(link.image for link in ours):
            first = next(theirs[n] for n, name in enumerate(now) if name != was[n])
            span = page.place(target, first.start, first.end)
            message = f"the images stand in another order: {first.target} is not the next one"
            yield Finding(message, target, source, span, doubtful=True)


def _is_series(stems: Sequence[str]) -> bool:
    """Whether only a number tells pictures apart, and rises."""
    found = [_NUMBER.findall(stem.rpartition("/")[2]) for stem in stems]
    numbers = [int(each[-1]) for each in found if each]
    alike = len({_NUMBER.sub("", stem) for stem in stems}) == 1
    return alike and numbers == sorted(set(numbers)) and len(numbers) == len(stems)
