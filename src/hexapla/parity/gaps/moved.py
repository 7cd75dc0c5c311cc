"""Blocks that only seem to have no counterpart: they are elsewhere, or another kind of block.

What is moved is lost at one place and added at another; what is recast, a heading that became a
bold paragraph, is lost and added at the same. Each is one fault, and told once.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.parity.alignment.doubt import known_measure
from hexapla.parity.alignment.shapes import is_even
from hexapla.parity.alignment.similarity import SHAPED, features
from hexapla.parity.code.lines import COMMENT, language_of, lines_of
from hexapla.parity.gaps.lone import gaps, lone, repeated, without
from hexapla.parity.gaps.overtaken import overtaken
from hexapla.parity.gaps.recast import recast, recast_in_gap
from hexapla.parity.gaps.run_in import runs_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair, Span
    from hexapla.parity.gaps.lone import Lone

LIKE, COST = 0.6, 0.4
"""The likeness from which, and the cost up to which, two blocks at different places are one."""

PICTURED = 0.3
"""The likeness of two images from which they are one: addresses have much to differ in."""

BESIDE = 0.8
"""The cost up to which blocks are one that stand beside two that have moved."""

SHORTEST, CODE = 25, 8
"""Signs from which a block is known again at another place; code, rows and headings are sooner."""

MOST = 2500
"""Pairs of lone blocks up to which they are compared: pages beyond are other pages."""

FEW, LEADING = 20, 40
"""Signs below which a paragraph beside code leads to it (`Then run:`), and may be said before.

Of fewer signs it is not told where other blocks are lost, too, and in doubt wherever it is.
"""

COUNTED = ("heading", "break")
"""Kinds of block that say little, and are known by their number where both pages have as many."""


class Astray(NamedTuple):
    """A source block and what it has become, ``moved`` to another place or recast at its own."""

    source: Block
    target: Block
    moved: bool


def settled(pair: Pair) -> frozenset[Span]:
    """The spans of source blocks that are told otherwise than as missing."""
    lists = (item.span for found in runs_in(pair) if not found.ours for item in found.items)
    return frozenset((*(found.source.span for found in astray(pair)), *lists))


def leads(pair: Pair) -> frozenset[Span]:
    """The spans of lone source paragraphs of a few words, right above or below a block of code.

    None where it is all that sets two pages apart, or it and one of the target's that may be it:
    pages with more of it say such words elsewhere.
    """
    ours, theirs = lone(pair)
    few = len(ours) == 1 and len(theirs) <= 1
    return frozenset() if few else beside_code(pair, FEW)


def beside_code(pair: Pair, signs: int = LEADING) -> frozenset[Span]:
    """The spans of lone source paragraphs of fewer signs, right above or below a block of code."""
    blocks = [match.source for match in pair.matches if match.source]
    lost = {block.span for block in lone(pair)[0].values()}
    return frozenset(
        block.span
        for at, block in enumerate(blocks if lost else ())
        if block.kind == "paragraph" and len(block.text) < signs and block.span in lost
        if any(one.kind == "code" for one in blocks[max(at - 1, 0) : at + 2])
    )


def settled_extras(pair: Pair) -> frozenset[Span]:
    """The spans of target blocks that are told otherwise than as extra."""
    lists = (item.span for found in runs_in(pair) if found.ours for item in found.items)
    return frozenset((*(found.target.span for found in astray(pair)), *lists))


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def astray(pair: Pair) -> tuple[Astray, ...]:
    """The blocks of a pair of pages that are moved or recast, in the source's order."""
    if is_even(pair):
        return ()
    lost, come = lone(pair)
    come = {j: block for j, block in come.items() if lost and block.span not in repeated(pair)}
    anew, found = dict(_paired(pair)), {}
    if lost and come and len(lost) * len(come) <= MOST:
        anew |= dict(_in_place(pair, lost, come))
        lost, come = without(lost, anew), without(come, anew.values())
        found = dict(_moved(pair, lost, come))
        lost, come = without(lost, found), without(come, found.values())
        anew |= dict(recast(pair, lost, come))
    return tuple(
        Astray(source, target, i in found)
        for i, j in sorted((found | anew).items())
        if (source := pair.matches[i].source) and (target := pair.matches[j].target)
    )


def _paired(pair: Pair) -> Iterator[tuple[int, int]]:
    """The positions of blocks that are paired though they are of different kinds."""
    for place, (source, target, drifted) in enumerate(pair.matches):
        both = (source, target) if source and target and not drifted else None
        if both and both[0].kind != both[1].kind and len({features(it).kind for it in both}) > 1:
            yield place, place


def _in_place(pair: Pair, lost: Lone, come: Lone) -> Iterator[tuple[int, int]]:
    """Lone blocks of one kind that are alone in their gap, and may be each other's."""
    for left, right in gaps(pair, lost, come):
        if len(left) == len(right) == 1 and lost[left[0]].kind == come[right[0]].kind:
            yield from recast_in_gap(pair, {left[0]: lost[left[0]]}, {right[0]: come[right[0]]})


def moved(pair: Pair) -> Iterator[tuple[Block, Block]]:
    """The source blocks that stand elsewhere in the target; of those in a row, the first."""
    page, other = pair.source, pair.target
    found = [(one.source, one.target) for one in astray(pair) if one.moved]
    if not (found and page and other):
        return
    places = [{block.span: n for n, block in enumerate(side.blocks)} for side in (page, other)]
    before = None
    for source, target in found:
        place = places[0][source.span], places[1][target.span]
        if before != (place[0] - 1, place[1] - 1):
            yield source, target
        before = place


def _moved(pair: Pair, lost: Lone, come: Lone) -> Iterator[tuple[int, int]]:
    """Lone blocks that are one at different places: by what they say, else by their number."""
    found = dict(_by_number(pair, lost, come))
    alike = dict(_alike(pair, lost, come))
    there = set(found.values())
    found |= {i: j for i, j in alike.items() if i not in found and j not in there}
    found |= overtaken(pair, without(lost, found), without(come, found.values()))
    yield from found.items()
    yield from _beside(pair, lost, come, found)


def _alike(pair: Pair, lost: Lone, come: Lone) -> Iterator[tuple[int, int]]:
    """Lone blocks that say the same at different places, each the other's best."""
    measure = known_measure(pair)
    ours = {i: features(block) for i, block in lost.items() if _is_told(block)}
    theirs = {j: features(block) for j, block in come.items() if _is_told(block)}
    costs = {
        (i, j): measure.cost(one, other)
        for i, one in ours.items()
        for j, other in theirs.items()
        if _may(lost[i], come[j])
    }
    here = {(i, j) for left, right in gaps(pair, lost, come) for i in left for j in right}
    used: set[int] = set()
    for (i, j), cost in sorted(costs.items(), key=lambda item: item[1]):
        least = PICTURED if ours[i].kind == "picture" else LIKE
        alike = cost <= COST and measure.likeness(ours[i], theirs[j]) >= least
        if alike and not {i, ~j} & used and (i, j) not in here:
            yield i, j
        used |= {i, ~j}


def _by_number(pair: Pair, lost: Lone, come: Lone) -> Iterator[tuple[int, int]]:
    """Lone headings, and rules across the page, of which both pages have as many, all alike."""
    page, other = pair.source, pair.target
    for kind in COUNTED if page and other else ():
        here = {block.span: i for i, block in lost.items() if block.kind == kind}
        there = {block.span: j for j, block in come.items() if block.kind == kind}
        if here and there and page and other:
            ours, theirs = _shapes(page, kind), _shapes(other, kind)
            if [level for level, _ in ours] == [level for level, _ in theirs]:
                both = zip(ours, theirs, strict=True)
                spans = ((one, two) for (_, one), (_, two) in both)
                yield from ((here[x], there[y]) for x, y in spans if x in here and y in there)


def _shapes(page: Document, kind: str) -> list[tuple[tuple[int, str], Span]]:
    blocks = (block for block in page.blocks if block.kind == kind)
    return [((block.level, block.container), block.span) for block in blocks]


def _beside(pair: Pair, lost: Lone, come: Lone, found: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Lone blocks right above or below two that have moved: they have moved along."""
    measure = known_measure(pair)
    used = set(found.values())
    for way in (-1, 1):
        for start in sorted(found):
            i, j = start, found[start]
            while True:
                i, j = _next(pair, lost, i, way, ours=True), _next(pair, come, j, way, ours=False)
                if i < 0 or j < 0 or i in found or j in used or not _may(lost[i], come[j]):
                    break
                if measure.cost(features(lost[i]), features(come[j])) > BESIDE:
                    break
                found[i] = j
                used.add(j)
                yield i, j


def _next(pair: Pair, among: Lone, position: int, way: int, *, ours: bool) -> int:
    """The position of the next block of a page, if it is one of some; else -1."""
    matches, at = pair.matches, position + way
    while 0 <= at < len(matches) and (matches[at].source if ours else matches[at].target) is None:
        at += way
    return at if 0 <= at < len(matches) and at in among else -1


def _is_told(block: Block) -> bool:
    least = CODE if block.kind in ("code", "row", "heading") else SHORTEST
    return len(block.text) >= least and block.kind != "field"


def _may(source: Block, target: Block) -> bool:
    """Whether two blocks may be one by their kind; code is the same in every language."""
    if source.kind != target.kind or (source.kind in SHAPED and source.level != target.level):
        return False
    return source.kind != "code" or source.text == target.text or _is_one_code(source, target)


def _is_one_code(source: Block, target: Block) -> bool:
    """Whether two blocks of code have the same lines, but for the words of their comments."""
    language = language_of(source.info.split(" ", 1)[0])
    ours, theirs = (
        [line.key for line in lines_of(block.text, language)] for block in (source, target)
    )
    return ours == theirs and any(key != COMMENT for key in ours)
