"""A site that is being built: its pages, their languages and their strings, read once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from hexapla.model import Status
from hexapla.parity.steps import page_steps, step_roles
from hexapla.project import load
from hexapla.site.content import ContentExtension
from hexapla.site.entries import Lists
from hexapla.site.languages import language, prefix
from hexapla.site.navigation import outline
from hexapla.site.notices import changed_sections
from hexapla.site.options import Options, read_options
from hexapla.site.pages import PageView, alternates, canonical, hreflang, offers
from hexapla.site.playbooks import playbook
from hexapla.site.strings import read_catalogs
from hexapla.site.surroundings import around, frame, kinship, shelf_pages, translated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.model import Document, Pair
    from hexapla.parity.steps import Step
    from hexapla.project import Project
    from hexapla.site.navigation import Item
    from hexapla.site.playbooks import Playbook
    from hexapla.site.strings import Catalog
    from hexapla.site.surroundings import ShelfPage


@dataclass
class Book:
    """One build: ``locale`` is the one whose turn it is, ``extension`` renders its pages.

    ``today`` is the day of the build, which decides what is due for review.
    ``addresses`` collects what was built: the page's address in the site by locale and key.
    ``shelves`` are the pages of the current locale that are no files, by their file in the site.
    """

    project: Project
    catalogs: Mapping[str, Catalog]
    site_name: str = ""
    site_url: str = ""
    locale: str = ""
    today: date = date.min
    checked: bool = False
    extension: ContentExtension = field(default_factory=ContentExtension)
    addresses: dict[str, dict[str, str]] = field(default_factory=dict)
    options: Options = field(default_factory=Options)
    listed: dict[str, Lists] = field(default_factory=dict)
    shelves: dict[str, ShelfPage] = field(default_factory=dict)
    _pairs: dict[tuple[str, str], Pair] = field(default_factory=dict)
    _sections: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The source locale."""
        return self.project.settings.source

    @property
    def strings(self) -> Catalog:
        """The strings of the locale whose turn it is."""
        return self.catalogs[self.locale]

    @cached_property
    def withheld(self) -> frozenset[str]:
        """Files under the docs folder that are not published: scaffolds and drafts."""
        settings = self.project.settings
        held = set()
        keys = self.project.keys()
        for key in keys:
            source = self.project.document(self.source, key)
            draft = source is not None and source.meta.get("draft") is True
            for locale in settings.locales:
                page = self.project.document(locale, key)
                if page and (draft or (page.scaffold and locale != self.source)):
                    held.add(Path(page.path).relative_to(settings.docs).as_posix())
        return frozenset(held)

    def has(self, locale: str, key: str) -> bool:
        """Whether a locale really has a page, be it up to date or not."""
        page = self.project.document(locale, key)
        return page is not None and (locale == self.source or not page.scaffold)

    def pair(self, locale: str, key: str) -> Pair:
        """A pair, aligned once for the ids of a page and again for its notice."""
        if (locale, key) not in self._pairs:
            self._pairs[locale, key] = self.project.pair(locale, key)
        return self._pairs[locale, key]

    def served(self, locale: str, key: str) -> Document | None:
        """The page that a locale's readers get: their own, or the source's."""
        own = self.project.document(locale, key) if self.has(locale, key) else None
        return own or self.project.document(self.source, key)

    def outline(self) -> list[Item]:
        """The navigation of the current locale."""
        keys, docs = self.project.keys(), self.project.settings.docs
        documents = [self.project.document(self.source, key) for key in keys]
        pages = [
            page
            for page in documents
            if page and Path(page.path).relative_to(docs).as_posix() not in self.withheld
        ]
        return outline(pages, self._section)

    def neutral(self, key: str, written: str) -> Document | None:
        """The page that says what is neutral of language: the source's, where there is one."""
        return self.project.document(self.source, key) or self.project.document(written, key)

    def section(self, key: str, locale: str) -> str:
        """The title of the section that a page is in, for a locale's readers."""
        folder = key.partition("/")[0] if "/" in key else ""
        if folder and (locale, folder) not in self._sections:
            self._sections[locale, folder] = self._section(folder, locale)
        return self._sections.get((locale, folder), "")

    def _section(self, folder: str, locale: str = "") -> str:
        locale = locale or self.locale
        page = self.served(locale, f"{folder}/index")
        title = page.meta.get("title") if page else None
        if page and title and page.locale == locale:
            return str(title)
        name = folder.rsplit("/", 1)[-1].replace("-", " ").capitalize()
        return self.catalogs[locale].gettext(str(title or name))

    def shown(self, written: str, key: str) -> Document | Pair | None:
        """What a page is to the core: with its source, where it is a translation."""
        page = self.project.document(written, key)
        return self.pair(written, key) if page and written != self.source else page

    def steps(self, written: str, key: str) -> tuple[Step, ...]:
        """The steps of a page as its readers see them."""
        shown = self.shown(written, key)
        ledger = self.project.ledgers.get(written)
        return page_steps(shown, ledger.entries(key) if ledger else None) if shown else ()

    def _playbook(self, written: str, key: str) -> Playbook | None:
        shown, page = self.shown(written, key), self.project.document(written, key)
        if shown is None or page is None:
            return None
        steps, current = self.steps(written, key), self.steps(self.source, key)
        return playbook(page, steps, current, step_roles(shown), self.strings)

    def view(self, written: str, key: str, url: str) -> PageView:
        """A page for the current locale's readers.

        Args:
            written: the locale of the file that is shown.
            key: the page's key.
            url: its address in the site, from MkDocs.
        """
        locales, locale = self.project.settings.locales, self.locale
        below = url.removeprefix("./").removeprefix(prefix(locale, self.source))
        real = {code: self.has(code, key) for code in locales}
        pages = alternates(below, locales, real, locale)
        pair = self.pair(locale, key) if locale != self.source else None
        return PageView(
            language=language(locale),
            written=language(written),
            strings=self.strings,
            alternates=pages,
            changed=changed_sections(pair) if pair else (),
            outdated=bool(pair and pair.status is Status.OUTDATED and pair.drifted),
            independent=self.project.contract(key) == "independent",
            offers=offers(pages, written, self.catalogs),
            canonical=canonical(self.site_url, pages),
            hreflang=hreflang(self.site_url, pages),
            around=around(self, written, key, url),
            playbook=self._playbook(written, key),
        )

    def shell(self, name: str = "") -> PageView:
        """A page without a file: a shelf, or one such as the 404, which leads to home pages.

        Args:
            name: its file in the site.
        """
        page = self.shelves.get(name)
        url = page.url if page else ""
        locales, own = self.project.settings.locales, language(self.locale)
        real = translated(self, page) if page else dict.fromkeys(locales, True)
        pages = alternates(url, locales, real, self.locale)
        view = PageView(own, own, self.strings, pages, shelf=page, around=frame(self))
        if page is None:
            return view
        address = next(one for one in pages if one.current).absolute(self.site_url)
        others = hreflang(self.site_url, pages)
        return replace(view, canonical=address if self.site_url else "", hreflang=others)

    def publish(self, urls: Mapping[str, str]) -> None:
        """Take in the addresses of the current locale's pages by key, in reading order."""
        self.listed[self.locale] = Lists(self, self.locale, urls)
        self.shelves = shelf_pages(self.lists)

    @property
    def lists(self) -> Lists:
        """The lists of the current locale."""
        return self.listed[self.locale]

    @cached_property
    def kinship(self) -> dict[str, tuple[str, ...]]:
        """The related pages of each page, the same for all locales."""
        return kinship(self, list(self.lists.urls))


def key_of(path: str) -> str:
    """The key of a page from its path below its locale's folder."""
    return PurePosixPath(path).with_suffix("").as_posix()


def open_book(
    root: Path, site_name: str, site_url: str, today: date, options: object = None
) -> Book:
    """Read the site at ``root`` for a build on a day, with what ``extra.hexapla`` holds.

    Raises:
        hexapla.settings.SettingsError: the settings are wrong.
    """
    project = load(root)
    settings = project.settings
    catalogs = read_catalogs(root / "locales", settings.locales, settings.source)
    chosen = read_options(options)
    return Book(project, catalogs, site_name, site_url, today=today, options=chosen)
