"""A file's lines end in a carriage return.

Mixed line ends make every line of a page look changed in a review. The files of a knowledge
base end their lines with LF alone, on every system.

How to fix: set the editor's line ends to LF, or add `* text=auto eol=lf` to `.gitattributes`.
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
        if fault.rule == "invalid-line-ending":
            yield Finding(fault.message, span=fault.span)
