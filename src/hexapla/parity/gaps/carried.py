"""Sections that stand elsewhere in other words, below a title of their own there."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from hexapla.parity.gaps.lone import lone
from hexapla.parity.gaps.moved import astray
from hexapla.parity.gaps.retold import retold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.model import Block, Pair, Span

HEAD = "heading"


def carried(pair: Pair) -> frozenset[Span]:
    """The lone headings of the source whose texts are all told below lone headings of the target.

    Such a section has moved, and its title was written anew.
    """
    lost, come = lone(pair)
    heads = [place for place, block in lost.items() if block.kind == HEAD]
    if not heads or not any(block.kind == HEAD for block in come.values()):
        return frozenset()
    there, titled = _told_in(pair), _below_lone_heads(pair)
    return frozenset(
        lost[place].span
        for place in heads
        if (texts := _below(pair, place)) and all(there.get(text.span) in titled for text in texts)
    )


def _below(pair: Pair, place: int) -> list[Block]:
    """The source blocks below a heading, up to the next one."""
    blocks = (match.source for match in pair.matches[place + 1 :] if match.source)
    return list(takewhile(lambda block: block.kind != HEAD, blocks))


def _told_in(pair: Pair) -> Mapping[Span, Span]:
    """Where lone source blocks are told that are said, or that have moved."""
    known = ((span, each.whole) for span, each in retold(pair).items() if each.is_told)
    found = {span: whole.target.span for span, whole in known if whole and whole.target}
    return found | {one.source.span: one.target.span for one in astray(pair) if one.moved}


def _below_lone_heads(pair: Pair) -> frozenset[Span]:
    """The spans of the lone target blocks in sections whose heading is lone, too."""
    alone, titled, found = {block.span for block in lone(pair)[1].values()}, False, []
    for block in pair.target.blocks if pair.target else ():
        if block.kind == HEAD:
            titled = block.span in alone
        elif titled and block.span in alone:
            found.append(block.span)
    return frozenset(found)
