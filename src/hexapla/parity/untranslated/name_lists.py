"""Lists of names and of titles of works, which translators leave as they are, all together."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from hexapla.facts.language import copies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Match, Pair, Span
    from hexapla.parity.untranslated.leftovers import Leftover

LEAST: Final = 5
"""Items from which a list has a way of its own."""

SHARE: Final = 0.8
"""The share of its items that are the source's, from which on they are meant to be."""

_ENDS: Final = (".", "!", "?", ":", ";", "…")


def once_a_list(found: Iterable[Leftover], pair: Pair) -> Iterator[Leftover]:
    """What is left of the source, of a list of names or titles once, and in doubt."""
    left = list(found)
    named = _named(pair) if sum(item.target.kind == "item" for item in left) > 1 else {}
    lists = {named[item.target.span] for item in left if item.target.span in named}
    whole = {
        number
        for number in lists
        if all(_is_title(item) for item in left if named.get(item.target.span) == number)
    }
    for number, group in groupby(left, lambda item: named.get(item.target.span, -1)):
        if number in whole:
            first, *others = group
            yield first._replace(doubtful=True, following=len(others))
        else:
            yield from group


def _named(pair: Pair) -> dict[Span, int]:
    """The items of lists that are nearly all the source's, each with the number of its list."""
    found: dict[Span, int] = {}
    for number, run in enumerate(_lists(pair)):
        both = [(m.source, m.target) for m in run if m.source and m.target]
        same = [target for source, target in both if copies.is_same(source.text, target.text)]
        if len(run) >= LEAST and len(same) >= SHARE * len(run):
            found |= {target.span: number for _, target in both}
    return found


def _lists(pair: Pair) -> Iterator[Sequence[Match]]:
    """The items that follow each other without another block between."""
    for is_item, run in groupby(pair.matches, lambda match: _kind(match) == "item"):
        if is_item:
            yield list(run)


def _kind(match: Match) -> str:
    block = match.source or match.target
    return block.kind if block else ""


def _is_title(item: Leftover) -> bool:
    """Whether an item says no sentence."""
    return not item.target.text.rstrip("*_ )").endswith(_ENDS)
