"""The links of two pages, held against each other block by block."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from hexapla.parity.alignment.doubt import is_doubtful
from hexapla.parity.alignment.shapes import is_even
from hexapla.parity.linking.editions import doubt_editions
from hexapla.parity.linking.lost_sections import of_lost_sections
from hexapla.parity.linking.mailboxes import doubt_boxes
from hexapla.parity.linking.settled import excuse, settle, without
from hexapla.parity.linking.substitutes import MANY, substitutes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hexapla.model import Block, Document, Link, Pair
    from hexapla.parity.linking.standing import Unlinked

    Named = Sequence[tuple[str, Link]]
    """Links, each with the name of what it leads to: the same name in every locale."""

    _Side = tuple[Document, Sequence[Link]]
    Unlike = tuple[int, tuple[Block | None, Block | None], _Side, _Side]


@dataclass(slots=True)
class Difference:
    """A block whose links are not its counterpart's; one side may have no counterpart at all.

    ``lost`` are those of the source's links that the target does not have, by name, ``added`` those
    of the target's that the source does not have, ``stood`` each of those that stands for one.
    The links of the target that are ``doubtful`` may well be right as they are.
    """

    position: int
    source: Block | None
    target: Block | None
    ours: Named
    theirs: Named
    lost: list[tuple[str, Link]] = field(init=False)
    added: list[tuple[str, Link]] = field(init=False)
    stood: list[tuple[Link, Link]] = field(default_factory=list)
    doubtful: set[Link] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.lost = surplus(self._by_nearness(), self.theirs)
        self.lost.sort(key=lambda item: item[1].start)
        self.added = surplus(self.theirs, self.ours)

    def _by_nearness(self) -> Named:
        """The source's links; of those with one name the first is written as one of the target's.

        Else it is the one that stands where the target's does.
        """
        if not (self.source and self.target) or len(self.ours) > MANY:
            return self.ours
        ours, theirs = max(len(self.source.text), 1), max(len(self.target.text), 1)
        places = [(name, link.start / theirs) for name, link in self.theirs]
        same = {link.target for _, link in self.theirs}

        def apart(item: tuple[str, Link]) -> tuple[bool, float]:
            here = item[1].start / ours
            near = (abs(here - there) for name, there in places if name == item[0])
            return item[1].target not in same, min(near, default=0)

        return sorted(self.ours, key=apart)

    @property
    def common(self) -> tuple[Named, Named]:
        """The links of the source and those of the target that lead to the same."""
        kept = {name for name, _ in self.ours} & {name for name, _ in self.theirs}
        kept -= {name for name, _ in (*self.lost, *self.added)}
        ours, theirs = ([it for it in side if it[0] in kept] for side in (self.ours, self.theirs))
        return ours, theirs

    def twins(self, was: Link) -> list[Link]:
        """The source's links to where one that is lost leads, if the target leads there once more.

        There are none where the source leads to other places of that page, nor are pictures any.
        """
        name = next((known for known, link in self.lost if link == was), "")
        same = [link for known, link in self.ours if known == name and not link.image]
        kept = any(known == name for known, _ in self.theirs)
        return same if kept and {link.target for link in same} == {was.target} else []

    @property
    def is_matched(self) -> bool:
        """Whether there is a block on both sides."""
        return self.source is not None and self.target is not None

    @property
    def is_total(self) -> bool:
        """Whether no link of one side is one of the other's."""
        return len(self.lost) == len(self.ours) and len(self.added) == len(self.theirs)


def differences(
    pair: Pair,
    named: Callable[[Document, Sequence[Link], Document], Named],
    stands: Callable[[Link, Link], bool] | None = None,
    beside: Callable[[Block, Document], Unlinked] | None = None,
) -> list[Difference]:
    """The matched blocks of a pair of pages whose links differ, in order.

    A link that stands in the neighbouring block of the translation is at its place there: blocks
    are split and merged, and sentences move. Blocks that have nothing in common may be none of each
    other's, and are left out. ``named`` gives the links of a block that are compared, ``stands``
    says whether a link of the target stands for one of the source that has another name, and
    ``beside`` gives the names of what a block leads to without a link.
    """
    found = [
        Difference(position, source, target, named(page, ours, other), named(other, theirs, page))
        for position, (source, target), (page, ours), (other, theirs) in unlike(pair)
    ]
    if any(one.is_matched and (one.lost or one.added) for one in found):
        settle(found, pair)
    for one in found:
        if one.is_matched and (one.lost or one.added):
            excuse(one, pair, stands, beside)
            doubt_boxes(one, pair)
            doubt_editions(one, pair)
    told = [one for one in found if one.is_matched and (one.ours or one.theirs)]
    return [one for one in told if not (one.is_total and _is_no_match(one.position, pair))]


def _is_no_match(position: int, pair: Pair) -> bool:
    """Whether the blocks of a match may be none of each other's."""
    return is_doubtful(pair, position) or position in of_lost_sections(pair)


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def unlike(pair: Pair) -> tuple[Unlike, ...]:
    """The blocks of a pair of pages that lead elsewhere, as it is written there.

    Each with its position among the matches, and with the page and the links of each side.
    """
    page, other = pair.source, pair.target
    if not (page and other and (page.links or other.links)):
        return ()
    if is_even(pair) and _leading(page) == _leading(other):
        return ()
    found = []
    linked, linking = page.links.get, other.links.get
    for position, (source, target, drifted) in enumerate(pair.matches):
        ours = linked(source.span, ()) if source else ()
        theirs = linking(target.span, ()) if target else ()
        if drifted or not (ours or theirs):
            continue
        if [(x.target, x.image) for x in ours] != [(x.target, x.image) for x in theirs]:
            found.append((position, (source, target), (page, ours), (other, theirs)))
    return tuple(found)


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _leading(page: Document) -> list[tuple[int, list[tuple[str, bool]]]]:
    """The numbers of the blocks of a page that lead anywhere, and where each does."""
    links = ((number, page.links.get(block.span)) for number, block in enumerate(page.blocks))
    return [(number, [(x.target, x.image) for x in found]) for number, found in links if found]


def surplus(ours: Named, theirs: Named) -> list[tuple[str, Link]]:
    """Our links that theirs do not match by name, in order."""
    return without(ours, Counter(name for name, _ in theirs))


class Outcome(NamedTuple):
    """What became of the links of a block that differ: each changed one with what it was."""

    changed: list[tuple[Link, Link]]
    missing: list[Link]
    extra: list[Link]


def outcome(difference: Difference, lexicon: Callable[[], Any] | None = None) -> Outcome:
    """What became of the links of a block; none is extra where one is missing and it may be that.

    A link that the source repeats with its text is not missing. The ``lexicon`` of the tree helps
    to tell which link stands for which.
    """
    lost = [link for _, link in difference.lost]
    added = [link for _, link in difference.added]
    blocks = difference.source, difference.target
    here, there = (len(block.text) if block else 0 for block in blocks)
    changed = list(substitutes(lost, added, (here, there), lexicon)) if lost and added else []
    for was, now in changed:
        lost.remove(was)
        added.remove(now)
    changed.sort(key=lambda item: item[1].start)
    if len(lost) <= MANY:
        lost = [it for it in lost if [x.text for x in difference.twins(it)].count(it.text) <= 1]
    return Outcome(changed, lost, [] if lost else added)
