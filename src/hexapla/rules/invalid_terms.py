"""A termbase, or an entry of it, cannot be read.

Terms are in `locales/<locale>/terms.yml`: an id in lower case, which all locales share, and
below it `term`, `definition`, and lists of `synonyms`, `forbidden` words and other `forms`. The
glossary goes on without an entry that is broken.

How to fix: correct the line that is named.
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
        if fault.rule == "invalid-terms":
            yield Finding(fault.message, span=fault.span)
