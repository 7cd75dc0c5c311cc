"""A file's lines end in a carriage return.

Mixed line ends make every line of a page look changed in a review. The files of a knowledge
base end their lines with LF alone, on every system.

How to fix: set the editor's line ends to LF, or add `* text=auto eol=lf` to `.gitattributes`.
"""

from __future__ import annotations

from hexapla.model import Severity

SEVERITY = Severity.WARNING
