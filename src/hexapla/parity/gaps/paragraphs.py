"""Text that one page has in one block and the other in two."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.model import Match, Span
from hexapla.parity.alignment.similarity import features
from hexapla.parity.gaps.listed_out import listed_out
from hexapla.parity.gaps.lists import is_new, list_of
from hexapla.parity.gaps.lone import lone
from hexapla.parity.gaps.moved import astray, settled, settled_extras
from hexapla.parity.gaps.retold import rest, retold
from hexapla.parity.sentences.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from hexapla.model import Block, Pair

PARTS: Final = frozenset({"paragraph", "item", "definition"})
"""Kinds of block that are split and merged."""

WIDE: Final = 120
"""Signs of a line from which a page does not break its lines by their width."""

NEAR: Final = 0.2
"""How far from its share a line's end may stand, beside the whole, that parts two paragraphs."""


class Parted(NamedTuple):
    """A block without a counterpart, and the match of the neighbour that its text belongs to."""

    block: Block
    whole: Match
    split: bool
    """Whether the translation has the two, and the source the one."""


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def parted(pair: Pair) -> tuple[Parted, ...]:
    """The blocks of a pair of pages that are merged into one or split in two, each in order."""
    found = [*_parted(pair, 0), *_parted(pair, 1)]
    parts = {part.block.span: part for part in found if part.split}
    kept = [part for part in found if not part.split or _is_next(pair, part, parts)]
    return (*kept, *_points(pair, {part.block.span for part in kept}))


def _points(pair: Pair, known: Container[Span]) -> Iterator[Parted]:
    """The blocks of lists that say what a paragraph says."""
    whole = listed_out(pair)
    for block in lone(pair)[1].values() if whole else ():
        if block.span in whole and block.span not in known:
            yield Parted(block, whole[block.span], split=True)


def _parted(pair: Pair, side: int) -> Iterator[Parted]:
    alone, known = lone(pair)[side], (retold, rest)[side]
    elsewhere = (settled, settled_extras)[side](pair) if alone else frozenset()
    for block in alone.values():
        each = known(pair).get(block.span)
        if each and each.whole and each.beside and each.is_told and block.span not in elsewhere:
            wholes = each.whole.source, each.whole.target
            if {block.kind, *(whole.kind for whole in wholes if whole)} <= PARTS:
                yield Parted(block, each.whole, side == 1)


def _is_next(pair: Pair, part: Parted, parts: dict[Span, Parted]) -> bool:
    """Whether nothing but other parts, and what is no text, is between a part and its whole."""
    ends = sorted((part.block.span, part.whole.target.span)) if part.whole.target else ()
    others = (block for block in lone(pair)[1].values() if ends and ends[0] < block.span < ends[1])
    return all(
        block.kind not in PARTS or (block.span in parts and parts[block.span].whole is part.whole)
        for block in others
    )


def dissolved(pair: Pair) -> frozenset[Span]:
    """The spans of source items of lists that a paragraph tells, but for those surely lost."""
    known = retold(pair)
    return frozenset(
        item.span
        for part in parted(pair)
        if not part.split and part.block.kind == "item"
        if part.whole.target and part.whole.target.kind == "paragraph"
        for item in list_of(pair.source, part.block)
        if not (item.span in known and known[item.span].is_lost)
    )


def is_first(pair: Pair, part: Parted, seen: set[Span]) -> bool:
    """Whether nothing was told of the text that was split, or of the list that a block is of.

    What was told is ``seen``, and this is added to it.
    """
    if not (part.split and part.whole.target):
        return is_new(seen, pair.source, part.block)
    first = part.whole.target.span not in seen
    seen.add(part.whole.target.span)
    return first


def is_plain(pair: Pair, part: Parted) -> bool:
    """Whether nothing is lost by it: no bullet, no picture of its own, and no empty line."""
    block, (source, target, _) = part.block, part.whole
    if part.split or not (source and target):
        return block.kind == "paragraph"
    if block.kind == "item":
        return len(list_of(pair.source, block)) == 1
    if block.kind != "paragraph" or (source.kind == "item" and "item" not in block.container):
        return False
    if "picture" in (features(block).kind, features(source).kind):
        return source.kind == "item" == target.kind
    first, second = sorted((block, source), key=lambda each: each.span)
    return not _wants_line(first.text, second.text, target.text)


def _wants_line(first: str, second: str, target: str) -> bool:
    """Whether a text ends a line where two texts are parted, though the next word would fit."""
    lines = target.split("\n")
    width = max(map(len, lines))
    share, whole = len(first) / (len(first) + len(second)), len(target)
    for end, line, following in zip(accumulate(map(len, lines)), lines, lines[1:], strict=False):
        is_early = width > WIDE or len(line) + len(following.split(" ", 1)[0]) < width
        if is_early and abs(end / whole - share) < NEAR and _is_end(line, following):
            return True
    return False


def _is_end(line: str, following: str) -> bool:
    """Whether a sentence ends with a line."""
    return len(sentences(f"{line}\n{following}")) > len(sentences(f"{line} x{following}"))


def reshaped(pair: Pair) -> Iterator[Span]:
    """The spans of the target's blocks that are split, merged or another kind of block."""
    for part in parted(pair):
        if part.whole.target:
            yield together([part.whole.target, *([part.block] if part.split else [])]).span
    for source, target, moved in astray(pair):
        if not moved and source.kind != target.kind and "heading" not in (source.kind, target.kind):
            yield target.span


def joined(pair: Pair) -> Pair:
    """The same pair, its matches with all parts of a text as one block."""
    parts, retellings = parted(pair), _retold(pair)
    if not (parts or retellings):
        return pair
    gone = {id(part.block) for part in parts} | {id(one) for one in retellings.values()}
    of: dict[int, list[Parted]] = {}
    for part in parts:
        of.setdefault(id(part.whole), []).append(part)
    matches = []
    for match in pair.matches:
        if gone.isdisjoint(map(id, match[:2])):
            source, target = (_whole(match, of.get(id(match), ()), side) for side in (0, 1))
            ours = source or retellings.get(id(match.target))
            matches.append(Match(ours, target, match.drifted))
    return replace(pair, matches=tuple(matches))


def _retold(pair: Pair) -> dict[int, Block]:
    """The lone source paragraphs that lone paragraphs tell, by the identity of the target's."""
    lost, told = lone(pair)[0], retold(pair)
    found: dict[int, Block] = {}
    for block in lost.values():
        each = told.get(block.span)
        target = each.whole.target if each and each.whole and not each.whole.source else None
        if each and target and each.is_told and target.kind == block.kind == "paragraph":
            found.setdefault(id(target), block)
    return found


def _whole(match: Match, parts: Iterable[Parted], side: int) -> Block | None:
    """One side of a match with the parts that belong to it."""
    block = match[:2][side]
    more = [part.block for part in parts if part.split == side]
    return together([block, *more]) if block and more else block


def together(blocks: Iterable[Block]) -> Block:
    """The blocks of a page as one, in their order."""
    found = sorted(blocks, key=lambda block: block.span)
    first, last = found[0].span, found[-1].span
    span = Span(first.line, first.column, last.end_line, last.end_column)
    return replace(found[0], text="\n\n".join(block.text for block in found), span=span)
