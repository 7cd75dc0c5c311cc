"""A file of the tree cannot be read as what its name says.

A page is a file inside the tree, in UTF-8, without NUL characters, without a line longer
than 100,000 characters and without blocks nested deeper than 50 levels. Nothing else is
said of a page that is not; the other pages are checked all the same.

How to fix: put a readable file in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document

SEVERITY = Severity.ERROR


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each such fault that reading the file met."""
    for fault in page.faults:
        if fault.rule == "invalid-file":
            yield Finding(fault.message, span=fault.span)
