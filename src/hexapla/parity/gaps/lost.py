"""The source blocks that nothing in the translation stands for, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.parity.gaps.beside import may_be_beside
from hexapla.parity.gaps.breaks import idle_breaks
from hexapla.parity.gaps.carried import carried
from hexapla.parity.gaps.loners import loners
from hexapla.parity.gaps.moved import beside_code, leads, settled
from hexapla.parity.gaps.paragraphs import dissolved
from hexapla.parity.gaps.retold import replaced, retold, told
from hexapla.parity.gaps.rewritten import is_rewritten
from hexapla.parity.gaps.swallowed import swallowed
from hexapla.parity.gaps.titles import entitled, shown_titles
from hexapla.parity.gaps.unfenced import unfenced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hexapla.model import Block, Finding, Pair, Span
    from hexapla.parity.gaps.loners import Loner


def lost(pair: Pair, known: frozenset[Span], suits: Callable[[Block], bool]) -> Iterator[Loner]:
    """The source blocks that are lost, in order; not those at ``known`` spans."""
    there = known | (settled(pair) - replaced(pair)) | told(pair) | dissolved(pair)
    there |= {found.code.span for found in unfenced(pair)}
    there |= {block.span for found in swallowed(pair) for block in found.blocks}
    silent = idle_breaks(pair, 0) | carried(pair) | leads(pair) | shown_titles(pair, 0)
    sides = [
        (m.source, not m.target and not m.drifted and m.source.span not in there)
        for m in pair.matches
        if m.source and suits(m.source)
    ]
    found = [it for it in loners(sides) if it.below or it.after or it.block.span not in silent]
    return iter(_headless(found, pair))


def _headless(found: Sequence[Loner], pair: Pair) -> Sequence[Loner]:
    """The same with all fields as one where the translation has no front matter at all."""
    fields = [each for each in found if each.block.kind == "field"]
    bare = pair.target is not None and not any(it.kind == "field" for it in pair.target.blocks)
    if len(fields) == 1 or not bare or (pair.target and pair.target.meta):
        return found
    whole = [each._replace(is_head=True) for each in fields[:1]]
    return [*whole, *(each for each in found if each.block.kind != "field")]


def may_be_unmarked(pair: Pair, loner: Loner) -> bool:
    """Whether it is a heading by itself, of a page with other blocks that have no counterpart."""
    if loner.block.kind != "heading" or loner.others:
        return False
    return sum(not (match.source and match.target) for match in pair.matches) > 1


def is_in_doubt(pair: Pair, finding: Finding, source: Block) -> bool:
    """Whether a block may be told near by, or is of a rewritten passage and not surely lost."""
    if source.kind == "break" or source.span in beside_code(pair) | entitled(pair):
        return True
    if may_be_beside(pair, source):
        return True
    found = retold(pair).get(source.span)
    if found and found.is_likely:
        return True
    return not (found and found.is_lost) and is_rewritten(pair, finding)
