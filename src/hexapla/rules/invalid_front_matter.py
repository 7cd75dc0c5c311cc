"""The front matter of a page cannot be read, or a field of it has a value that it cannot have.

Front matter is YAML between two lines of three hyphens. What is read is plain data: a tag that
would build an object is refused, and so is what is too large or too deep. Fields that can be read
by themselves still count, and the rest of the page is compared.

What `related` names is a page. MkDocs takes a first line such as `Note: …` for a field, too, and
readers never see it. Where the template has labels for owners, roles, tags or moments, one without
is a warning.

How to fix: correct the line that is named. A text with a colon needs quotes:
`title: "Traffic: a playbook"`. A new tag needs a label: `msgctxt "tag:budget"` in the source
locale's `messages.po`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Severity
from hexapla.tree.references import lost_relations, without_label

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from hexapla.model import Document, Finding, Site

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"invalid-typography"})


def check_links(page: Document, site: Site) -> Iterator[Finding]:
    """One finding for each related page that there is not."""
    return lost_relations(page, site)


def check_labels(page: Document, labels: Collection[str]) -> Iterator[Finding]:
    """One finding for each id without a label, where others of its kind have one."""
    return without_label(page, labels)
