"""A termbase, or an entry of it, cannot be read.

Terms are in `locales/<locale>/terms.yml`: an id in lower case, which all locales share, and
below it `term`, `definition`, and lists of `synonyms`, `forbidden` words and other `forms`. The
glossary goes on without an entry that is broken.

How to fix: correct the line that is named.
"""

from __future__ import annotations

from hexapla.model import Severity

SEVERITY = Severity.ERROR
