"""A site that is being built: its pages, their languages and their strings, read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from hexapla.anchors import heading_ids
from hexapla.model import Status
from hexapla.project import load
from hexapla.site.content import ContentExtension, PageContent
from hexapla.site.facts import facts
from hexapla.site.languages import language, prefix
from hexapla.site.navigation import outline
from hexapla.site.notices import changed_sections
from hexapla.site.pages import PageView, alternates, canonical, hreflang
from hexapla.site.strings import read_catalogs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.model import Document, Pair
    from hexapla.project import Project
    from hexapla.site.navigation import Item
    from hexapla.site.strings import Catalog


@dataclass
class Book:
    """One build: ``locale`` is the one whose turn it is, ``extension`` renders its pages.

    ``addresses`` collects what was built: the page's address in the site by locale and key.
    """

    project: Project
    catalogs: Mapping[str, Catalog]
    site_name: str = ""
    site_url: str = ""
    locale: str = ""
    checked: bool = False
    extension: ContentExtension = field(default_factory=ContentExtension)
    addresses: dict[str, dict[str, str]] = field(default_factory=dict)
    _pairs: dict[tuple[str, str], Pair] = field(default_factory=dict)

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

    def _section(self, folder: str) -> str:
        page = self.served(self.locale, f"{folder}/index")
        title = page.meta.get("title") if page else None
        name = folder.rsplit("/", 1)[-1].replace("-", " ").capitalize()
        return str(title) if title else self.strings.gettext(name)

    def content(self, written: str, key: str) -> PageContent:
        """What the Markdown extension needs to render a page of a locale."""
        page = self.project.document(written, key)
        translated = written != self.source and page is not None
        ids = heading_ids(self.pair(written, key) if translated else page) if page else ()
        return PageContent(self.catalogs[written], ids)

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
        own = self.project.document(written, key)
        neutral = self.project.document(self.source, key) or own
        return PageView(
            language=language(locale),
            written=language(written),
            strings=self.strings,
            alternates=pages,
            facts=facts(own, neutral, self.strings) if own and neutral else (),
            changed=changed_sections(pair) if pair else (),
            outdated=bool(pair and pair.status is Status.OUTDATED and pair.drifted),
            independent=bool(pair and pair.contract == "independent"),
            canonical=canonical(self.site_url, pages),
            hreflang=hreflang(self.site_url, pages),
        )

    def shell(self) -> PageView:
        """A page without a key, such as the 404: its languages lead to their home pages."""
        locales, own = self.project.settings.locales, language(self.locale)
        pages = alternates("", locales, dict.fromkeys(locales, True), self.locale)
        return PageView(own, own, self.strings, pages)


def key_of(path: str) -> str:
    """The key of a page from its path below its locale's folder."""
    return PurePosixPath(path).with_suffix("").as_posix()


def open_book(root: Path, site_name: str, site_url: str) -> Book:
    """Read the site at ``root``.

    Raises:
        hexapla.settings.SettingsError: the settings are wrong.
    """
    project = load(root)
    settings = project.settings
    catalogs = read_catalogs(root / "locales", settings.locales, settings.source)
    return Book(project, catalogs, site_name, site_url)
