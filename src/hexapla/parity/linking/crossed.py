"""Links of a block that have exchanged their targets, told by what their texts say."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hexapla.parity.linking.addresses import article
from hexapla.parity.linking.articles import by_article
from hexapla.parity.linking.destinations import is_outside
from hexapla.parity.linking.rather import rather
from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hexapla.model import Link
    from hexapla.parity.linking.linked import Named

MANY: Final = 20
"""Links of a block up to which every two are compared."""

CROSSED: Final = 0.5
"""The evidence in the texts of two links from which their targets are exchanged."""

ASTRAY: Final = 1.0
"""The same for two links whose targets stand in the order of the source's."""


class Crossing(NamedTuple):
    """A link of the target that leads where another should, and the source's that it stands for.

    It is not ``sure`` where the target has another link than the source as well.
    """

    was: Link
    now: Link
    sure: bool


def crossed(
    ours: Named, theirs: Named, lexicon: Callable[[], Any] | None = None
) -> Iterator[Crossing]:
    """Links of a block that lead where another should.

    Their order is free: what tells is a text that both pages have letter for letter, or two texts
    of which each says the other's, by themselves or by what the ``lexicon`` of the tree knows.
    """
    here, there = Counter(name for name, _ in ours), Counter(name for name, _ in theirs)
    if [name for name, _ in ours] == [name for name, _ in theirs]:
        return
    told = set()
    for name, was, other, now in _misnamed(ours, theirs):
        is_own = article(was.target) and other != article(now.target) and article(now.target)
        if (name in there or other in here) and was.target != now.target and not is_own:
            told |= {name, other}
            yield Crossing(was, now, name in there and other in here)
    once = {name for name, count in here.items() if count == there[name] == 1} - told
    if len(ours) <= MANY:
        kept = [[item for item in side if item[0] in once] for side in (ours, theirs)]
        yield from exchanged(kept[0], kept[1], lexicon)


def exchanged(ours: Named, theirs: Named, lexicon: Callable[[], Any] | None) -> Iterator[Crossing]:
    """Every two links of which each says what the other should, of those that both sides have."""
    told: set[str] = set()
    places = {name: (place, link) for place, (name, link) in enumerate(theirs)}
    for (one, first), (other, second) in combinations(ours, 2):
        (place, mine), (behind, yours) = places[one], places[other]
        if told & {one, other}:
            continue
        sure = rather(first.text, yours.text, mine.text, lexicon)
        sure += rather(second.text, mine.text, yours.text, lexicon)
        if sure > (ASTRAY if place < behind else CROSSED):
            told |= {one, other}
            yield Crossing(first, yours, sure=True)
            yield Crossing(second, mine, sure=True)


def placed(
    ours: Named, theirs: Named, changed: Iterable[tuple[Link, Link]] = ()
) -> tuple[Named, Named]:
    """Links with finer names, where both sides have the same: those of articles, and of places.

    A link in the place of a ``changed`` one has the name of that.
    """
    names = {link: name for name, link in ours}
    renamed = {now: names.get(was, "") for was, now in changed}
    theirs = [(renamed.get(link) or name, link) for name, link in theirs]
    ours, theirs = by_article(ours, theirs)
    here, there = ([(_placed(*item), item[1]) for item in side] for side in (ours, theirs))
    same = Counter(name for name, _ in here) == Counter(name for name, _ in there)
    return (here, there) if same else (ours, theirs)


def _placed(name: str, link: Link) -> str:
    return name + "".join(link.target.partition("#")[1:]) if is_outside(link.target) else name


def _misnamed(ours: Named, theirs: Named) -> Iterator[tuple[str, Link, str, Link]]:
    """Links with a text that the source has on another, each with its name before it."""
    known, found = _by_text(ours), _by_text(theirs)
    for text, (name, was) in known.items():
        other, now = found.get(text, (name, was))
        if name != other:
            yield name, was, other, now


def _by_text(links: Named) -> dict[str, tuple[str, Link]]:
    """Links by their text, of those whose text has letters and is no other link's."""
    texts = [folded(link.text).strip("`*_ ") for _, link in links]
    counts = Counter(texts)
    return {
        text: named
        for text, named in zip(texts, links, strict=True)
        if counts[text] == 1 and any(map(str.isalpha, text))
    }
