"""What CLDR says of a locale about numbers, units, months and hours, through Babel."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from babel import Locale

MEASURES = (
    *("duration-", "digital-", "frequency-", "length-", "mass-", "temperature-"),
    "concentr-percent",
)
"""The families of CLDR's units that pages of prose measure in."""

UNUSED = ("mass-stone", "length-point")  # whose names are common words

METRIC = frozenset(
    (
        *("length-kilometer", "length-meter", "length-centimeter", "length-millimeter"),
        *("mass-tonne", "mass-kilogram", "mass-gram", "temperature-celsius"),
        "temperature-fahrenheit",
    )
)
"""The units whose signs are no words, even of one or two letters."""

_COMBINING = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u3099\u309a]"
)
_DASHES = re.compile(r"[\s\u00a0\u202f'’‐‑-]+")
_OBLIQUE = re.compile("\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}\\b")
"""The ending of an Arabic dual that is a subject, which is another after a preposition."""

FOLDED = 8192
"""How many texts are kept in mind with their folded form: most are words that come again."""

COUNTED = ("\N{ARABIC LETTER ALEF}", "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}")
"""The endings of an Arabic noun behind a number that CLDR's short forms do not have."""

_NAME = re.compile(r"[\d{}#0.¤\u200e\u200f\u061c]+")


@lru_cache(maxsize=FOLDED)
def folded(text: str) -> str:
    """The text without case, accents, vowel signs and hyphens, with single spaces."""
    if text.isascii():
        return _DASHES.sub(" ", text.casefold()).strip()
    text = unicodedata.normalize("NFKD", text).casefold()
    if not text.isascii():
        text = _COMBINING.sub("", text)
    return _DASHES.sub(" ", text).strip()


@cache
def locale(tag: str) -> Locale:
    """CLDR's locale of a folder's name; what CLDR does not know is written as in English."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (slow to import)

    for name in (tag.replace("-", "_"), re.split("[-_]", tag)[0]):
        try:
            return Locale.parse(name)
        except (ValueError, TypeError, UnknownLocaleError):
            continue
    return Locale("en")


@cache
def _data(tag: str) -> Mapping[str, Any]:
    from babel import localedata  # noqa: PLC0415 (slow to import)

    data: Any = localedata.load(str(locale(tag)))
    return localedata.LocaleDataDict(data)


@cache
def decimal_mark(tag: str) -> str:
    """What stands before a fraction in European digits."""
    symbols = locale(tag).number_symbols
    return str(symbols.get("latn", {}).get("decimal", "."))


@cache
def units(tag: str) -> Mapping[str, frozenset[str]]:
    """CLDR's units by their folded names in a locale; a name may be that of several."""
    return _gathered(_named_units(tag, ("long", "short"), 3))


@cache
def symbols(tag: str) -> Mapping[str, frozenset[str]]:
    """CLDR's units by the short forms that stand right behind a number in a locale."""
    return _gathered(_named_units(tag, ("long", "short", "narrow"), 2))


@cache
def signs(tag: str) -> Mapping[str, frozenset[str]]:
    """The metric units by their signs, letter for letter: ``km``, ``°C``, ``كم``."""
    found = (
        (_NAME.sub("", pattern).strip(), unit)
        for unit, _, pattern in _patterns(tag, ("short", "narrow"))
        if unit in METRIC
    )
    return _gathered((sign, unit) for sign, unit in found if sign[-1:].isalpha())


@cache
def counted(tag: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """What says a count without a number, by unit and plural category: the dual ``أسبوعان``."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for unit, category, pattern in _patterns(tag, ("long", "short")):
        if "{0}" not in pattern and category in ("one", "two"):
            known = found.setdefault(unit, {})
            known[category] = (*known.get(category, ()), folded(pattern))
    return found


@cache
def duals(tag: str) -> Mapping[str, str]:
    """Units by the words that say two of them, in each case: ``اسبوعان`` and ``اسبوعين``."""
    return {
        name: unit
        for unit, categories in counted(tag).items()
        for name in categories.get("two", ())
        for name in (name, _OBLIQUE.sub("\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}", name))
    }


def currency_names(tag: str) -> Iterator[tuple[str, str]]:
    """Currency codes with their folded names in a locale, in singular and plural."""
    for code, name in locale(tag).currencies.items():
        yield code, folded(name)
    for code, forms in _data(tag)["currency_names_plural"].items():
        for name in forms.values():
            yield code, folded(name)


@cache
def scales(tag: str) -> Mapping[str, int]:
    """Powers of ten by their folded names: ``million`` is 6, ``mil`` is 3."""
    found: dict[str, int] = {}
    for length in ("long", "short"):
        for forms in locale(tag).compact_decimal_formats.get(length, {}).values():
            for magnitude, pattern in forms.items():
                text = str(getattr(pattern, "pattern", pattern)).split(";")[0]
                name, zeros = folded(_NAME.sub("", text).replace("'", "")), text.count("0")
                if name and zeros and (length == "long" or len(name) > 1):
                    found.setdefault(name.rstrip("."), len(str(magnitude)) - zeros)
    for name, power in tuple(found.items()) if has_dual(tag) else ():
        for ending in COUNTED:
            found.setdefault(name + ending, power)
    return found


@cache
def months(tag: str) -> Mapping[str, int]:
    """Months by their folded names, those of the language's other territories included."""
    found = dict(standard_months(tag))
    for data in _territories(tag):
        for name, number in _month_names(data):
            found.setdefault(name, number)
    return found


@cache
def standard_months(tag: str) -> Mapping[str, int]:
    """Months by their folded names in the locale itself."""
    return dict(_month_names(_data(tag)))


def written_months(tag: str) -> Iterator[str]:
    """The months of a locale in their letters, without case."""
    for form in locale(tag).months.values():
        for width in ("wide", "abbreviated"):
            yield from (name.casefold() for name in form[width].values() if name[0].isalpha())


@cache
def has_capital_months(tag: str) -> bool:
    """Whether months are written with a capital, so that ``may`` is none in English."""
    return all(name[:1].isupper() for name in locale(tag).months["format"]["wide"].values())


def _month_names(data: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            names = data.get("months", {}).get(form, {})
            named = names.get(width, {}) if hasattr(names, "get") else {}
            for number, name in named.items() if hasattr(named, "items") else ():
                if not name[:1].isdecimal():
                    yield folded(name).rstrip(".׳"), int(number)


def _territories(tag: str) -> Iterator[Mapping[str, Any]]:
    """What the territories of a language say in their own way."""
    from babel import localedata  # noqa: PLC0415 (slow to import)

    language = locale(tag).language
    for name in sorted(localedata.locale_identifiers()):
        if name.startswith(f"{language}_"):
            data: Any = localedata.load(name)
            yield localedata.LocaleDataDict(data)


def autonyms() -> Iterator[str]:
    """The names of official languages in themselves, those of their scripts and regions included.

    Reading them takes a second.
    """
    from babel import localedata  # noqa: PLC0415 (slow to import)
    from babel.core import get_global  # noqa: PLC0415

    spoken = (known.items() for known in get_global("territory_languages").values())
    official = {tag for each in spoken for tag, said in each if said["official_status"]}
    for tag in sorted({tag.partition("_")[0] for tag in official}):
        names = localedata.load(tag)["languages"] if localedata.exists(tag) else {}
        yield from (name for code, name in names.items() if code.partition("_")[0] == tag)


def has_dual(tag: str) -> bool:
    """Whether nouns of the language say two by their form."""
    return "two" in locale(tag).plural_form.tags


def _named_units(tag: str, lengths: tuple[str, ...], least: int) -> Iterator[tuple[str, str]]:
    for unit, _, pattern in _patterns(tag, lengths):
        name = folded(_NAME.sub("", pattern)).rstrip(".")
        if len(name) >= least or (unit.startswith(("digital-", "duration-")) and len(name) > 1):
            yield name, unit.removesuffix("-person")


def _patterns(tag: str, lengths: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Units, plural categories and patterns."""
    for unit, forms in _data(tag)["unit_patterns"].items():
        if unit.startswith(MEASURES) and unit not in UNUSED:
            for length in lengths:
                for category, pattern in forms.get(length, {}).items():
                    if category != "per" and isinstance(pattern, str):
                        yield unit, category, pattern


def _gathered(names: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, what in names:
        if name:
            found.setdefault(name, set()).add(what)
    return {name: frozenset(whats) for name, whats in found.items()}
