"""The sitemap: every page once, with the languages that it is really translated into."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(pages: Iterable[Mapping[str, str]]) -> str:
    """The sitemap of pages, each a mapping of hreflang (``x-default`` too) to absolute address."""
    return HEAD + "".join(_entries(page) for page in pages) + "</urlset>\n"


def _entries(page: Mapping[str, str]) -> str:
    links = "".join(
        f'    <xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(address)}/>\n'
        for tag, address in page.items()
    )
    addresses = dict.fromkeys(page.values())
    return "".join(f"  <url>\n    <loc>{escape(a)}</loc>\n{links}  </url>\n" for a in addresses)
