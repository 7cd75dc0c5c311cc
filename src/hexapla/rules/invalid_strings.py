"""A strings file is not a gettext catalogue.

Strings of the site are in `locales/<locale>/messages.po`. A broken entry makes the rest of
the file unreadable, so nothing else is said of it.

How to fix: correct the line that is named.
"""

from __future__ import annotations

from hexapla.model import Severity

SEVERITY = Severity.ERROR
