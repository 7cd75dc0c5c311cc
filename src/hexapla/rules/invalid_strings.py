"""A strings file is not a gettext catalogue.

Strings of the site are in `locales/<locale>/messages.po`. A broken entry makes the rest of
the file unreadable, so nothing else is said of it.

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
        if fault.rule == "invalid-strings":
            yield Finding(fault.message, span=fault.span)
