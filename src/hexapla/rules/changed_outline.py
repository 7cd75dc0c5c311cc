"""A heading sits at another level than in the source page.

Readers navigate by the outline, and links lead to it: a translated page keeps the source's
headings, level for level.

How to fix: give the heading the level it has in the source page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each aligned heading at another level."""
    for source, target in pair.aligned("heading"):
        if source and target and source.level != target.level:
            message = f"heading level {target.level}, the source has {source.level}"
            yield Finding(message, target, source)
