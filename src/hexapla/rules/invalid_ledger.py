"""The sync ledger holds a line that `hexapla sync` did not write.

`locales/<locale>/synced.txt` is written by the command only. A merge that left its marks
behind, or an edit by hand, voids the stanza it stands in: that page counts as never synced.

How to fix: take the stanza from either side of the merge, or run `hexapla sync` for the page.
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
        if fault.rule == "invalid-ledger":
            yield Finding(fault.message, span=fault.span)
