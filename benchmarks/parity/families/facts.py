"""Numbers, units, dates, times and amounts that say something else than the source."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from benchmarks.parity.mutation import Family, Mutation
from benchmarks.parity.page import PROSE, prose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from benchmarks.parity.page import Page

_NUMBER = re.compile(r"(?<![\w.,:/#@=^-])\d+(?![\w/:@=]|[.,٫٬:/-]\d)")
_DECIMAL = re.compile(r"(?<![\w.,/])\d+[.,٫]\d{1,2}(?![\w/]|[.,٫٬]\d)")
_PERCENT = re.compile(r"(?<![\w.,])\d+(?=\s?[%٪])")
_TIME = re.compile(r"(?<![\w:])(?:[01]?\d|2[0-3])(?=:[0-5]\d(?![\w:]))")
_CURRENCY = re.compile(r"[$€£](?=\s?\d)|(?<=\d)\s?[$€£]")
_ISO_DATE = re.compile(r"(?<![\w-])\d{4}-[01]\d-[0-3]\d(?![\w-])")
_CURRENCIES = {"$": "€", "€": "$", "£": "€"}
_UNITS = (
    ("duration-second", "duration-minute", "duration-hour", "duration-day", "duration-week",
     "duration-month", "duration-year"),
    ("digital-kilobyte", "digital-megabyte", "digital-gigabyte", "digital-terabyte"),
    ("length-centimeter", "length-meter", "length-kilometer"),
)  # fmt: skip

_COUNTS = (1, 2, 5, 11, 100)
"""A count for each plural form of the languages at hand."""

Change = tuple[int, int, str]
"""Start, end and new text of a change within a block's text."""


def changing(name: str, find: Callable[[str, str], Iterator[Change]], *rules: str) -> Family:
    """The family that changes what ``find`` finds in the prose of a block, given the locale."""

    def mutations(page: Page) -> Iterator[Mutation]:
        for _, block in page.matched(*PROSE):
            for start, end, new in find(prose(block), page.target.locale):
                what = f"line {block.span.line}: {block.text[start:end]} becomes {new or 'nothing'}"
                mutation = page.edited(block, start, end, new, what)
                if mutation:
                    yield mutation

    return Family(name, frozenset(rules), mutations)


def next_digit(number: str, place: int = -1) -> str:
    """The number with another digit, of the same numerals; its first one never becomes 0."""
    place %= len(number)
    value = unicodedata.digit(number[place])
    zero = ord(number[place]) - value
    return number[:place] + chr(zero + (value + 1 if value < 9 else 1)) + number[place + 1 :]  # noqa: PLR2004 (the last digit)


def _digits(pattern: re.Pattern[str]) -> Callable[[str, str], Iterator[Change]]:
    def find(text: str, _locale: str) -> Iterator[Change]:
        for match in pattern.finditer(text):
            yield *match.span(), next_digit(match[0])

    return find


def _separators(text: str, _locale: str) -> Iterator[Change]:
    for match in _DECIMAL.finditer(text):
        yield *match.span(), re.sub(r"[.,٫]", "", match[0])


def _currencies(text: str, _locale: str) -> Iterator[Change]:
    for match in _CURRENCY.finditer(text):
        sign = match[0].strip()
        yield *match.span(), match[0].replace(sign, _CURRENCIES[sign])


def _percent_signs(text: str, _locale: str) -> Iterator[Change]:
    for match in re.finditer(r"(?<=\d)\s?[%٪]", text):
        yield *match.span(), ""


def _units(text: str, locale: str) -> Iterator[Change]:
    words = other_units(locale)
    pattern = re.compile(r"(?<=\d)([\s-])([^\W\d_]+)")
    for match in pattern.finditer(text):
        if match[2] in words:
            yield *match.span(2), words[match[2]]


def _dates(text: str, locale: str) -> Iterator[Change]:
    for match in _ISO_DATE.finditer(text):
        yield *match.span(), next_digit(match[0])
    months = month_names(locale)
    names = "|".join(map(re.escape, months))
    pattern = re.compile(rf"(?<!\w)(?:{names})(?=(?: de)? \d)|(?<=\d )(?:de )?(?:{names})(?!\w)")
    for match in pattern.finditer(text):
        name = match[0].removeprefix("de ")
        following = months[(months.index(name) + 1) % len(months)]
        yield match.end() - len(name), match.end(), following


@cache
def month_names(locale: str) -> list[str]:
    """The months of a locale in their wide form, by CLDR."""
    from babel import Locale  # noqa: PLC0415 (slow to import)

    months = Locale.parse(locale, sep="-").months["format"]["wide"]
    return [months[number] for number in range(1, 13)]


@cache
def other_units(locale: str) -> Mapping[str, str]:
    """For each word that CLDR has for a unit, the word for another one in the same form."""
    found: dict[str, str] = {}
    for row in _UNITS:
        for name, other in zip(row, (*row[1:], row[0]), strict=True):
            for count in _COUNTS:
                word, instead = _word(count, name, locale), _word(count, other, locale)
                if word and instead:
                    found.setdefault(word, instead)
    return found


def _word(count: int, unit: str, locale: str) -> str:
    """What stands beside a number, where a number is written at all."""
    from babel.units import format_unit  # noqa: PLC0415 (slow to import)

    written = format_unit(count, unit, locale=locale.replace("-", "_"))
    known = str(count) in written and unit not in written  # CLDR knows the unit's name
    return written.replace(str(count), "").strip() if known else ""


FAMILIES = (
    changing("change a digit", _digits(_NUMBER), "changed-number"),
    changing("change a decimal", _digits(_DECIMAL), "changed-number"),
    changing("lose a decimal separator", _separators, "changed-number"),
    changing("change a percentage", _digits(_PERCENT), "changed-number"),
    changing("lose a percent sign", _percent_signs, "changed-number"),
    changing("change a unit", _units, "changed-number"),
    changing("change a date", _dates, "changed-number"),
    changing("change a time", _digits(_TIME), "changed-number"),
    changing("change a currency", _currencies, "changed-number"),
)
