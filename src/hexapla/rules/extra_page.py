"""A page has no counterpart in the source locale.

The source locale says what the knowledge base holds. A page that only one other locale has
is usually left over from a page that was renamed or deleted.

How to fix: delete the page, rename it as the source page was renamed, or write its source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import START, Finding, Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for a page without a source."""
    if pair.status == Status.EXTRA and pair.target:
        yield Finding(f"no source page has the key {pair.key}", span=START)
