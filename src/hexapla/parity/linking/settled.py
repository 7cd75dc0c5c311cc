"""Links that are not lost: they have moved with their words, or something stands for them."""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from hexapla.parity.linking.chosen import nearness
from hexapla.parity.linking.permuted import settle_permuted
from hexapla.parity.order.exchanged import TARGETS, are_exchanged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hexapla.model import Block, Document, Link, Pair
    from hexapla.parity.linking.linked import Difference
    from hexapla.parity.linking.standing import Unlinked

NEAR = 2
"""How many blocks away a link is found that has moved where blocks were split or merged."""

FAR = 12
"""How many blocks away it is found where one block only lacks it, and one only has it besides."""

MANY = 40
"""Links that a block has lost up to which each may be the one that another stands for."""

CHAIN = 3
"""How many links in a row have gone one block on where blocks are paired one off."""


def settle(found: Sequence[Difference], pair: Pair) -> None:
    """Forget the links that are in another block near by, for blocks were cut or moved."""
    for one, two in _near(found):
        _settle(one, two)
        _settle(two, one)
    settle_permuted(found, pair)
    for chain in _chains(found):
        _settle_chain(chain)
    _settle_shifted(found, pair)
    _settle_carried(found)


def _chains(found: Sequence[Difference]) -> Iterator[list[Difference]]:
    """The paragraphs with other links than their counterparts, as they follow each other."""
    chain: list[Difference] = []
    for one in found:
        block = one.source or one.target
        if not block or block.kind != "paragraph" or not (one.lost or one.added):
            continue
        if chain and one.position - chain[-1].position > NEAR:
            yield chain
            chain = []
        chain.append(one)
    yield chain


def _settle_chain(chain: Sequence[Difference]) -> None:
    """Forget the links of paragraphs of which each has that of the one before, or behind."""
    lost = Counter(name for one in chain for name, _ in one.lost)
    added = Counter(name for one in chain for name, _ in one.added)
    gone = lost & added
    if len(gone) >= CHAIN:
        for one in chain:
            one.lost = [item for item in one.lost if item[0] not in gone]
            one.added = [item for item in one.added if item[0] not in gone]


def without(links: Iterable[tuple[str, Link]], names: Counter[str]) -> list[tuple[str, Link]]:
    """The links but for as many of each name as are counted."""
    left, found = Counter(names), []
    for name, link in links:
        if left[name] > 0:
            left[name] -= 1
        else:
            found.append((name, link))
    return found


def _near(found: Sequence[Difference]) -> Iterator[tuple[Difference, Difference]]:
    for index, one in enumerate(found):
        for two in found[index + 1 : index + 1 + NEAR]:
            if two.position - one.position <= NEAR:
                yield one, two


def _settle(poor: Difference, rich: Difference) -> None:
    """Forget the links that one block has lost and the other has got, where they have moved.

    A block that has all its links from a block beside it that has no counterpart is that one's, and
    so is one without a counterpart that has all of those that another has lost.
    """
    is_alone = rich.source is None and poor.is_total
    if (poor.added and not is_alone) or not (poor.is_matched or rich.is_matched):
        return
    if poor.is_matched and rich.is_matched and not _are_paragraphs(poor, rich):
        return
    is_other = rich.is_total and not poor.is_matched
    names = Counter(name for name, _ in poor.lost) & Counter(name for name, _ in rich.added)
    poor.lost = without(poor.lost, names)
    rich.added = without(rich.added, names)
    if names and is_other and not rich.added:
        rich.lost = []


def _settle_shifted(found: Sequence[Difference], pair: Pair) -> None:
    """Forget the links of entries that are paired one off: each has all those of the next."""
    for one, two in pairwise(found):
        for here, there in ((one, two), (two, one)):
            if two.position - one.position == 1 and _is_shifted(here, there, pair):
                here.lost, here.added, there.lost, there.added = [], [], [], []


def _is_shifted(one: Difference, two: Difference, pair: Pair) -> bool:
    """Whether a block has the links of the source's block beside its own, and the words as well."""
    names = [sorted(name for name, _ in side) for side in (one.added, two.lost)]
    if not names[0] or names[0] != names[1] or not (one.is_total and two.is_total):
        return False
    if one.source is None or one.source.kind == "paragraph":
        return False
    matches = pair.matches[one.position], pair.matches[two.position]
    return _are_siblings(one, two) and are_exchanged(*matches, pair.lexicon, TARGETS)


def _settle_carried(found: Sequence[Difference]) -> None:
    """Forget the links that blocks only lack, and others farther off only have besides.

    A page in another layout has them at the names of things, say, and not on buttons below: more
    than one of them. One alone is at other words by mistake, if neither block was lost or added.
    """
    ways: dict[tuple[str, str, bool], list[tuple[Difference, Difference, str]]] = {}
    for one, two, name in _carried(found):
        if one.source and one.target and two.source and two.target:
            way = one.target.kind, two.target.kind, one.position < two.position
        else:
            way = "", "", False  # told by itself
        ways.setdefault(way, []).append((one, two, name))
    gone: dict[int, Counter[str]] = {}
    come: dict[int, Counter[str]] = {}
    for way, carried in ways.items():
        for one, two, name in carried if len(carried) > 1 or not all(way[:2]) else ():
            gone.setdefault(one.position, Counter())[name] += 1
            come.setdefault(two.position, Counter())[name] += 1
    for one in found:
        one.lost = without(one.lost, gone[one.position]) if one.position in gone else one.lost
        one.added = without(one.added, come[one.position]) if one.position in come else one.added


def _carried(found: Sequence[Difference]) -> Iterator[tuple[Difference, Difference, str]]:
    """A block that lacks a link, the nearest that may have it instead, and the link's name."""
    rich = {one.position: one for one in found if one.added and not one.lost}
    left = {place: Counter(name for name, _ in one.added) for place, one in rich.items()}
    for one in found if rich else ():
        if one.added or not one.lost:
            continue
        around = range(one.position - FAR, one.position + FAR + 1)
        near = [rich[place] for place in around if place in rich and _may_carry(one, rich[place])]
        near.sort(key=lambda it: abs(it.position - one.position))
        for name, _ in one.lost:
            two = next((it for it in near if left[it.position][name] > 0), None)
            if two:
                left[two.position][name] -= 1
                yield one, two, name


def _may_carry(one: Difference, two: Difference) -> bool:
    """Whether two blocks are not of one kind, which have each their own links."""
    kinds = {block.kind for block in (one.target, two.target) if block}
    return len(kinds) > 1 or not two.is_matched


def _are_siblings(one: Difference, two: Difference) -> bool:
    shapes = {(it.source.kind, it.source.container) for it in (one, two) if it.source}
    return len(shapes) == 1 and one.is_matched and two.is_matched


def excuse(
    one: Difference,
    pair: Pair,
    stands: Callable[[Link, Link], bool] | None,
    beside: Callable[[Block, Document], Unlinked] | None,
) -> None:
    """Forget the links of a block that the other side shows otherwise, or has its own for.

    A link to what the source's block leads to is none that was added. A bare address stands for
    a link that shows it, and not for one that has a text; a template makes links with a text. What
    is a step of the way to an address that the source shows may be linked, too.
    """
    ours = beside(one.source, pair.source) if beside and one.source and pair.source else None
    theirs = beside(one.target, pair.target) if beside and one.target and pair.target else None
    shown = ours.shown if ours else frozenset()
    own = {link.target for _, link in one.ours if not link.image}
    one.added = [
        (name, link)
        for name, link in one.added
        if not (ours and name in shown | ours.made)
        and (link.image or link.target not in own)
        and not any(map(partial(_is_part, name), shown))
    ]
    if stands:
        _excuse_standing(one, stands)
    if theirs:
        _excuse_lost(one, theirs, len(ours.macros) if ours else 0)


def _excuse_standing(one: Difference, stands: Callable[[Link, Link], bool]) -> None:
    """Forget each lost link with the added one that stands for it; of many, one near its place.

    One of the same site is that before one of another, which may stand for any.
    """
    for near_by in (2, 1, 0):
        for place, item in enumerate(tuple(one.added)):
            first = max(place - len(one.stood) - MANY // 2, 0)
            near = one.lost[first : first + MANY] if len(one.lost) > MANY else one.lost
            known = (it for it in near if nearness(it[1].target, item[1].target) == near_by)
            was = next((was for was in known if stands(was[1], item[1])), None)
            if was:
                one.lost.remove(was)
                one.added.remove(item)
                one.stood.append((was[1], item[1]))


def _excuse_lost(one: Difference, theirs: Unlinked, macros: int) -> None:
    """Forget the links that a target block shows or makes otherwise, by more macros than ours."""
    left = [it for it in one.lost if it[0] not in theirs.made]
    one.lost = [it for it in left if it[0] not in theirs.shown or "://" not in it[1].text]
    if len(theirs.macros) - macros >= len(one.lost):
        one.lost = []


def _is_part(name: str, other: str) -> bool:
    """Whether one of two addresses is a step of the way to the other."""
    short, long = sorted((name, other), key=len)
    return "/" in short and long.startswith(f"{short}/")


def _are_paragraphs(one: Difference, two: Difference) -> bool:
    """Whether both stand in running text, one after the other."""
    shapes = {(block.kind, block.container) for block in (one.source, two.source) if block}
    kinds = {kind for kind, _ in shapes}
    return abs(one.position - two.position) == 1 and len(shapes) == 1 and kinds == {"paragraph"}
