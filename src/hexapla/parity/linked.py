"""The links of two blocks, held against each other."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from hexapla.parity.evidence import across

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Link

MANY = 20
"""Changed links up to which each is told with the one it most likely was."""

CROSSED = 0.5  # the evidence in the texts of two links from which their targets are exchanged


def surplus(ours: Iterable[tuple[str, Link]], theirs: Iterable[tuple[str, Link]]) -> list[Link]:
    """Our links that theirs do not match by name, in order."""
    left, found = Counter(name for name, _ in theirs), []
    for name, link in ours:
        left[name] -= 1
        if left[name] < 0:
            found.append(link)
    return found


def crossed(
    ours: Sequence[tuple[str, Link]], theirs: Sequence[tuple[str, Link]]
) -> Iterator[tuple[Link, Link]]:
    """Links of a block that lead where another should, each with the source's that it stands for.

    Their order is free: two stand in another, while their texts say that each is the other's.
    """
    targets, left = dict(theirs), dict(ours)
    if len(targets) < len(theirs) or list(targets) == list(left) or len(ours) > MANY:
        return
    places = {name: place for place, (name, _) in enumerate(theirs)}
    for (one, first), (other, second) in combinations(ours, 2):
        if places[one] > places[other]:
            here, there = targets[one], targets[other]
            if across((first.text, second.text), (here.text, there.text)) > CROSSED:
                yield first, there
                yield second, here


def likeliest(lost: Sequence[Link], added: Sequence[Link]) -> Iterator[tuple[Link, Link]]:
    """Each added link with the lost one that its address is most like; many, in order."""
    left = list(lost)
    for now, _ in zip(added, lost, strict=False):
        alike = partial(_alike, now) if len(lost) <= MANY else None
        yield left.pop(left.index(max(left, key=alike)) if alike else 0), now


def _alike(one: Link, other: Link) -> float:
    return SequenceMatcher(None, one.target, other.target).ratio()
