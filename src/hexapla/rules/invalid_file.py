"""A file of the tree cannot be read as what its name says.

A page is a file inside the tree, in UTF-8, without NUL characters, without a line longer
than 100,000 characters and without blocks nested deeper than 50 levels. Nothing else is
said of a page that is not; the other pages are checked all the same.

How to fix: put a readable file in its place.
"""

from __future__ import annotations

from hexapla.model import Severity

SEVERITY = Severity.ERROR
