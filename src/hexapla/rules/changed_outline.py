"""A heading sits at another level than in the source page, or is no heading.

Readers navigate by the outline, and links lead to it: a translated page keeps the source's
headings, level for level. A paragraph in bold is no heading, and text right above a row of
hyphens (`---`) is one.

How to fix: give the heading the level it has in the source page; put an empty line above `---`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import kind_of, named
from hexapla.parity.moved import astray

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each heading at another level, or on one side only."""
    for source, target in pair.aligned("heading"):
        if source and target and source.level != target.level:
            message = f"heading level {target.level}, the source has {source.level}"
            yield Finding(message, target, source)
    for source, target, moved in astray(pair):
        if not moved and "heading" in (source.kind, target.kind):
            message = f"{kind_of(target)} in place of the source's {named(source)}"
            yield Finding(message, target, source)
