"""Two pages of a locale have keys that differ only by case or by Unicode form.

Some file systems and servers take `Guide.md` and `guide.md`, or `é` in one character and in
two, for the same file: one page would hide the other.

How to fix: rename one of the pages, in every locale.
"""

from __future__ import annotations

from hexapla.model import Severity

SEVERITY = Severity.ERROR
