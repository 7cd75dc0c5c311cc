"""How pages name languages: what CLDR calls them, through Babel."""

from __future__ import annotations

from functools import cache
from typing import Final

from hexapla.facts import cldr
from hexapla.facts.language.languages import code_of
from hexapla.facts.rarely import rarely

SHORTEST = 4
"""Letters of a name that is no part of other words."""

LONGEST: Final = 40
"""Signs up to which a text may be the name of a language."""

_BRACKETS: Final = rarely(r"[(（\[][^)）\]]*[)）\]]?")
_CODE: Final = rarely(r"([A-Za-z]{2,3})(?:[-_][A-Za-z]{2,4})?")
_ADDRESSED: Final = rarely(r"(?<=[./_-])([a-z]{2})(?:[-_][A-Za-z]{2,4})?(?=[./]|$)")
_BETWEEN: Final = rarely(r"[\n•·|/,;]|\s[-–—]\s")
_LETTERS: Final = rarely(r"[^\W\d_][^\d_.,:;()/|\\*]*")


def says_language(text: str, language: str, locale: str) -> bool:
    """Whether a text in a locale says that something is in a language: `(in inglese)`, `(en)`."""
    plain = cldr.folded(text)
    return any(name in plain for name in _names(language, locale))


@cache
def names_of(language: str, locales: tuple[str, ...]) -> frozenset[str]:
    """What a language is called in some locales, in English and by itself, folded, and its code."""
    code = code_of(language)
    known = (cldr.locale(tag).languages.get(code, "") for tag in ("en", language, *locales))
    return frozenset({code, *map(cldr.folded, known)} - {""})


@cache
def labels_of(language: str) -> frozenset[str]:
    """What tells a language in the name of a file: its names and code, its country's as well."""
    from babel.core import get_global  # noqa: PLC0415 (slow to import)

    home = get_global("likely_subtags").get(code_of(language), "").rpartition("_")[2]
    countries = (cldr.locale(tag).territories.get(home, "") for tag in ("en", language))
    return names_of(language, ()) | ({home.lower(), *map(cldr.folded, countries)} - {""})


def is_language(text: str, locales: tuple[str, ...]) -> bool:
    """Whether a text is the name of a language in English or one of the locales, or a code.

    Marks and pictures around it, and what stands in brackets behind it, are no part of it.
    """
    plain = _plain(text)
    if not plain:
        return False
    return is_coded(text) or any(plain in _languages(locale) for locale in ("en", *locales))


def is_coded(text: str) -> bool:
    """Whether a text is the code of a language: `EN`, `pt-BR`."""
    code = _CODE.fullmatch(text.strip(" *_`"))
    return code is not None and code.group(1).lower() in cldr.locale("en").languages


def is_autonym(text: str) -> bool:
    """Whether a text is the name of a language in itself: `Deutsch`, `日本語`."""
    plain = _plain(text)
    return bool(plain) and plain in _autonyms()


def lists_languages(text: str, locales: tuple[str, ...]) -> bool:
    """Whether a text is nothing but names of languages, two at least, with marks between them."""
    names = [name for name in _BETWEEN.split(text) if any(map(str.isalpha, name))]
    return len(names) > 1 and all(is_language(it, locales) or is_autonym(it) for it in names)


def is_addressed(target: str) -> bool:
    """Whether an address has the code of a language in it: ``README.zh-CN.md``, ``/fr/``."""
    known = cldr.locale("en").languages
    return any(code.lower() in known for code in _ADDRESSED.findall(target))


def _plain(text: str) -> str:
    """A name folded, without marks around it and brackets behind it."""
    found = _LETTERS.search(_BRACKETS.sub(" ", text)) if len(text) <= LONGEST else None
    return cldr.folded(found.group()) if found else ""


@cache
def _languages(locale: str) -> frozenset[str]:
    """The names of all languages in a locale, folded."""
    return frozenset(map(_plain, cldr.locale(locale).languages.values()))


@cache
def _autonyms() -> frozenset[str]:
    """What languages are called by those who speak them, folded."""
    return frozenset(map(_plain, cldr.autonyms()))


@cache
def _names(language: str, locale: str) -> tuple[str, ...]:
    """What a language is called in a locale and by itself, folded, and its code in brackets."""
    code = code_of(language)
    known = (cldr.locale(tag).languages.get(code, "") for tag in (locale, language))
    names = {cldr.folded(name) for name in known}
    return (*sorted(name for name in names if len(name) >= SHORTEST), f"({code})", f"[{code}]")
