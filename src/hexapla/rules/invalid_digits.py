"""A page writes numbers in two numeral systems.

`٣ أيام` and `3 أيام` on one page look like two authors, and are read in two ways by a screen
reader. Which digits a page uses is the author's choice; all its numbers use the same. Code,
versions, telephone numbers and numbers in Latin words do not count, but no number has digits of
two systems (`12٥0`).

How to fix: write the number in the digits of the rest of the page; `hexapla check --fix` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.digits import has_foreign
from hexapla.facts.systems import deviations
from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document

SEVERITY = Severity.WARNING


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each number in other digits than most of the page's."""
    for found in deviations(page) if has_foreign(page.text) else ():
        span = page.place(found.block, found.start, found.end)
        wanted = f", which would have {found.rewritten}" if found.rewritten else ""
        message = f"{found.text} is in other digits than the rest of the page{wanted}"
        yield Finding(message, found.block, span=span, fix=found.rewritten)
