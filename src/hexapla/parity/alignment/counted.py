"""Lists of as many items on both pages, where what an item holds is a part of it on the other.

A title with a paragraph below it becomes one item, and that is more like the paragraph than like
the title. The next item then seems to be lost. Their number tells which is which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.parity.alignment.programme import Steps
    from hexapla.parity.alignment.similarity import Features


def by_their_number(steps: Steps, source: Sequence[Features], target: Sequence[Features]) -> Steps:
    """The same steps, where an item that is paired with what another holds is the one it was."""
    found, end = list(steps), 0
    for at, (i, j) in enumerate(steps):
        if at >= end and i is not None and j is not None and _is_within(source[i], target[j]):
            start, end = _list(steps, source, target, at)
            found[start:end] = _counted(steps[start:end], source, target)
    return found


def _is_within(ours: Features, theirs: Features) -> bool:
    """Whether a source paragraph of an item is paired with an item of that list."""
    return (ours.kind, theirs.kind) == (
        "paragraph",
        "item",
    ) and ours.container == f"{theirs.container}/item".lstrip("/")


def _list(
    steps: Steps, source: Sequence[Features], target: Sequence[Features], at: int
) -> tuple[int, int]:
    """The steps from the first to the last that are of one list, with what its items hold."""
    within = source[steps[at][0] or 0].container
    shapes = ("item", within.removesuffix("item").rstrip("/")), ("paragraph", within)

    def is_of_list(place: int) -> bool:
        sides = zip(steps[place], (source, target), strict=True)
        blocks = (blocks[n] for n, blocks in sides if n is not None)
        return all((block.kind, block.container) in shapes for block in blocks)

    start, end = at, at + 1
    while start and is_of_list(start - 1):
        start -= 1
    while end < len(steps) and is_of_list(end):
        end += 1
    return start, end


def _counted(steps: Steps, source: Sequence[Features], target: Sequence[Features]) -> Steps:
    """The steps of a list with the items of each number paired, and what they hold."""
    ours = _items([i for i, _ in steps if i is not None], source)
    theirs = _items([j for _, j in steps if j is not None], target)
    if not ours or len(ours) != len(theirs):
        return steps
    found: Steps = []
    for left, right in zip(ours, theirs, strict=True):
        both = min(len(left), len(right))
        found += zip(left[:both], right[:both], strict=True)
        found += [(i, None) for i in left[both:]]
        found += [(None, j) for j in right[both:]]
    return found


def _items(places: Sequence[int], blocks: Sequence[Features]) -> list[list[int]]:
    """Each item of a list with what it holds; nothing where the list does not begin with one."""
    found: list[list[int]] = []
    for place in places:
        if blocks[place].kind == "item":
            found.append([])
        if not found:
            return []
        found[-1].append(place)
    return found
