"""Two pages of a locale have keys that differ only by case or by Unicode form.

Some file systems and servers take `Guide.md` and `guide.md`, or `é` in one character and in
two, for the same file: one page would hide the other.

How to fix: rename one of the pages, in every locale.
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
        if fault.rule == "invalid-key":
            yield Finding(fault.message, span=fault.span)
