"""The sync ledger holds a stanza of a page that is no more.

`locales/<locale>/synced.txt` has a stanza for every translated page. One that is left from a page
that was deleted or renamed says nothing about the site, and would speak for another page that takes
the name later.

How to fix: run `hexapla sync` for any page, or `hexapla sync --all`: that removes it. After a
rename, sync the page by its new name.
"""

from __future__ import annotations

from hexapla.model import Severity

SEVERITY = Severity.WARNING
