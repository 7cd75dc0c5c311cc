"""A heading sits at another level than in the source page, or is no heading.

Readers navigate by the outline, and links lead to it: a translated page keeps the source's
headings, level for level. A paragraph in bold is no heading, and text right above a row of hyphens
(`---`) is one.

These may be meant, and are warnings:

- three headings or more that have moved alike, in a row or nearly all of a page, as where its title
  is in its front matter; they are reported once
- a section of the translation that the source has as a second title of the page

How to fix: give the heading the level it has in the source page; put an empty line above `---`.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import kind_of, named
from hexapla.parity.alignment.shapes import is_even
from hexapla.parity.gaps.moved import astray
from hexapla.parity.gaps.recast import outline_level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Pair

SEVERITY = Severity.ERROR

SEVERAL, SHARE = 3, 0.8
"""Headings in a row, and the share of a page's, that have moved alike, as on purpose."""


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each heading at another level, or on one side only."""
    if is_even(pair):
        return
    pairs = pair.aligned("heading")
    both = [(one, two) for one, two in pairs if one and two and one.kind == two.kind]
    for found in _moved_alike(both):
        is_many = len(found) >= SEVERAL
        more = f"; {len(found) - 1} more have moved alike" if is_many else ""
        for source, target in found[:1] if is_many else found:
            message = f"heading level {target.level}, the source has {source.level}"
            doubtful = is_many or _is_mended(source, target, pair)
            yield Finding(message + more, target, source, doubtful=doubtful)
    for source, target, moved in astray(pair):
        is_heading = outline_level(source) == outline_level(target)
        if not (moved or is_heading) and "heading" in (source.kind, target.kind):
            message = f"{kind_of(target)} in place of the source's {named(source)}"
            yield Finding(message, target, source)


def _is_mended(source: Block, target: Block, pair: Pair) -> bool:
    """Whether the source has a second title there, which is a section in the translation."""
    if (source.level, target.level) != (1, 2) or not pair.source:
        return False
    title = next((block for block in pair.source.blocks if block.kind == "heading"), source)
    return title is not source and title.level == 1


def _moved_alike(both: Sequence[tuple[Block, Block]]) -> list[list[tuple[Block, Block]]]:
    """The headings at other levels: those in a row that have moved alike, or nearly all, as one."""
    found = [(one, two) for one, two in both if one.level != two.level]
    if len(found) >= SHARE * len(both) and len({_by(moved) for moved in found}) == 1:
        return [found]
    return [list(row) for by, row in groupby(both, key=_by) if by]


def _by(both: tuple[Block, Block]) -> int:
    return both[1].level - both[0].level
