"""A heading sits at another level than in the source page, or is no heading.

Readers navigate by the outline, and links lead to it: a translated page keeps the source's
headings, level for level. A paragraph in bold is no heading, and text right above a row of
hyphens (`---`) is one. Where nearly all headings have moved alike, as for a page whose title is
in its front matter, they are told once, as a warning.

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

SEVERAL, SHARE = 3, 0.8
"""Headings, and the share of a page's, that are moved to other levels alike, as on purpose."""


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each heading at another level, or on one side only."""
    both = [(one, two) for one, two in pair.aligned("heading") if one and two]
    found = [(one, two) for one, two in both if one.level != two.level]
    alike = len({one.level - two.level for one, two in found}) == 1
    is_all = alike and len(found) >= max(SEVERAL, SHARE * len(both))
    for source, target in found[:1] if is_all else found:
        message = f"heading level {target.level}, the source has {source.level}"
        more = f"; {len(found) - 1} more have moved alike" if is_all else ""
        yield Finding(message + more, target, source, doubtful=is_all)
    for source, target, moved in astray(pair):
        if not moved and "heading" in (source.kind, target.kind):
            message = f"{kind_of(target)} in place of the source's {named(source)}"
            yield Finding(message, target, source)
