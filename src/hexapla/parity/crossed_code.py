"""Code that two texts of a page have exchanged: each has what the source has in the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from hexapla.markdown.inline import code_spans
from hexapla.model import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from hexapla.model import Block, Document, Span


def crossed(
    both: Sequence[tuple[Block, Block]], other: Document, told: Collection[Span]
) -> Iterator[Finding]:
    """One finding for each code that stands in another text, which has this one's in its place.

    Takes texts that have not the code of their source, and what is ``told`` of them already.
    """
    if len(both) < 2:  # noqa: PLR2004 (one has nothing to exchange with)
        return
    apart = [_apart(source, target) for source, target in both]
    came: dict[str, list[int]] = defaultdict(list)
    for place, (_, added) in enumerate(apart):
        for code in added:
            came[code].append(place)
    for place, (lost, added) in enumerate(apart):
        for was in lost:
            there = came.get(was, [])
            now = [code for code in added if len(there) == 1 and apart[there[0]][0] & {code}]
            if len(now) == 1 and came[now[0]] == [place]:
                source, target = both[place]
                start, end, _ = next(it for it in code_spans(target.text) if it[2] == now[0])
                span = other.place(target, start, end)
                if not any(_meet(span, known) for known in told):
                    message = f"“{now[0]}” is “{was}” in the source"
                    yield Finding(message, target, source, span, doubtful=True)


def _apart(source: Block, target: Block) -> tuple[set[str], set[str]]:
    """The code that only a source text has, and that only its translation has."""
    ours, theirs = (Counter(code for _, _, code in code_spans(it.text)) for it in (source, target))
    return set(ours - theirs), set(theirs - ours)


def _meet(one: Span, other: Span) -> bool:
    return one[:2] < other[2:] and other[:2] < one[2:]
