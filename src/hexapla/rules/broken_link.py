"""A link leads to a page or file that does not exist.

Relative links are followed as the site follows them: what the page's own locale lacks is looked
for in the source locale. Upper and lower case differ on most servers. Only drafts lead to drafts.

A mark of another script breaks an address, as in `watch؟v=1` for the source's `watch?v=1`. So does
a protocol that is none (`htps://`, `http://https://`), which is reported in the source page. A
definition is reported once, at its place.

How to fix: correct the path, or add what it should lead to. The fix mends
only case, such a mark and such a protocol.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.linking.definitions import told_once, written
from hexapla.parity.linking.destinations import State, dangling, spelt
from hexapla.parity.linking.misspelt import misspelt
from hexapla.parity.linking.mistyped import mistyped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Link, Pair, Site
    from hexapla.parity.linking.destinations import Destination

SEVERITY = Severity.ERROR
REPEATS = frozenset({"changed-link", "changed-image"})
ANYWHERE = True
_MESSAGES = {
    State.NO_PAGE: "there is no page",
    State.NO_FILE: "there is no file",
    State.ESCAPES: "the link leads out of the tree:",
    State.DRAFT: "the page is a draft, which is not on the site:",
}


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each address that differs from the source's by such a mark only."""
    return mistyped(pair)


def check_source(page: Document) -> Iterator[Finding]:
    """One finding for each address whose protocol is none."""
    return misspelt(page)


def check_links(page: Document, site: Site) -> Iterator[Finding]:
    """One finding for each relative link that finds nothing."""
    yield from told_once(
        _finding(page, block, link, destination, site)
        for block, link, destination in dangling(page, site)
        if destination.state in _MESSAGES
    )


def _finding(
    page: Document, block: Block, link: Link, destination: Destination, site: Site
) -> Finding:
    message = f"{_MESSAGES[destination.state]} {destination.path}"
    span, text = written(page, block, link)
    meant = spelt(destination.path, page.locale, site)
    if not meant or destination.state not in (State.NO_PAGE, State.NO_FILE):
        return Finding(message, block, span=span)
    wrong = link.target.partition("#")[0].partition("?")[0]
    right = posixpath.relpath(meant, posixpath.dirname(page.site_path))
    sure = wrong.lower() == right.lower() and text.count(wrong) == 1
    fix = text.replace(wrong, right) if sure else None
    return Finding(f"{message}; upper and lower case differ in {meant}", block, span=span, fix=fix)
