"""What a built site still needs once every locale is there."""

from __future__ import annotations

import hashlib
import shutil
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from hexapla.checking.cache import default_folder
from hexapla.site.announcing import announce
from hexapla.site.languages import language, prefix
from hexapla.site.lookup import index_of
from hexapla.site.offline import door, write_zips
from hexapla.site.searching import index_site
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
    """Index the pages for search, announce them, turn the stylesheets, drop what is unused."""
    for folder in UNUSED:
        shutil.rmtree(site / "assets" / "javascripts" / folder, ignore_errors=True)
    for path in sorted((site / "assets" / "stylesheets").glob("*.css")):
        css = path.read_text("utf-8")
        turned = follow_direction(css)
        if turned != css:
            path.write_text(turned, encoding="utf-8")
    indexes = {prefix(code, book.source): index_of(book, code) for code in book.addresses}
    index_site(site, indexes, _memory(book))
    announce(book, site)


def pack(book: Book, site: Path) -> None:
    """Write a zip for each locale, which works from any static server.

    Raises:
        hexapla.site.offline.OfflineError: the site has no address of its own.
    """
    folders = {code: prefix(code, book.source) for code in book.addresses}
    doors = {}
    for code, folder in folders.items():
        own = language(code)
        name = book.catalogs[code].gettext(book.site_name)
        doors[code] = door(own.tag, own.direction, folder, name)
    noon = datetime.combine(book.today, time(12), UTC)
    write_zips(site, folders, book.site_url, doors, int(noon.timestamp()))


def _memory(book: Book) -> Path:
    """Where the search bundles of this site are kept: another site has its own."""
    root = str(book.project.settings.root).encode()
    name = hashlib.blake2b(root, digest_size=8).hexdigest()
    return default_folder() / "search" / name
