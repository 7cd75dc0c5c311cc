"""A file starts with a byte order mark.

UTF-8 needs none, and tools that do not expect it take it for text: front matter is then not
recognised.

How to fix: save the file as UTF-8 without a byte order mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document

SEVERITY = Severity.WARNING


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each such fault that reading the file met."""
    for fault in page.faults:
        if fault.rule == "invalid-bom":
            yield Finding(fault.message, span=fault.span)
