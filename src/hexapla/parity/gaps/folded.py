"""Findings of what is missing, told together where they are too many to be read one by one.

A page that is told in other words, or a short version of its source, lacks most of its blocks: a
list of them says less than that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hexapla.parity.gaps.rewritten import is_another

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Finding, Pair

MANY: Final = 20
"""Findings of a page up to which each is told."""

SHARE: Final = 0.3
"""The part of the source's blocks from which on much of the page is missing."""

_OTHERWISE: Final = "; the page is told in other words"
_LITTLE: Final = "; much of the source's page is not here"


def folded(pair: Pair, found: Sequence[Finding]) -> Iterator[Finding]:
    """The same, but for those of a page of which much is missing: the sure ones and others, once.

    Whole sections stay by themselves. Of a page told in other words from top to bottom, those that
    may be there are told together.
    """
    doubtful = [each for each in found if each.doubtful]
    if _is_little(pair, found):
        sure = [each for each in found if not each.doubtful]
        sections = [each for each in sure if each.source and each.source.kind == "heading"]
        yield from sections
        yield from _together([each for each in sure if each not in sections], _LITTLE)
        yield from _together(doubtful, _LITTLE)
    elif is_another(pair):
        yield from (each for each in found if not each.doubtful)
        yield from _together(doubtful, _OTHERWISE)
    else:
        yield from found


def _is_little(pair: Pair, found: Sequence[Finding]) -> bool:
    """Whether a page has so little of its source that one finding says more than many."""
    ours = [match for match in pair.matches if match.source]
    lost = [match for match in ours if not match.target and not match.drifted]
    return len(found) > MANY and len(lost) >= SHARE * len(ours)


def _together(found: Sequence[Finding], why: str) -> Iterator[Finding]:
    others = f", and {len(found) - 1} more" if found[1:] else ""
    for first in found[:1]:
        yield replace(first, message=f"{first.message}{others}{why}")
