"""What a built site still needs once every locale is there."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from hexapla.site.languages import language, prefix
from hexapla.site.pages import alternates, hreflang
from hexapla.site.searching import index_site
from hexapla.site.sitemap import sitemap
from hexapla.site.stylesheets import follow_direction

if TYPE_CHECKING:
    from pathlib import Path

    from hexapla.site.book import Book

NOT_FOUND = "404.html"
UNUSED = ("lunr", "workers")  # of Material's own search


def keep_not_found(book: Book, site: Path, html: str) -> str:
    """Write the 404 page of the current locale to its folder; the root keeps the source's."""
    if book.locale == book.source:
        return html
    path = site / prefix(book.locale, book.source) / NOT_FOUND
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
    return ""


def finish(book: Book, site: Path) -> None:
    """Index the pages for search, write the sitemap, turn the stylesheets, drop what is unused."""
    for folder in UNUSED:
        shutil.rmtree(site / "assets" / "javascripts" / folder, ignore_errors=True)
    for path in sorted((site / "assets" / "stylesheets").glob("*.css")):
        css = path.read_text("utf-8")
        turned = follow_direction(css)
        if turned != css:
            path.write_text(turned, encoding="utf-8")
    index_site(site, _indexed(book))
    if book.site_url:
        (site / "sitemap.xml").write_text(sitemap(_mapped(book)), encoding="utf-8")


def _indexed(book: Book) -> dict[str, tuple[str, list[str]]]:
    indexed = {}
    for code, addresses in book.addresses.items():
        folder = prefix(code, book.source)
        indexed[folder] = (
            language(code).tag,
            [path.removeprefix(folder) for path in addresses.values()],
        )
    return indexed


def _mapped(book: Book) -> list[dict[str, str]]:
    locales = book.project.settings.locales
    pages = []
    for key in sorted(book.addresses.get(book.source, {})):
        url = book.addresses[book.source][key].removesuffix("index.html")
        real = {code: book.has(code, key) for code in locales}
        found = alternates(url, locales, real, book.source)
        pages.append(
            hreflang(book.site_url, found)
            or {found[0].language.tag: found[0].absolute(book.site_url)}
        )
    return pages
