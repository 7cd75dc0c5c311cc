"""What a built site tells others of itself: feeds, the sitemap and the wishes for robots."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from hexapla.site.feeds import FEED, Channel, feed
from hexapla.site.languages import language, prefix
from hexapla.site.pages import alternates, hreflang
from hexapla.site.sitemap import sitemap
from hexapla.site.surroundings import shelf_pages, translated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from hexapla.site.book import Book

SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"


def announce(book: Book, site: Path) -> None:
    """Write the feeds; an internal site has no sitemap, and a ``robots.txt`` that says no.

    A ``robots.txt`` among the pages is the author's, and stays.
    """
    if book.site_url:
        for code in book.listed:
            path = site / prefix(code, book.source) / FEED
            path.write_text(_feed(book, code), encoding="utf-8")
    public = bool(book.site_url) and not book.options.internal
    if public:
        (site / SITEMAP).write_text(sitemap(_mapped(book)), encoding="utf-8")
    else:
        (site / SITEMAP).unlink(missing_ok=True)  # static-i18n writes one of its own
    if not (book.project.settings.root / book.project.settings.docs / ROBOTS).exists():
        (site / ROBOTS).write_text(_robots(book, public=public), encoding="utf-8")


def _robots(book: Book, *, public: bool) -> str:
    """RFC 9309."""
    rule = "Disallow: /" if book.options.internal else "Allow: /"
    place = f"\nSitemap: {urljoin(book.site_url, SITEMAP)}\n" if public else ""
    return f"User-agent: *\n{rule}\n{place}"


def _feed(book: Book, code: str) -> str:
    strings, lists = book.catalogs[code], book.listed[code]
    title = strings.gettext("Changes in %(site)s", site=strings.gettext(book.site_name))
    channel = Channel(title, language(code), book.site_url, lists.folder)
    return feed(lists.entries.values(), channel, book.today)


def _mapped(book: Book) -> list[dict[str, str]]:
    """Every page and every shelf, with its addresses by language."""
    mapped = []
    for url, real in sorted(_places(book), key=lambda place: place[0]):
        found = alternates(url, book.project.settings.locales, real, book.source)
        own = {found[0].language.tag: found[0].absolute(book.site_url)}
        mapped.append(hreflang(book.site_url, found) or own)
    return mapped


def _places(book: Book) -> Iterator[tuple[str, Mapping[str, bool]]]:
    """The address below a locale's folder, and the locales that really have the page."""
    locales = book.project.settings.locales
    for key, address in book.addresses.get(book.source, {}).items():
        yield address.removesuffix("index.html"), {code: book.has(code, key) for code in locales}
    for page in shelf_pages(book.listed[book.source]).values():
        yield page.url, translated(book, page)
