"""A file starts with a byte order mark.

UTF-8 needs none, and tools that do not expect it take it for text: front matter is then not
recognised.

How to fix: save the file as UTF-8 without a byte order mark.
"""

from __future__ import annotations

from hexapla.model import Severity

SEVERITY = Severity.WARNING
