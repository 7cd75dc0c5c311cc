"""A link leads into the folder of another locale.

Every locale has its own folder, and links stay in it: a link from an Arabic page to
`../../en/guide.md` becomes the Arabic page on the site, and one to `../../fr/guide.md` breaks.
What a locale lacks is shown to its readers from the source locale without being asked for. A link
that says which language it leads to, as in `(in inglese)`, does so on purpose.

How to fix: link as the source page does, by the path within the locale; the fix does so.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from hexapla.facts.language_names import says_language
from hexapla.model import Finding, Severity
from hexapla.parity.destinations import into_locale, within_locale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Link, Site

SEVERITY = Severity.ERROR
NEAR = 24
"""How many characters from a link stands what it says of its language."""

REPEATS = frozenset({"changed-link", "extra-link", "broken-link", "broken-anchor"})


def check_links(page: Document, site: Site) -> Iterator[Finding]:
    """One finding for each link into another locale."""
    locales = {path.partition("/")[0] for path in site.anchors}
    for block in page.blocks:
        for link in page.links.get(block.span, ()):
            locale = into_locale(link.target, page.site_path, locales)
            if locale and not _is_said(block, link, locale, page.locale):
                yield _finding(page, block, link, locale, site)


def _is_said(block: Block, link: Link, locale: str, own: str) -> bool:
    """Whether the page says beside a link which language it leads to."""
    beside = block.text[max(link.start - NEAR, 0) : link.start] + link.text
    return says_language(beside + block.text[link.end : link.end + NEAR], locale, own)


def _finding(page: Document, block: Block, link: Link, locale: str, site: Site) -> Finding:
    span = page.place(block, link.start, link.end)
    own = within_locale(link.target, page.site_path)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.site_path), own))
    there = {path.partition("#")[0], f"{site.source}/{path.partition('#')[0].partition('/')[2]}"}
    written = block.text[link.start : link.end]
    if not own or there.isdisjoint(site.anchors) or written.count(link.target) != 1:
        message = f"the link leads into the locale {locale}, not {page.locale}"
        return Finding(f"{message}; link within {page.locale}", block, span=span)
    message = f"the link leads into the locale {locale}; in {page.locale} it is {own}"
    return Finding(message, block, span=span, fix=written.replace(link.target, own))
