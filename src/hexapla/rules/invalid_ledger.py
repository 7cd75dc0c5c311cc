"""The sync ledger holds a line that `hexapla sync` did not write.

`locales/<locale>/synced.txt` is written by the command only. A merge that left its marks
behind, or an edit by hand, voids the stanza it stands in: that page counts as never synced. Of a
file that is no ledger, or one of another version, only that is reported.

How to fix: take the stanza from either side of the merge, or run `hexapla sync` for the page.
"""

from __future__ import annotations

from hexapla.model import Severity

SEVERITY = Severity.ERROR
