"""A link leads into the folder of another locale.

Every locale has its own folder, and links stay in it. On the site, a link from an Arabic page to
`../../en/guide.md` becomes the Arabic page, and one to `../../fr/guide.md` breaks. What a locale
lacks is shown to its readers from the source locale without being asked for.

These lead out on purpose:

- a link beside which the page says the language, as in `(in inglese)`; where the next link says it,
  that is about the next one
- a link to the page itself in another language, where the text around says the language
- a picture at an address from the root which the page's own locale lacks: it is one for all
  languages

How to fix: link as the source page does, by the path within the locale; the fix does so.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from hexapla.facts.language.language_names import says_language
from hexapla.model import Finding, Severity
from hexapla.parity.linking.definitions import told_once, written
from hexapla.parity.linking.destinations import into_locale, within_locale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Link, Site

SEVERITY = Severity.ERROR
NEAR = 24
"""How many characters from a link stands what it says of its language."""

REPEATS = frozenset({"extra-link", "broken-link", "broken-anchor"})


def check_links(page: Document, site: Site) -> Iterator[Finding]:
    """One finding for each link into another locale."""
    yield from told_once(_astray(page, site))


def _astray(page: Document, site: Site) -> Iterator[Finding]:
    locales = {path.partition("/")[0] for path in site.anchors}
    for block in page.blocks:
        for link in page.links.get(block.span, ()):
            locale = into_locale(link.target, page.site_path, locales)
            told = locale and not _is_for_all(page, link, site)
            if locale and told and not _is_said(page, block, link, locale):
                yield _finding(page, block, link, locale, site)


def _is_for_all(page: Document, link: Link, site: Site) -> bool:
    """Whether a link shows a picture from the root that the page's own locale does not have."""
    if not (link.image and link.target.startswith("/")):
        return False
    name = link.target.lstrip("/").partition("/")[2]
    return f"{page.locale}/{name}" not in site.assets


def _is_said(page: Document, block: Block, link: Link, locale: str) -> bool:
    """Whether a page says where a link leads to, in or beside it; of one to itself, anywhere."""
    if within_locale(link.target, page.site_path) == posixpath.basename(page.site_path):
        return says_language(block.text, locale, page.locale)
    links = page.links.get(block.span, ())
    first = max((it.end for it in links if it.end <= link.start), default=0)
    last = min((it.start for it in links if it.start >= link.end), default=len(block.text))
    beside = slice(max(link.start - NEAR, first), min(link.end + NEAR, last))
    return says_language(block.text[beside].replace(link.target, " "), locale, page.locale)


def _finding(page: Document, block: Block, link: Link, locale: str, site: Site) -> Finding:
    span, text = written(page, block, link)
    own = within_locale(link.target, page.site_path)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.site_path), own))
    there = {path.partition("#")[0], f"{site.source}/{path.partition('#')[0].partition('/')[2]}"}
    if not own or there.isdisjoint(site.anchors) or text.count(link.target) != 1:
        message = f"the link leads into the locale {locale}, not {page.locale}"
        return Finding(f"{message}; link within {page.locale}", block, span=span)
    message = f"the link leads into the locale {locale}; in {page.locale} it is {own}"
    return Finding(message, block, span=span, fix=text.replace(link.target, own))
