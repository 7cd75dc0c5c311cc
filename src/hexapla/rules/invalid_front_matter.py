"""The front matter of a page cannot be read, or a field of it has the wrong type.

Front matter is YAML between two lines of three hyphens. What is read is plain data: a tag
that would build an object is refused, and so is what is too large or too deep.

How to fix: correct the line that is named. A text with a colon needs quotes:
`title: "Traffic: a playbook"`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document

SEVERITY = Severity.ERROR


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each such fault that reading the file met."""
    for fault in page.faults:
        if fault.rule == "invalid-front-matter":
            yield Finding(fault.message, span=fault.span)
