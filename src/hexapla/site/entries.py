"""Pages as the lists of a locale show them, and the shelves that hold them."""

from __future__ import annotations

import posixpath
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote

from babel.lists import format_list

from hexapla.site.collation import collation_key
from hexapla.site.facts import minutes, reading_time
from hexapla.site.languages import Language, language, prefix
from hexapla.site.related import listed
from hexapla.site.reviews import reviewed_on, written
from hexapla.tree.terms import GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from hexapla.model import Document
    from hexapla.site.book import Book

INDEX = "index"
FOLDERS = {"role": "roles", "moment": "moments", "tag": "tags"}
"""Where the shelves of a kind are: a field of the front matter, and a folder of the site."""
UNSAFE = re.compile(r".*[/\\\x00-\x1f]|\.|index$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a list.

    ``language`` is that of its title and description: another than the reader's where the page
    is not translated. ``path`` is its key below the locale's folder, ``section``, ``roles``,
    ``time``, ``owner`` and ``day`` are in the reader's language. An ``independent`` page waits
    for no translation.
    """

    key: str
    path: str
    url: str
    title: str
    description: str
    language: Language
    section: str
    roles: str
    minutes: int
    time: str
    owner: str
    reviewed: date | None
    day: str
    independent: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pages of one role, moment or tag; ``language`` is that of the label.

    ``url`` is empty where the id cannot be an address.
    """

    kind: str
    name: str
    label: str
    language: Language
    url: str
    entries: tuple[Entry, ...]


class Lists:
    """The lists of one locale.

    Args:
        book: the site that is built.
        locale: whose readers these lists are for.
        urls: by key the address in the site of every page that is published, in reading order.
    """

    def __init__(self, book: Book, locale: str, urls: Mapping[str, str]) -> None:
        self.book = book
        self.locale = locale
        self.urls = urls
        self.strings = book.catalogs[locale]
        self.folder = prefix(locale, book.source)

    @cached_property
    def sources(self) -> dict[str, Document]:
        """The source page of every page, which says what is neutral of language."""
        pages = ((key, self.book.neutral(key, self.locale)) for key in self.urls)
        return {key: page for key, page in pages if page}

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every page by its key, in reading order."""
        return {key: self._entry(key, source) for key, source in self.sources.items()}

    def _entry(self, key: str, source: Document) -> Entry:
        shown = self.book.served(self.locale, key) or source
        label, day = self.strings.label, reviewed_on(source)
        owner = source.meta.get("owner")
        time = minutes(shown, self.book.options.words_a_minute(shown.locale))
        return Entry(
            key=key,
            path=f"{self.folder}{key}",
            url=self.urls[key],
            title=str(shown.meta.get("title") or posixpath.basename(key)),
            description=str(shown.meta.get("description") or ""),
            language=language(shown.locale),
            section=self.book.section(key, self.locale),
            roles=self._labelled("role", listed(source, "roles")),
            minutes=time,
            time=reading_time(time, self.strings),
            owner=label("owner", owner) if isinstance(owner, str) and owner else "",
            reviewed=day,
            day=written(day, self.strings) if day else "",
            independent=self.book.project.contract(key) == "independent",
        )

    def _labelled(self, kind: str, names: Iterable[str]) -> str:
        labels = [self.strings.label(kind, name) for name in names]
        return format_list(labels, "standard", self.strings.variety)

    def below(self, key: str) -> tuple[Entry, ...]:
        """The pages of a section's folder, for its index page; a folder by its own index."""
        return tuple(self._folders[posixpath.dirname(key)])

    @cached_property
    def _folders(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for key, entry in self.entries.items():
            found[posixpath.dirname(_seat(key))].append(entry)
        return found

    @cached_property
    def shelves(self) -> dict[str, tuple[Shelf, ...]]:
        """The shelves of each kind: roles and moments as they first occur, tags by their labels."""
        found = {kind: tuple(self._shelves(kind)) for kind in FOLDERS}
        tags = sorted(found["tag"], key=lambda shelf: collation_key(shelf.label, self.locale))
        return found | {"tag": tuple(tags)}

    def _shelves(self, kind: str) -> Iterable[Shelf]:
        """What names a shelf first stands first on it, and the folders take turns."""
        places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        seats: Counter[str] = Counter()
        for key, source in self.sources.items():
            if stands_alone(key):
                seats[posixpath.dirname(key)] += 1
                for rank, name in enumerate(listed(source, FOLDERS[kind])):
                    first = rank if kind != "tag" else 0
                    places[name].append((first, seats[posixpath.dirname(key)], key))
        for name, ranked in places.items():
            keys = [key for *_, key in sorted(ranked, key=lambda place: place[:2])]
            yield self._shelf(kind, name, keys)

    def _shelf(self, kind: str, name: str, keys: Iterable[str]) -> Shelf:
        known = self.strings.knows(kind, name) or self.locale == self.book.source
        entries = tuple(self.entries[key] for key in keys)
        own = language(self.locale if known else self.book.source)
        key = shelf_key(kind, name)
        url = quote(f"{self.folder}{key}/") if key and key not in self.urls else ""
        return Shelf(kind, name, self.strings.label(kind, name), own, url, entries)

    def on(self, key: str, kind: str) -> tuple[Shelf, ...]:
        """The shelves of a kind that a page stands on, in the order of its front matter."""
        names = listed(self.sources[key], FOLDERS[kind]) if key in self.sources else ()
        places = ((kind, name) for name in names)
        return tuple(self._named_shelves[place] for place in places if place in self._named_shelves)

    @cached_property
    def _named_shelves(self) -> dict[tuple[str, str], Shelf]:
        every = (shelf for shelves in self.shelves.values() for shelf in shelves)
        return {(shelf.kind, shelf.name): shelf for shelf in every}

    @property
    def unlabelled(self) -> list[str]:
        """The contexts that ``messages.po`` lacks a label for, such as ``tag:budget``."""
        used = {
            f"{kind}:{name}"
            for source in self.sources.values()
            for kind, field in (*FOLDERS.items(), ("owner", "owner"))
            for name in listed(source, field)
        }
        return sorted(used - self.strings.labels.keys())


def stands_alone(key: str) -> bool:
    """Whether a page is one to read, and no list of others."""
    return posixpath.basename(key) != INDEX and key != GLOSSARY


def shelf_key(kind: str, name: str) -> str:
    """The key of a shelf's page (``tags/budget``), empty where the id cannot be an address."""
    return "" if UNSAFE.match(name) else f"{FOLDERS[kind]}/{name}"


def _seat(key: str) -> str:
    """Where a page stands among others: the index of a folder stands beside the folder."""
    return posixpath.dirname(key) if posixpath.basename(key) == INDEX else key
