"""A link names a place that its page does not have.

Headings and steps carry the ids of the source page in every language, so a link into a page names
the source's id: `#if-it-goes-wrong`, in Arabic too. Ids given in attribute lists and in
HTML, and old ids kept in the source's `anchors`, count as well, where they lead to an id of
the page. What `<pre>` holds is a sample, where a link may be there for its colour.

How to fix: use an id that the page has; the message names the nearest.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity, Span
from hexapla.parity.anchors import old_ids
from hexapla.parity.linking.definitions import told_once, written
from hexapla.parity.linking.destinations import State, dangling

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from hexapla.model import Document, Site

SEVERITY = Severity.ERROR
REPEATS = frozenset({"changed-link"})
HINTS = 20
"""How many findings of a page name the nearest anchor: each takes a search through all."""

MOST = 300
"""How many anchors are searched at most."""


def check_links(page: Document, site: Site) -> Iterator[Finding]:
    """One finding for each anchor that is not on the page it leads to."""
    yield from told_once(_broken(page, site))
    for old, new in old_ids(page).items():
        known = site.anchors.get(page.site_path, {})
        if old not in known and new not in known:
            message = f"`anchors` leads #{old} to #{new}, which the page does not have"
            yield Finding(message + _hint(new, known), span=_line(page, old))


def _broken(page: Document, site: Site) -> Iterator[Finding]:
    broken = (found for found in dangling(page, site) if found[2].state == State.NO_ANCHOR)
    for count, (block, link, destination) in enumerate(broken):
        if block.text.startswith("<pre"):
            continue
        message = f"{destination.path} has no anchor #{destination.anchor}"
        hint = _hint(destination.anchor, site.anchors[destination.path]) if count < HINTS else ""
        yield Finding(message + hint, block, span=written(page, block, link)[0])


def _line(page: Document, text: str) -> Span:
    """The first line that holds a text: that of a field in the front matter."""
    found = next((n for n, line in enumerate(page.lines, 1) if text in line), 1)
    return Span(found, 1, found, len(page.lines[found - 1]) + 1)


def _hint(anchor: str, anchors: Collection[str]) -> str:
    near = get_close_matches(anchor, sorted(anchors), 1) if len(anchors) <= MOST else ()
    return f"; did you mean #{near[0]}?" if near else ""
