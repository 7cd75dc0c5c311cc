"""What search knows of a site besides its texts: kinds, roles, tags, paths, and who says what."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from hexapla.site.folding import bare, fold
from hexapla.site.languages import language, name_in, prefix
from hexapla.site.pages import BUNDLE
from hexapla.site.searching import Found, Index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.facts.terms.terms import Term
    from hexapla.model import Document
    from hexapla.site.book import Book

WEAK = re.compile("[اويءه]")
"""Letters that come and go between an Arabic word and its broken plural."""
ROOT = 3  # consonants
NEUTRAL = {"role": "roles", "tag": "tags"}


def index_of(book: Book, locale: str) -> Index:
    """All that is indexed of a locale."""
    folder = prefix(locale, book.source)
    addresses = book.addresses.get(locale, {})
    pages = [
        Found(
            address.removeprefix(folder),
            _meta(book, locale, key),
            _filters(book, key),
            _summary(book, locale, key),
            book.options.weight(key),
        )
        for key, address in addresses.items()
    ]
    return Index(language(locale).tag, pages, _words(book, locale, pages))


def _meta(book: Book, locale: str, key: str) -> dict[str, str]:
    """The title, the titles above it, and the language where it is not the reader's."""
    page = book.served(locale, key)
    parts = key.split("/")
    above = ["/".join(parts[:depth]) for depth in range(1, len(parts))]
    if parts[-1] == "index":
        above = above[:-1]
    meta = {
        "title": _title(page, key),
        "path": " › ".join(_section(book, locale, one) for one in above),
    }
    if page and page.locale != locale:
        written = language(page.locale)
        meta |= {"language": written.tag, "name": name_in(page.locale, locale)}
    return meta


def _title(page: Document | None, key: str) -> str:
    return str((page and page.meta.get("title")) or key.rsplit("/", 1)[-1])


def _section(book: Book, locale: str, folder: str) -> str:
    """What a folder is called: the title of its index page, in the reader's language or not."""
    page = book.served(locale, f"{folder}/index")
    title = _title(page, folder) if page else folder.rsplit("/", 1)[-1].capitalize()
    return title if page and page.locale == locale else book.catalogs[locale].gettext(title)


def _summary(book: Book, locale: str, key: str) -> str:
    page = book.served(locale, key)
    return str((page and page.meta.get("description")) or "")


def _filters(book: Book, key: str) -> dict[str, list[str]]:
    """The neutral ids that a page is filtered by; its kind is the folder that it is in."""
    page = book.project.document(book.source, key)
    meta = page.meta if page else {}
    found = {"kind": [key.split("/", 1)[0]]}
    for name, listed in NEUTRAL.items():
        values = meta.get(listed)
        found[name] = (
            [one for one in values if isinstance(one, str)] if isinstance(values, list) else []
        )
    return found


def _words(book: Book, locale: str, pages: Iterable[Found]) -> str:
    """What the dialog loads: labels of the filters, groups of words that mean the same."""
    base = book.project.termbases.get(locale)
    terms = list(base.terms.values()) if base else []
    groups = [[term.key, *_names(term)] for term in terms]
    groups += [["", *pair] for pair in sorted(broken_plurals(terms))]
    found: dict[str, Any] = {"terms": groups, "labels": _labels(book, locale, pages)}
    up = "../" * (1 + bool(prefix(locale, book.source)))
    found["others"] = [
        {
            "path": f"{up}{prefix(code, book.source)}{BUNDLE}/",
            "tag": language(code).tag,
            "dir": language(code).direction,
            "name": name_in(code, locale),
        }
        for code in book.project.settings.locales
        if code != locale
    ]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _names(term: Term) -> list[str]:
    """All that an idea is called, also by mistake, the preferred term first."""
    return list(dict.fromkeys((term.text, *term.synonyms, *term.forms, *term.forbidden)))


def _labels(book: Book, locale: str, pages: Iterable[Found]) -> dict[str, dict[str, str]]:
    """A label for each id that some page has, in the order of the labels."""
    strings = book.catalogs[locale]
    used: dict[str, set[str]] = {"kind": set(), "role": set(), "tag": set()}
    for page in pages:
        for name, values in page.filters.items():
            used[name].update(values)
    folders = {key.split("/", 1)[0] for key in book.addresses.get(locale, {}) if "/" in key}
    kinds = {one: _section(book, locale, one) for one in sorted(used["kind"] & folders)}
    return {"kind": kinds} | {
        name: dict(sorted(((one, strings.label(name, one)) for one in used[name]), key=_second))
        for name in NEUTRAL
    }


def _second(item: tuple[str, str]) -> str:
    return fold(item[1])


def broken_plurals(terms: Iterable[Term]) -> set[tuple[str, str]]:
    """Pairs of Arabic words that are one in singular and plural: ``عميل`` and ``عملاء``.

    They stand in the termbase, where two names of an idea differ in one word; its consonants
    are the same. No list of nouns is needed, and no other word is taken for a plural.
    """
    return {pair for term in terms for pair in _pairs(_names(term))}


def _pairs(names: list[str]) -> Iterator[tuple[str, str]]:
    folded = [[bare(fold(word)) for word in name.split()] for name in names]
    for place, ours in enumerate(folded):
        for theirs in folded[place + 1 :]:
            for one, other in zip(ours, theirs, strict=False):
                if (
                    one != other
                    and len(_skeleton(one)) >= ROOT
                    and _skeleton(one) == _skeleton(other)
                ):
                    yield min(one, other), max(one, other)


def _skeleton(word: str) -> str:
    return WEAK.sub("", word)
