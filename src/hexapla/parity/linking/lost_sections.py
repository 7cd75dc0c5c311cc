"""Items of a section that the translation lacks, which are paired with others all the same.

A list of its own at that place has as many entries, say: what a lost section led to is missing with
its heading, and is not told again at each of them.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from hexapla.parity.gaps.lone import is_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Pair


@lru_cache(maxsize=1)  # one block after the other is of the same pair
def of_lost_sections(pair: Pair) -> frozenset[int]:
    """The positions of the items in sections that have lost their heading and all their links.

    Another item there has no counterpart, either.
    """
    return frozenset(place for part in _lists(pair) if _is_lost(pair, part) for place in part)


def _lists(pair: Pair) -> Iterator[list[int]]:
    """The items below each heading of the source that the target lacks, up to the next one."""
    matches = pair.matches
    kinds = [block.kind if (block := match.source or match.target) else "" for match in matches]
    heads = [n for n, kind in enumerate(kinds) if kind == "heading"]
    for head, end in pairwise([*heads, len(matches)]):
        if matches[head].source and not matches[head].target and not matches[head].drifted:
            yield [n for n in range(head + 1, end) if kinds[n] == "item"]


def _is_lost(pair: Pair, places: Sequence[int]) -> bool:
    other = pair.target
    if other is None or not any(is_alone(pair.matches[place]) for place in places):
        return False
    targets = (pair.matches[place].target for place in places)
    return not any(other.links.get(target.span) for target in targets if target)
