"""A strings file is not a gettext catalogue.

Strings of the site are in `locales/<locale>/messages.po`. An entry that cannot be read is shown
in the source language; the rest of the file is read and checked. `Plural-Forms` may be those of
CLDR, or those that gettext has long had for the language. The source locale's file is the template
of the others, which are of no use without it.

How to fix: correct the line that is named.
"""

from __future__ import annotations

from hexapla.model import Severity

SEVERITY = Severity.ERROR
