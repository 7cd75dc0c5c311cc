"""A site that is being built: its pages, their languages and their strings, read once."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from hexapla.model import Status
from hexapla.parity.anchors import heading_ids
from hexapla.parity.steps import step_roles
from hexapla.project import load
from hexapla.site.content import ContentExtension, PageContent
from hexapla.site.facts import facts
from hexapla.site.glossary import glossary
from hexapla.site.languages import language, prefix
from hexapla.site.matching import Matcher
from hexapla.site.navigation import outline
from hexapla.site.notices import changed_sections
from hexapla.site.pages import PageView, alternates, canonical, hreflang
from hexapla.site.reviews import reviews
from hexapla.site.strings import read_catalogs
from hexapla.tree.terms import GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.model import Document, Pair
    from hexapla.project import Project
    from hexapla.site.navigation import Item
    from hexapla.site.reviews import Reviews
    from hexapla.site.strings import Catalog
    from hexapla.tree.terms import Term


@dataclass
class Book:
    """One build: ``locale`` is the one whose turn it is, ``extension`` renders its pages.

    ``today`` is the day of the build, which decides what is due for review.
    ``addresses`` collects what was built: the page's address in the site by locale and key.
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
    _pairs: dict[tuple[str, str], Pair] = field(default_factory=dict)
    _matchers: dict[str, Matcher] = field(default_factory=dict)

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
        if page and title and page.locale == self.locale:
            return str(title)
        name = folder.rsplit("/", 1)[-1].replace("-", " ").capitalize()
        return self.strings.gettext(str(title or name))

    def content(self, written: str, key: str) -> PageContent:
        """What the Markdown extension needs to render a page of a locale."""
        page = self.project.document(written, key)
        translated = written != self.source and page is not None
        if page is None:
            return PageContent(self.catalogs[written])
        shown = self.pair(written, key) if translated else page
        ids, roles = heading_ids(shown), step_roles(shown)
        if key == GLOSSARY:
            return PageContent(self.catalogs[written], ids, roles, terms=self._glossary(written))
        path = self._path_to_glossary(key)
        return PageContent(self.catalogs[written], ids, roles, self._matcher(written), path)

    def _glossary(self, locale: str) -> tuple[Term, ...]:
        bases = self.project.termbases
        return tuple(glossary(bases[locale].terms, bases[self.source].terms, locale))

    def _path_to_glossary(self, key: str) -> str:
        """Where the glossary is, seen from a page; empty on a site that has none."""
        if not self.project.file(self.source, GLOSSARY):
            return ""
        return posixpath.relpath(f"{GLOSSARY}.md", posixpath.dirname(key) or ".")

    def _matcher(self, locale: str) -> Matcher:
        if locale not in self._matchers:
            terms = self.project.termbases[locale].terms.values()
            self._matchers[locale] = Matcher(term for term in terms if term.definition)
        return self._matchers[locale]

    def view(
        self, written: str, key: str, url: str, listed: Mapping[str, str] | None = None
    ) -> PageView:
        """A page for the current locale's readers.

        Args:
            written: the locale of the file that is shown.
            key: the page's key.
            url: its address in the site, from MkDocs.
            listed: for the home page, the addresses by key of the pages that it may list.
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
            facts=self._facts(written, key),
            changed=changed_sections(pair) if pair else (),
            outdated=bool(pair and pair.status is Status.OUTDATED and pair.drifted),
            independent=self.project.contract(key) == "independent",
            canonical=canonical(self.site_url, pages),
            hreflang=hreflang(self.site_url, pages),
            reviews=self._reviews(listed) if listed else None,
        )

    def _facts(self, written: str, key: str) -> tuple[str, ...]:
        own = self.project.document(written, key)
        neutral = self.project.document(self.source, key) or own
        if own is None or neutral is None:
            return ()
        return facts(own, neutral, self.strings, timed=key != GLOSSARY)

    def _reviews(self, listed: Mapping[str, str]) -> Reviews:
        titles = {}
        for key, url in listed.items():
            page = self.served(self.locale, key)
            if page and posixpath.basename(key) != "index":
                title = str(page.meta.get("title") or key)
                titles[key] = (title, language(page.locale), url)
        found = [self.project.document(self.source, key) for key in titles]
        return reviews([page for page in found if page], self.today, titles, self.strings)

    def shell(self) -> PageView:
        """A page without a key, such as the 404: its languages lead to their home pages."""
        locales, own = self.project.settings.locales, language(self.locale)
        pages = alternates("", locales, dict.fromkeys(locales, True), self.locale)
        return PageView(own, own, self.strings, pages)


def key_of(path: str) -> str:
    """The key of a page from its path below its locale's folder."""
    return PurePosixPath(path).with_suffix("").as_posix()


def open_book(root: Path, site_name: str, site_url: str, today: date) -> Book:
    """Read the site at ``root`` for a build on a day.

    Raises:
        hexapla.settings.SettingsError: the settings are wrong.
    """
    project = load(root)
    settings = project.settings
    catalogs = read_catalogs(root / "locales", settings.locales, settings.source)
    return Book(project, catalogs, site_name, site_url, today=today)
