"""Pairs the blocks of a source page with those of a target page.

Pages of the same shape are zipped. Others are aligned globally by least cost, the dynamic
programme of Needleman and Wunsch (1970), twice: the first alignment teaches the measure which
words go together on this page, the second uses it. So one lost paragraph is one gap, at its
own place.

Where that would take too long, pages are first cut at the headings that surely are the same,
and their sections aligned one by one; a section still too large is aligned by its outline.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple, Protocol

from hexapla.parity.similarity import (
    IMPOSSIBLE,
    SHAPED,
    Features,
    Measure,
    Outline,
    features,
    learn,
    length_ratio,
    section,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Block

GAP = 0.75
EXPECTED_GAP = 0.2
CELLS = 100_000
COLUMNS = 120
"""How wide a table may be on a page of any length."""

SURE = 0.5
"""The cost up to which two sections are the same, so that pages may be cut there."""


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
    spare: int
    """The width of the band that costs little on a page of this length."""

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


def shape(block: Block) -> tuple[str, int, str, str]:
    """What two blocks have in common when their pages have the same outline."""
    level = block.level if block.kind in SHAPED else 0
    return block.kind, level, block.container, block.key if block.kind == "field" else ""


def align(
    source: Sequence[Block], target: Sequence[Block], expected: Sequence[bool] = ()
) -> list[Step]:
    """Steps through both sequences in order, every block in exactly one.

    ``expected`` marks source blocks whose absence from the target is no surprise (the author
    added or removed them since the sync): a gap there is cheap.
    """
    if not any(expected) and _same_shape(source, target):
        return [Step(index, index) for index in range(len(source))]
    gaps = [EXPECTED_GAP if flag else GAP for flag in expected] or [GAP] * len(source)
    left = [features(block) for block in source]
    right = [features(block) for block in target]
    ratio = length_ratio(left, right)
    page = _part(left, right, gaps)
    parts = list(_cut(page, ratio)) if page.is_large else [page]
    first = _through((part for part in parts if not part.is_large), Measure(ratio))
    lexicon = learn((left[i], right[j]) for i, j in first if i is not None and j is not None)
    return list(_through(parts, Measure(ratio, lexicon)))


def _same_shape(source: Sequence[Block], target: Sequence[Block]) -> bool:
    return len(source) == len(target) and all(
        shape(a) == shape(b) for a, b in zip(source, target, strict=True)
    )


def _part(source: Sequence[Features], target: Sequence[Features], gaps: Sequence[float]) -> _Part:
    return _Part(0, 0, source, target, gaps, CELLS // (max(len(source), len(target)) + 1))


def _through(parts: Iterable[_Part], measure: Measure) -> Iterator[Step]:
    for part in parts:
        for i, j in _least_cost(part, Outline(measure.ratio) if part.is_large else measure):
            yield Step(None if i is None else i + part.i, None if j is None else j + part.j)


def _cut(page: _Part, ratio: float) -> Iterator[_Part]:
    """The page in parts that begin where sections surely are the same."""
    ours, theirs = _heads(page.source), _heads(page.target)
    left, right = _sections(page.source, ours), _sections(page.target, theirs)
    measure, i, j = Measure(ratio), 0, 0
    cuts = [(len(page.source), len(page.target))]
    for a, b in _through([_part(left, right, [page.gaps[head] for head in ours])], measure):
        if a is not None and b is not None and measure.cost(left[a], right[b]) <= SURE:
            cuts.insert(-1, (ours[a], theirs[b]))
    for n, m in cuts:
        yield _Part(i, j, page.source[i:n], page.target[j:m], page.gaps[i:n], page.spare)
        i, j = n, m


def _heads(blocks: Sequence[Features]) -> list[int]:
    return [index for index, block in enumerate(blocks) if block.kind == "heading"]


def _sections(blocks: Sequence[Features], heads: Sequence[int]) -> list[Features]:
    ends = [*heads[1:], len(blocks)]
    return [section(blocks[head:end]) for head, end in zip(heads, ends, strict=False)]


def _least_cost(part: _Part, measure: _Costs) -> list[Step]:
    """Fill the table row by row within a band around the diagonal, then walk back."""
    _, _, source, target, gaps, _ = part
    width = part.width
    previous, offset = _row(len(target), 0, len(source), width)
    for j in range(len(previous)):
        previous[j] = (j + offset) * GAP
    moves: list[tuple[int, bytearray]] = [(offset, bytearray(b"<" * len(previous)))]
    for i, block in enumerate(source, 1):
        row, start = _row(len(target), i, len(source), width)
        move = bytearray(len(row))
        for k in range(len(row)):
            j = k + start
            above = _at(previous, j - offset) + gaps[i - 1]
            before = row[k - 1] + GAP if k else IMPOSSIBLE
            both = _at(previous, j - 1 - offset)
            if both <= min(above, before):  # no cost is negative: else a match cannot be best
                both += measure.cost(block, target[j - 1])
            row[k], move[k] = _best(both, above, before)
        previous, offset = row, start
        moves.append((start, move))
    return _walk_back(moves, len(source), len(target))


def _row(columns: int, i: int, rows: int, width: int) -> tuple[array[float], int]:
    """An empty row of the band around the diagonal, and the column it starts at."""
    centre = i * columns // max(rows, 1)
    start, end = max(centre - width, 0), min(centre + width, columns)
    if i == rows:
        end = columns
    return array("d", bytes(8 * (end - start + 1))), start


def _at(row: array[float], index: int) -> float:
    return row[index] if 0 <= index < len(row) else IMPOSSIBLE


def _best(both: float, above: float, before: float) -> tuple[float, int]:
    if both <= above and both <= before:
        return both, ord("\\")
    return (above, ord("^")) if above <= before else (before, ord("<"))


def _walk_back(moves: list[tuple[int, bytearray]], i: int, j: int) -> list[Step]:
    steps: list[Step] = []
    while i or j:
        offset, move = moves[i]
        kind = move[j - offset] if 0 <= j - offset < len(move) else ord("^")
        if i and j and kind == ord("\\"):
            i, j = i - 1, j - 1
            steps.append(Step(i, j))
        elif i and (kind == ord("^") or not j):
            i -= 1
            steps.append(Step(i, None))
        else:
            j -= 1
            steps.append(Step(None, j))
    return steps[::-1]
