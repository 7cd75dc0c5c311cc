"""Text that a block of code has swallowed, because the fence at its end is torn or lost."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.parity.gaps.lone import lone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Pair

LEAST: Final = 0.4
"""The size of what a block of code has more, beside that of the first block that stands there."""

MOST: Final = 2.0
"""The size of all blocks that stand there at most, beside that of what the code has more."""

_TORN: Final = re.compile(r"[ \t]*(?:`{3,}|~{3,})", re.MULTILINE)
_PROSE: Final = frozenset({"paragraph", "item", "heading", "row", "admonition"})


class Swallowed(NamedTuple):
    """A target's block of code, where it ends, and the source blocks that stand in it."""

    code: Block
    line: int
    blocks: tuple[Block, ...]


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def swallowed(pair: Pair) -> tuple[Swallowed, ...]:
    """The blocks of code of the translation that hold the text which follows them, in order."""
    lost = lone(pair)[0]
    places = enumerate(pair.matches if lost else ())
    both = [(n, m.source, m.target) for n, m in places if m.source and m.target and not m.drifted]
    return tuple(
        Swallowed(target, target.span.line + start + 1, blocks)
        for place, source, target in both
        if source.kind == target.kind == "code" and target.text.count("\n") > 1
        if (start := _start(source.text, target.text))
        if (blocks := _told(_following(pair, place), target.text.split("\n")[start:]))
    )


def _start(source: str, target: str) -> int:
    """The line from which on a block of code has what is not its own; 0 for none.

    That is what follows an empty line below its own code, or a mark of a fence with more below it.
    """
    own, lines = source.rstrip("\n").split("\n"), target.split("\n")
    rest = lines[len(own) :]
    begins = all(a.strip() == b.strip() for a, b in zip(own, lines, strict=False))
    if begins and rest and not rest[0].strip():
        return len(own)
    torn = next((n for n, line in enumerate(lines) if n and _TORN.match(line)), 0)
    goes_on = any(not line.strip() for line in lines[torn:-1])
    return torn if goes_on and not _TORN.search(source) else 0


def _following(pair: Pair, place: int) -> Iterator[Block]:
    """The lone source blocks below a match, down to the next match; the first may be a wrong one.

    For what stands in code is easily taken for what follows the code.
    """
    known = found = 0
    for source, target, drifted in pair.matches[place + 1 :]:
        known += 1 if source and target else 0
        if drifted or known > 1 or (known and found):
            return
        if source and not target:
            yield source
            found += not known


def _told(blocks: Iterator[Block], lines: Sequence[str]) -> tuple[Block, ...]:
    """Those blocks that may stand in some lines, by their sizes; none if the first is no text."""
    size, room = 0, sum(len(line.strip()) for line in lines)
    found: list[Block] = []
    for block in blocks:
        size += len(block.text)
        if size > MOST * room or not (found or block.kind in _PROSE):
            break
        found.append(block)
    is_there = found and room >= LEAST * len(found[0].text)
    return tuple(found) if is_there else ()
