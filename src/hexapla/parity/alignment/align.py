"""Pairs the blocks of a source page with those of a target page.

Pages in step are zipped. Others are aligned globally by least cost, twice: the first alignment
teaches the measure which words go together on this page, the second uses it, and a lexicon of
the whole tree where there is one. So one lost paragraph is one gap, at its own place.

Where that would take too long, pages are first cut at the headings that surely are the same,
and their sections aligned one by one; a section still too large is aligned by its outline.
"""

from __future__ import annotations

from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple, Protocol

from hexapla.parity.alignment.counted import by_their_number
from hexapla.parity.alignment.parts import from_their_first
from hexapla.parity.alignment.programme import least_cost
from hexapla.parity.alignment.proportion import length_ratio
from hexapla.parity.alignment.rivals import undone
from hexapla.parity.alignment.sections import Outline, from_their_heads, section
from hexapla.parity.alignment.shapes import in_step, put_in
from hexapla.parity.alignment.similarity import (
    Features,
    Measure,
    features,
)
from hexapla.parity.alignment.telling import told_apart
from hexapla.parity.words.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hexapla.model import Block
    from hexapla.parity.alignment.programme import Steps

GAP = 0.75
EXPECTED_GAP = 0.2
"""What a block without a counterpart costs, and one that was to be expected."""

UNKNOWN_GAP = 0.45
"""What it costs to leave a block alone whose code and names (`a.js`) the other page has nowhere."""

DOUBLED = 0.1
"""What a target block costs that says the same as the one before it, where the source's differ, or
who translated the page."""

SENTENCE = 40
"""Signs from which on such a block is surely put in twice, and no other block's translation."""

CELLS = 100_000
COLUMNS = 120
"""How wide a table may be on a page of any length."""

SURE = 0.5
"""The cost up to which two sections are the same, so that pages may be cut there."""

LEVEL = 0.3
"""What another level costs two headings, which the titles of two pages are given back."""


FAVOURED = -100.0
"""What a pair costs through which an alignment is to go."""


class Step(NamedTuple):
    """A pair of positions; None where a side has no counterpart."""

    source: int | None
    target: int | None


class _Costs(Protocol):
    def cost(self, source: Features, target: Features) -> float: ...


class _Part(NamedTuple):
    """A stretch of both pages, from the positions ``i`` and ``j`` on, to align by itself."""

    i: int
    j: int
    source: Sequence[Features]
    target: Sequence[Features]
    gaps: Sequence[float]
    extras: Sequence[float]
    spare: int
    """The width of the band that costs little on a page of this length."""

    titles: tuple[int, int] | None = None
    """The positions of the titles of both pages, where they stand at two levels."""

    @property
    def width(self) -> int:
        """Half the width of the band: all that can be lost, and some, while it is payable."""
        rows, columns = len(self.source) + 1, len(self.target)
        wanted = max(self.spare, abs(rows - 1 - columns) + 50)
        return min(wanted, max(10 * CELLS // rows, columns // rows + 2))

    @property
    def is_large(self) -> bool:
        """Whether the full measure takes too long."""
        rows, columns = len(self.source) + 1, len(self.target) + 1
        cells = rows * min(2 * self.width + 1, columns)
        return cells > max(rows, columns) * max(2 * self.spare + 1, COLUMNS)


def align(
    source: Sequence[Block],
    target: Sequence[Block],
    expected: Sequence[bool] = (),
    lexicon: Callable[[], Lexicon] = Lexicon,
) -> list[Step]:
    """Steps through both sequences in order, every block in exactly one.

    ``expected`` marks source blocks whose absence from the target is no surprise (the author
    added or removed them since the sync): a gap there is cheap. ``lexicon`` gives the one of
    the tree; it is only asked for when the shapes differ.
    """
    if not any(expected) and in_step(source, target):
        return [Step(index, index) for index in range(len(source))]
    left, right = told_apart([features(it) for it in source], [features(it) for it in target])
    gaps = _gaps(left, right, EXPECTED_GAP, expected)
    extras = _gaps(right, left, DOUBLED, put_in(source, target))
    ratio = length_ratio(left, right)
    page = _part(left, right, gaps, extras)
    parts = list(_cut(page, ratio)) if page.is_large else [page]
    parts[0] = parts[0]._replace(titles=_titles(left, right))
    measure = _taught(parts, Measure(ratio, [lexicon()]))

    def again(pair: tuple[int, int] | None = None) -> Steps:
        found: Steps = [*_through(parts, measure, pair)]
        return from_their_heads(found, left, right, measure.cost)

    steps = undone(again(), left, right, measure, again)
    steps = from_their_first(steps, left, right, measure)
    return [Step(*step) for step in by_their_number(steps, left, right)]


def _taught(parts: Sequence[_Part], measure: Measure) -> Measure:
    """The measure with a lexicon of what two pages say beside one another at first sight."""
    both = (
        (part.source[i - part.i].words, part.target[j - part.j].letters)
        for part in parts
        for i, j in (() if part.is_large else _through([part], measure))
        if i is not None and j is not None
    )
    return Measure(measure.ratio, [*measure.lexicons, Lexicon(both)])


def _gaps(
    blocks: Sequence[Features], others: Sequence[Features], cheap: float, flags: Sequence[bool]
) -> list[float]:
    """What it costs to leave each block alone: little where it is flagged, or names the unknown."""
    known = {name.strip("`") for other in others for name in other.anchors}
    costs = []
    for block, flag in zip(blocks, flags or repeat(None), strict=False):
        names = {name.strip("`") for name in block.anchors if not name.isalnum()}
        usual = UNKNOWN_GAP if names and names.isdisjoint(known) else GAP
        costs.append(cheap if flag else usual)
    return costs


def _part(
    source: Sequence[Features],
    target: Sequence[Features],
    gaps: Sequence[float],
    extras: Sequence[float],
) -> _Part:
    spare = CELLS // (max(len(source), len(target)) + 1)
    return _Part(0, 0, source, target, gaps, extras, spare)


def _through(
    parts: Iterable[_Part], measure: Measure, pair: tuple[int, int] | None = None
) -> Iterator[Step]:
    """Steps through the parts one after the other; through a ``pair`` of positions, if possible."""
    for part in parts:
        costs = Outline(measure.ratio) if part.is_large else measure
        known = (pair[0] - part.i, pair[1] - part.j) if pair else None
        cost = partial(_cost, part, costs, known)
        for i, j in least_cost(cost, part.gaps, part.extras, part.width):
            yield Step(None if i is None else i + part.i, None if j is None else j + part.j)


def _cost(part: _Part, costs: _Costs, pair: tuple[int, int] | None, i: int, j: int) -> float:
    if (i, j) == pair:
        return FAVOURED
    twice = part.extras[j] == DOUBLED and part.target[j].sizes[0] >= SENTENCE
    cost = costs.cost(part.source[i], part.target[j])
    return cost + twice * GAP - LEVEL * ((i, j) == part.titles)


def _titles(source: Sequence[Features], target: Sequence[Features]) -> tuple[int, int] | None:
    """The positions of the headings that pages begin with, if they are the title at two levels.

    A page without a title begins with what is the heading below it in the source.
    """
    ours, theirs = _first(source), _first(target)
    if ours is None or theirs is None or source[ours].level == target[theirs].level:
        return None
    below = source[ours + 1 : ours + 2]
    is_below = below and below[0].kind == "heading" and below[0].level == target[theirs].level
    return None if is_below else (ours, theirs)


def _first(blocks: Sequence[Features]) -> int | None:
    """The position of the heading that a page begins with, below its front matter."""
    at = next((n for n, block in enumerate(blocks) if block.kind != "field"), None)
    return None if at is None or blocks[at].kind != "heading" else at


def _cut(page: _Part, ratio: float) -> Iterator[_Part]:
    """The page in parts that begin where sections surely are the same."""
    ours, theirs = _heads(page.source), _heads(page.target)
    left, right = _sections(page.source, ours), _sections(page.target, theirs)
    measure, i, j = Measure(ratio), 0, 0
    cuts = [(len(page.source), len(page.target))]
    whole = _part(left, right, [page.gaps[head] for head in ours], [GAP] * len(theirs))
    for a, b in _through([whole], measure):
        if a is not None and b is not None and measure.cost(left[a], right[b]) <= SURE:
            cuts.insert(-1, (ours[a], theirs[b]))
    for n, m in cuts:
        source, target = page.source[i:n], page.target[j:m]
        yield _Part(i, j, source, target, page.gaps[i:n], page.extras[j:m], page.spare)
        i, j = n, m


def _heads(blocks: Sequence[Features]) -> list[int]:
    return [index for index, block in enumerate(blocks) if block.kind == "heading"]


def _sections(blocks: Sequence[Features], heads: Sequence[int]) -> list[Features]:
    ends = [*heads[1:], len(blocks)]
    return [section(blocks[head:end]) for head, end in zip(heads, ends, strict=False)]
