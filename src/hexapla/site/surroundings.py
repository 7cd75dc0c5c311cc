"""What surrounds the text of a page: facts, tags, related pages, lists and ways to answer."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from hexapla.site.entries import FOLDERS, INDEX, Entry, Lists, Shelf, shelf_key, stands_alone
from hexapla.site.facts import facts
from hexapla.site.feedback import feedback
from hexapla.site.feeds import FEED
from hexapla.site.languages import prefix
from hexapla.site.related import related
from hexapla.site.reviews import reviews
from hexapla.tree.terms import GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.model import Document
    from hexapla.site.book import Book
    from hexapla.site.facts import Fact
    from hexapla.site.feedback import Feedback
    from hexapla.site.reviews import Reviews

HOME = "index"
SHORT = 5
"""How many pages the home page names of a role."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page has besides its text; most of it is empty on most pages.

    ``reviews`` and ``shelves`` are the home page's, ``listing`` an index page's. ``translate``
    is where the translation of a fallback page is begun, ``file`` what an edit is about, below
    the docs folder. ``feed`` is from the root of the site.
    """

    facts: Sequence[Fact] = ()
    tags: Sequence[Shelf] = ()
    related: Sequence[Entry] = ()
    listing: Sequence[Entry] = ()
    shelves: Mapping[str, Sequence[Shelf]] = field(default_factory=dict)
    reviews: Reviews | None = None
    feedback: Feedback | None = None
    file: str = ""
    translate: str = ""
    feed: str = ""
    internal: bool = False


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """A page that is no file: the shelves of a kind, or the one that ``shelf`` is.

    ``url`` is below the locale's folder, ``title`` is the name of the kind in the reader's
    language, ``overview`` is the address of the page that lists all shelves of the kind.
    """

    kind: str
    url: str
    title: str
    shelf: Shelf | None
    shelves: Sequence[Shelf]
    overview: str


def around(book: Book, written: str, key: str, url: str) -> Surroundings:
    """What surrounds a page for the current locale's readers.

    Args:
        book: the site that is built.
        written: the locale of the text that is shown.
        key: the page's key.
        url: its address in the site.
    """
    lists, source = book.lists, book.neutral(key, written)
    if source is None:
        return frame(book)
    alone, home = stands_alone(key), key == HOME
    entry = lists.entries.get(key)
    return Surroundings(
        facts=_facts(book, source, entry, timed=key != GLOSSARY),
        tags=lists.on(key, "tag"),
        related=_related(book, key) if alone else (),
        listing=() if home else _listing(book, source),
        shelves=lists.shelves if home else {},
        reviews=_reviews(book) if home else None,
        feedback=_feedback(book, entry, url) if entry and not home else None,
        file=_file(book, written, key),
        translate=_translate(book, written, key),
        feed=frame(book).feed,
        internal=book.options.internal,
    )


def frame(book: Book) -> Surroundings:
    """What surrounds that which is no page, such as the 404."""
    path = f"{prefix(book.locale, book.source)}{FEED}" if book.site_url else ""
    return Surroundings(feed=path, internal=book.options.internal)


def _facts(book: Book, source: Document, entry: Entry | None, *, timed: bool) -> Sequence[Fact]:
    return facts(source, entry.minutes if entry and timed else 0, book.today, book.strings)


def _related(book: Book, key: str) -> Sequence[Entry]:
    found = (book.lists.entries.get(other) for other in book.kinship.get(key, ()))
    return tuple(entry for entry in found if entry)


def _listing(book: Book, source: Document) -> Sequence[Entry]:
    """The pages of a section, unless the text of its index page links to all of them."""
    if posixpath.basename(source.key) != INDEX:
        return ()
    below = book.lists.below(source.key)
    linked = {link.target.partition("#")[0] for links in source.links.values() for link in links}
    folder = posixpath.dirname(source.key)
    keys = {posixpath.normpath(posixpath.join(folder, path)).removesuffix(".md") for path in linked}
    return () if all(entry.key in keys for entry in below) else below


def _reviews(book: Book) -> Reviews:
    lists = book.lists
    shown = {
        key: (entry.title, entry.language, entry.url)
        for key, entry in lists.entries.items()
        if posixpath.basename(key) != INDEX
    }
    return reviews([lists.sources[key] for key in shown], book.today, shown, book.strings)


def _feedback(book: Book, entry: Entry, url: str) -> Feedback | None:
    address = urljoin(book.site_url, url) if book.site_url else url
    return feedback(entry.title, address, entry.owner, book.options, book.strings)


def _file(book: Book, written: str, key: str) -> str:
    """The file to edit: a scaffold that waits for its translator comes before the source page."""
    own = book.project.document(book.locale, key)
    page = own if own and own.scaffold else book.project.document(written, key)
    return page.path.removeprefix(f"{book.project.settings.docs.as_posix()}/") if page else ""


def _translate(book: Book, written: str, key: str) -> str:
    if written == book.locale or book.project.document(book.locale, key):
        return ""
    if book.project.contract(key) == "independent":
        return ""
    place = book.options.translate
    return place.replace("{locale}", quote(book.locale)).replace("{key}", quote(key))


def kinship(book: Book, keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The related pages of each page, on the source language, the same for all locales."""
    found = (book.project.document(book.source, key) for key in keys if stands_alone(key))
    return related([page for page in found if page])


def shelf_pages(lists: Lists) -> dict[str, ShelfPage]:
    """The pages of a locale that are no files, by their file in the site."""
    pages = {}
    names = {"role": "Roles", "moment": "Moments", "tag": "Topics"}
    for kind, shelves in lists.shelves.items():
        title, index = lists.strings.gettext(names[kind]), f"{FOLDERS[kind]}/{INDEX}"
        if not shelves or index in lists.urls:
            continue
        overview = f"{lists.folder}{FOLDERS[kind]}/"
        pages[f"{overview}index.html"] = ShelfPage(
            kind, f"{FOLDERS[kind]}/", title, None, shelves, overview
        )
        for shelf in (shelf for shelf in shelves if shelf.url):
            key = shelf_key(kind, shelf.name)
            pages[f"{lists.folder}{key}/index.html"] = ShelfPage(
                kind, quote(f"{key}/"), title, shelf, shelves, overview
            )
    return pages


def translated(book: Book, page: ShelfPage) -> dict[str, bool]:
    """Whether each locale says a shelf's name in its own language."""
    own = (book.source,)
    shelf = page.shelf
    return {
        code: code in own or shelf is None or book.catalogs[code].knows(page.kind, shelf.name)
        for code in book.project.settings.locales
    }
