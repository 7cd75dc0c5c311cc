"""What a template needs to know of a page: its languages, its state and its addresses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from hexapla.site.languages import language, name_in, prefix
from hexapla.site.surroundings import Surroundings

BUNDLE = "pagefind"

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.site.languages import Language
    from hexapla.site.notices import Section
    from hexapla.site.playbooks import Playbook
    from hexapla.site.strings import Catalog
    from hexapla.site.surroundings import ShelfPage


@dataclass(frozen=True, slots=True)
class Alternate:
    """A page in one of the site's languages; ``url`` is relative to the root of the site."""

    language: Language
    url: str
    translated: bool
    current: bool

    def absolute(self, base: str) -> str:
        """The address under the site's own."""
        return urljoin(base, "" if self.url == "./" else self.url)


@dataclass(frozen=True, slots=True)
class Offer:
    """A page in a language that its reader may prefer, in the words of that language."""

    language: Language
    url: str
    text: str
    refusal: str


@dataclass(frozen=True, slots=True)
class PageView:
    """A page as its readers get it.

    ``language`` is the reader's, ``written`` the language of the text: they differ on a
    fallback page; an ``independent`` page makes no promise to be in every language.
    ``canonical`` and ``hreflang`` are absolute, and empty without a site URL. ``shelf`` is
    what a page without a file shows.
    """

    language: Language
    written: Language
    strings: Catalog
    alternates: Sequence[Alternate]
    changed: Sequence[Section] = ()
    outdated: bool = False
    independent: bool = False
    offers: Sequence[Offer] = ()
    canonical: str = ""
    hreflang: Mapping[str, str] = field(default_factory=dict)
    around: Surroundings = field(default_factory=Surroundings)
    shelf: ShelfPage | None = None
    playbook: Playbook | None = None

    @property
    def fallback(self) -> bool:
        """Whether readers get the source page because there is no translation."""
        return self.language != self.written

    @property
    def home(self) -> str:
        """The address of the home page in the reader's language, from the root of the site."""
        return prefix(self.language.code, self.alternates[0].language.code) or "./"

    @property
    def bundle(self) -> str:
        """The folder of the reader's search index, from the root of the site."""
        return f"{self.home.removeprefix('./')}{BUNDLE}/"

    @property
    def original(self) -> str:
        """What the source language is called in the reader's language (``anglais``)."""
        return name_in(self.alternates[0].language.code, self.language.code)

    @property
    def result_counts(self) -> dict[str, str]:
        """How to say a count of search results, by CLDR plural category."""
        return self.strings.forms("%(num)d result", "%(num)d results")


def alternates(
    url: str, locales: Sequence[str], translated: Mapping[str, bool], current: str
) -> list[Alternate]:
    """The same page in every language, the source locale first.

    Args:
        url: the address of the page below its locale's folder (``articles/x/``).
        locales: every locale, the source first.
        translated: the locales that really have the page.
        current: the reader's locale.
    """
    source = locales[0]
    return [
        Alternate(
            language(code),
            prefix(code, source) + url or "./",
            code in translated and translated[code],
            code == current,
        )
        for code in locales
    ]


def offers(
    pages: Sequence[Alternate], written: str, catalogs: Mapping[str, Catalog]
) -> tuple[Offer, ...]:
    """The languages that a page is really translated into, but for the one that is shown.

    Args:
        pages: the page in every language.
        written: the locale of the text that is shown.
        catalogs: the strings by locale.
    """
    found = []
    for page in pages:
        own, strings = page.language, catalogs[page.language.code]
        if page.translated and own.code != written:
            text = strings.gettext("Read this page in %(language)s", language=own.name)
            found.append(Offer(own, page.url, text, strings.gettext("No, thanks")))
    return tuple(found)


def hreflang(base: str, pages: Sequence[Alternate]) -> dict[str, str]:
    """Absolute addresses by language tag, real translations only, and ``x-default``."""
    real = {page.language.tag: page.absolute(base) for page in pages if page.translated}
    if not base or len(real) == 1:
        return {}
    return real | {"x-default": pages[0].absolute(base)} if pages[0].translated else real


def canonical(base: str, pages: Sequence[Alternate]) -> str:
    """The absolute address that stands for a page: a fallback page is its source."""
    own = next((page for page in pages if page.current and page.translated), pages[0])
    return own.absolute(base) if base else ""
