"""A link leads to a page or file that does not exist.

Relative links are followed through the tree as the site follows them: what the page's own
locale lacks is looked for in the source locale, which readers get instead.

How to fix: correct the path, or add what it should lead to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.links import State, dangling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document, Site

SEVERITY = Severity.ERROR

_MESSAGES = {
    State.NO_PAGE: "there is no page",
    State.NO_FILE: "there is no file",
    State.ESCAPES: "the link leads out of the tree:",
}


def check_links(page: Document, site: Site) -> Iterator[Finding]:
    """One finding for each relative link that finds nothing."""
    for block, link, destination in dangling(page, site):
        if destination.state in _MESSAGES:
            message = f"{_MESSAGES[destination.state]} {destination.path}"
            yield Finding(message, block, span=page.place(block, link.start, link.end))
