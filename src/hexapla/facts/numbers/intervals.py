"""Every so many days or weeks: *every second week*, *toutes les trois semaines*, ``كل أسبوعين``."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.numbers import counting, ordinals
from hexapla.facts.numbers.durations import are_equal
from hexapla.facts.numbers.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_S: Final = "[ \u00a0\u202f\n]"
_COUNT: Final = rf"(?:(?P<count>\w{{1,12}}){_S})?"
_EVERY: Final = {
    "en": (
        rf"every{_S}{_COUNT}(?:(?P<hour>hours?)|(?P<day>days?)|(?P<week>weeks?)"
        r"|(?P<month>months?)|(?P<year>years?))"
    ),
    "fr": (
        rf"(?:(?:tou(?:te)?s{_S}les|chaque){_S}{_COUNT}|une?{_S})(?:(?P<hour>heures?)"
        r"|(?P<day>jours?)|(?P<week>semaines?)|(?P<month>mois)|(?P<year>an(?:née)?s?))"
        rf"(?!\w)(?:{_S}sur{_S}(?P<of>\w{{1,12}}))?"
    ),
    "es": (
        rf"(?:cada|tod[oa]s{_S}l[oa]s){_S}{_COUNT}(?:(?P<hour>horas?)|(?P<day>días?)"
        r"|(?P<week>semanas?)|(?P<month>mes(?:es)?)|(?P<year>años?))"
    ),
    "it": (
        rf"(?:ogni|tutt[ie]{_S}(?:i|gli|le)){_S}{_COUNT}(?:(?P<hour>or[ae])|(?P<day>giorn[oi])"
        r"|(?P<week>settiman[ae])|(?P<month>mes[ei])|(?P<year>ann[oi]))"
    ),
    "ar": (
        rf"كل{_S}{_COUNT}(?:(?P<hour>ساع(?:ة|ات))|(?P<day>يوم|[أا]يام)"
        r"|(?P<week>[أا]س(?:بوع|ابيع))|(?P<month>شهر|[أا]شهر|شهور)|(?P<year>سن(?:ة|وات)|[أا]?عوا?م)"
        r"|(?P<both>(?P<hours>ساعت)|(?P<days>يوم)|(?P<weeks>[أا]سبوع)|(?P<months>شهر)|(?P<years>سنت|عام))ين)"
    ),
}
"""Intervals: their number before the unit, or behind it; ``both`` is two by the noun's form."""

_NO_UNITS: Final = frozenset(("count", "of", "both"))
_OTHER: Final = "other"
_TWO: Final = "2"


def changed(source: str, target: str, locales: tuple[str, str]) -> Iterator[tuple[Value, Value]]:
    """The one interval of a prose text, and the one that its translation has instead of it.

    Two of which neither has a number are told as rates.
    """
    ours, theirs = (_intervals(*both) for both in zip((source, target), locales, strict=True))
    if len(ours) == len(theirs) == 1 and ours[0].readings | theirs[0].readings != {"1"}:
        both = zip(ours, theirs, strict=True)
        yield from ((was, now) for was, now in both if not are_equal(was, now))


@cache  # few pages need it
def _pattern(language: str) -> re.Pattern[str] | None:
    known = _EVERY.get(language)
    return re.compile(rf"(?<!\w)(?:{known})(?!\w)", re.IGNORECASE) if known else None


def _intervals(text: str, locale: str) -> list[Value]:
    pattern = _pattern(cldr.locale(locale).language)
    found = pattern.finditer(text) if pattern else ()
    return [value for it in found for value in _read(it, locale)]


def _read(found: re.Match[str], locale: str) -> Iterator[Value]:
    """The interval that a match says, where its number is one."""
    said = found.groupdict()
    unit = next(name for name in said if name not in _NO_UNITS and said[name])
    count = said.get("of") or said["count"]
    number = _number(count, locale) if count else "1"
    if said.get("both"):
        number = _TWO if not count else ""
    bare = not count and found.group()[:2].casefold() == "un"
    if number and not bare:
        units = frozenset((f"duration-{unit.removesuffix('s')}",))
        words = found.group()
        yield Value(words, *found.span(), frozenset((number,)), (number,), units, said=True)


def _number(count: str, locale: str) -> str:
    """The number that a word says, or nothing: *two*, *second*, *other*."""
    if count.isdecimal():
        return str(int(count))
    word = counting.folded(count)
    number = counting.names(locale).get(word) or ordinals.names(locale).get(word, 0)
    return _TWO if word == _OTHER else str(number or "")
