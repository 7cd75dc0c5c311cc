"""The front matter of a page cannot be read, or a field of it has the wrong type.

Front matter is YAML between two lines of three hyphens. What is read is plain data: a tag
that would build an object is refused, and so is what is too large or too deep. Fields that can be
read by themselves still count, and the rest of the page is compared.

How to fix: correct the line that is named. A text with a colon needs quotes:
`title: "Traffic: a playbook"`.
"""

from __future__ import annotations

from hexapla.model import Severity

SEVERITY = Severity.ERROR
