"""A page has no counterpart in the source locale.

The source locale says what the knowledge base holds. A page that only one other locale has
is usually left over from a page that was renamed or deleted. A source page of which nothing is
left counts as none: readers would get an empty page.

How to fix: delete the page, rename it as the source page was renamed, or write its source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import START, Finding, Severity, Status
from hexapla.parity.pairing import is_emptied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for a page without a source."""
    if pair.status == Status.EXTRA and pair.target:
        yield Finding(f"no source page has the key {pair.key}", span=START)
    elif pair.source and pair.target and not pair.matches and is_emptied(pair.source, pair.target):
        message = "the source page is empty; restore it, or delete this page too"
        yield Finding(message, span=START)
