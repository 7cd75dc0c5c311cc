"""Links of a block that have exchanged their targets, told by what their texts say."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from hexapla.parity.destinations import is_outside
from hexapla.parity.evidence import across, by_lexicon
from hexapla.parity.lexicon import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hexapla.model import Link
    from hexapla.parity.linked import Named

MANY: Final = 20
"""Links of a block up to which every two are compared."""

CROSSED: Final = 0.5
"""The evidence in the texts of two links from which their targets are exchanged."""

DOUBT: Final = 2.5
"""How much of it the lexicon of the tree may add."""


def crossed(
    ours: Named, theirs: Named, lexicon: Callable[[], Any] | None = None
) -> Iterator[tuple[Link, Link]]:
    """Links of a block that lead where another should, each with the source's that it stands for.

    Their order is free: what tells is a text that both pages have letter for letter, or two texts
    of which each says the other's, by themselves or by what the ``lexicon`` of the tree knows.
    """
    if [name for name, _ in ours] == [name for name, _ in theirs]:
        return
    named = dict(_misnamed(ours, theirs))
    yield from ((was, now) for was, now in named.values())
    targets = dict(theirs)
    if len(targets) < len(theirs) or len(ours) > MANY:
        return
    places = {name: place for place, (name, _) in enumerate(theirs)}
    for (one, first), (other, second) in combinations(ours, 2):
        if places[one] > places[other] and not named.keys() & {one, other}:
            here, there = targets[one], targets[other]
            if _are_crossed((first.text, second.text), (here.text, there.text), lexicon):
                yield first, there
                yield second, here


def placed(ours: Named, theirs: Named) -> tuple[Named, Named]:
    """Links with the places of pages that those out of the tree lead to, if all are the same."""
    here, there = ([(_placed(*item), item[1]) for item in side] for side in (ours, theirs))
    same = Counter(name for name, _ in here) == Counter(name for name, _ in there)
    return (here, there) if same else (ours, theirs)


def _placed(name: str, link: Link) -> str:
    return name + "".join(link.target.partition("#")[1:]) if is_outside(link.target) else name


def _misnamed(ours: Named, theirs: Named) -> Iterator[tuple[str, tuple[Link, Link]]]:
    """Links with a text that the source has on another, by the name of where they lead."""
    known, found = _by_text(ours), _by_text(theirs)
    for text, (name, was) in known.items():
        other, now = found.get(text, (name, was))
        if name != other:
            yield other, (was, now)


def _by_text(links: Named) -> dict[str, tuple[str, Link]]:
    """Links by their text, of those whose text has letters and is no other link's."""
    texts = [folded(link.text).strip("`*_ ") for _, link in links]
    counts = Counter(texts)
    return {
        text: named
        for text, named in zip(texts, links, strict=True)
        if counts[text] == 1 and any(map(str.isalpha, text))
    }


def _are_crossed(
    ours: tuple[str, str], theirs: tuple[str, str], lexicon: Callable[[], Any] | None
) -> bool:
    sure = across(ours, theirs)
    if lexicon and CROSSED - DOUBT < sure <= CROSSED:
        sure += by_lexicon(lexicon(), *ours, *theirs)
    return sure > CROSSED
