"""Texts that lost the bold with which they begin, or that each item of their list has in it."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from hexapla.model import Finding
from hexapla.parity.untranslated.excerpts import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Pair

OTHERS: Final = 3
"""How many texts that have kept theirs tell that one has lost it."""

_STRONG: Final = "**"
_LEAD: Final = re.compile(r"\*\*[^\s*`][^*\n]*[^\W\d_][^*\n]*\*\*")
_ANY: Final = re.compile(r"\*\*|__|<(?:b|strong)\b", re.IGNORECASE)

_Both = tuple["Block", "Block"]


def unmarked(pair: Pair) -> Iterator[Finding]:
    """One finding for the one paragraph, and the one item of each list, that lost its bold."""
    for source, target in _bare(pair) if pair.source and _STRONG in pair.source.text else ():
        lead = _LEAD.search(source.text)
        said = excerpt(lead[0].strip(_STRONG)) if lead else ""
        message = f"the source has “{said}” in bold, as the texts beside this one have theirs"
        yield Finding(message, target, source, doubtful=True)


def _bare(pair: Pair) -> Iterator[_Both]:
    """The texts that lost it, where all others have kept theirs."""
    both = [(a, b) for a, b, drifted in pair.matches if a and b and not drifted]
    yield from _lone([it for it in both if _is_led(*it)])
    for is_item, run in groupby(both, key=_listed):
        items = list(run)
        if is_item and all(_LEAD.search(source.text) for source, _ in items):
            yield from _lone(items)


def _is_led(source: Block, target: Block) -> bool:
    """Whether two blocks are paragraphs, of which the source's begins in bold and goes on."""
    if not source.kind == target.kind == "paragraph":
        return False
    lead = _LEAD.match(source.text)
    return bool(lead and lead.end() < len(source.text))


def _listed(both: _Both) -> tuple[int, str] | None:
    """Which list two items are of; None for what is none, or is on one side only."""
    source, target = both
    is_item = source.kind == target.kind == "item"
    return (source.level, source.container) if is_item else None


def _lone(both: Sequence[_Both]) -> Iterator[_Both]:
    bare = [it for it in both if not _ANY.search(it[1].text) and it[0].text != it[1].text]
    if len(bare) == 1 and len(both) > OTHERS:
        yield bare[0]
