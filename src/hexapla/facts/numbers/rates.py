"""How often: *a year*, *par mois*, where a translation names another period."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.numbers.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PERIODS: Final = {
    "en": {
        "hour": r"hours?\b|hourly|hr?s?\b",
        "day": r"days?\b|daily|diurnal",
        "week": r"weeks?\b|weekly|weekend",
        "month": r"months?\b|monthly",
        "quarter": r"quarters?\b(?![ -](?:of|to|past|hour|century|final))|quarterly",
        "year": r"years?\b|yearly|yrs?\b|annu|annum",
    },
    "fr": {
        "hour": r"heures?\b|horaire|h\b",
        "day": r"jours?\b|journ|quotidi",
        "week": r"semaine|hebdo|week",
        "month": r"mois\b|mensu",
        "quarter": r"trimestr",
        "year": r"ans?\b|ann[ée]",
    },
    "es": {
        "hour": r"horas?\b|horari|h\b",
        "day": r"d[ií]as?\b|diari|cotidian|jornada",
        "week": r"seman",
        "month": r"mes(?:es)?\b|mensual",
        "quarter": r"trimestr",
        "year": r"años?\b|anual",
    },
    "it": {
        "hour": r"or[ae]\b|orari|h\b",
        "day": r"giorn|quotidian|dì\b",
        "week": r"settiman",
        "month": r"mes[ei]\b|mensil",
        "quarter": r"trimestr",
        "year": r"ann[oiu]",
    },
    "ar": {
        "hour": r"ساع",
        "day": r"يوم|[أا]يام|نهار",
        "week": r"[أا]سبوع|[أا]سابيع",
        "month": r"شهر|شهور|[أا]شهر",
        "quarter": r"ربع|[أا]رباع|فصل|فصول",
        "year": r"سن[ةوي]|[عأا]عوام|عام",
    },
}
"""What begins each word of a period."""

_S: Final = "[ \u00a0\u202f\n]"
_EVERY: Final = {
    "en": rf"(?:(?:per|an?|each|every){_S}|/{_S}?)",
    "fr": rf"(?:(?:par|chaque|tou(?:te)?s{_S}les){_S}|à{_S}l[’']|/{_S}?)",
    "es": rf"(?:(?:al|a{_S}la|por|cada){_S}|/{_S}?)",
    "it": rf"(?:(?:al|alla|ogni|per){_S}|all[’']|/{_S}?)",
    "ar": rf"(?:(?:كل|لكل){_S}|في{_S}ال|/{_S}?)",
}
"""What stands before the period of a rate."""

_LY: Final = {
    "en": {
        "day": "daily",
        "week": "weekly",
        "month": "monthly",
        "quarter": "quarterly",
        "year": "yearly|annual(?:ly)?",
    },
    "fr": {
        "week": r"hebdomadaires?",
        "month": r"mensuel\w{0,5}",
        "quarter": r"trimestriel\w{0,5}",
        "year": r"annuel\w{0,5}",
    },
    "es": {
        "week": r"semanal\w{0,5}",
        "month": r"mensual\w{0,5}",
        "quarter": r"trimestral\w{0,5}",
        "year": r"anual\w{0,5}",
    },
    "it": {
        "week": r"settimanal\w{1,5}",
        "month": r"mensil\w{1,5}",
        "quarter": r"trimestral\w{1,5}",
        "year": r"annual\w{1,5}",
    },
    "ar": {},
}
"""The adjectives and adverbs of a rate."""

_HINTS: Final = {
    "en": {
        "hour": ("hour", "hr", "/h", "/ h"),
        "day": ("day", "dail", "diurn"),
        "week": ("week",),
        "month": ("month",),
        "quarter": ("quarter",),
        "year": ("year", "annu", "yr"),
    },
    "fr": {
        "hour": ("heure", "horaire", "/h", "/ h"),
        "day": ("jour", "quotidi"),
        "week": ("semaine", "hebdo", "week"),
        "month": ("mois", "mensu"),
        "quarter": ("trimestr",),
        "year": (" an", "\u00a0an", "\u202fan", "\nan", "/an", "l’an", "l'an", "ann"),
    },
    "es": {
        "hour": ("hora", "/h", "/ h"),
        "day": ("día", "dia", "cotidian", "jornada"),
        "week": ("seman",),
        "month": ("mes", "mensual"),
        "quarter": ("trimestr",),
        "year": ("año", "anual"),
    },
    "it": {
        "hour": ("ora", "ore", "/h", "/ h"),
        "day": ("giorn", "quotidian", "dì"),
        "week": ("settiman",),
        "month": ("mes", "mensil"),
        "quarter": ("trimestr",),
        "year": ("ann",),
    },
    "ar": {
        "hour": ("ساع",),
        "day": ("يوم", "يام", "نهار"),
        "week": ("سبوع", "سابيع"),
        "month": ("شهر", "شهور"),
        "quarter": ("ربع", "رباع", "فصل", "فصول"),
        "year": ("سن", "عام", "عوام"),
    },
}
"""What a text has to have, whatever the case, for a word of a period in its language."""

_FOUR: Final = {"quarter", "year"}
"""Periods of which one may be told as some of the other: *quatre fois par an*."""

_UNITS: Final = tuple(_PERIODS["en"])
_COUNTED: Final = re.compile(
    r"\b(?:once|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|twelve) times"
    r"|every(?: \w{2,9})?)[ \n](?:(?:an?|per|each|every)[ \n])?"
    rf"(?:{'|'.join(_UNITS)})",
    re.IGNORECASE,
)


@cache
def _rates(locale: str) -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """For each period the pattern of its rates, and of any mention; empty where none is known."""
    language, found = cldr.locale(locale).language, {}
    for period, stem in _PERIODS.get(language, {}).items():
        adjective = _LY[language].get(period)
        rate = f"{_EVERY[language]}(?:{stem})" + (f"|(?:{adjective})(?!\\w)" if adjective else "")
        begin = "" if language == "ar" else "(?<!\\w)"
        slash = rf"(?:(?<=/)|(?<=\d)|{begin})" if begin else ""
        found[period] = (
            re.compile(rf"(?:(?<!\w)|(?=/))(?:{rate})", re.IGNORECASE),
            re.compile(rf"{slash}(?:{stem})", re.IGNORECASE),
        )
    return found


@cache
def _hints(locale: str) -> tuple[str, ...]:
    """What a text has to have for a word of any period."""
    return tuple(chain.from_iterable(_HINTS.get(cldr.locale(locale).language, {}).values()))


def rate(text: str, locale: str) -> tuple[str, int, int] | None:
    """The one period of which a prose text says a rate, and where; None if of none or several."""
    small = text.lower()
    if not any(map(small.__contains__, _hints(locale))):
        return None
    hints = _HINTS[cldr.locale(locale).language]
    said = [
        (period, found)
        for period, (each, _) in _rates(locale).items()
        if any(map(small.__contains__, hints[period])) and (found := each.search(text))
    ]
    return (said[0][0], *said[0][1].span()) if len(said) == 1 else None


def counts(text: str) -> bool:
    """Whether an English text may say how often something is: *twice a day*, *every week*."""
    return any(map(text.__contains__, _UNITS)) and _COUNTED.search(text) is not None


def may_differ(text: str, locale: str) -> bool:
    """Whether a Markdown text may say a rate; a quick look."""
    return any(map(text.lower().__contains__, _hints(locale)))


def changed(source: str, target: str, locales: tuple[str, str]) -> Iterator[tuple[Value, Value]]:
    """The rates of two texts, if each names its period more often than the other does."""
    was = rate(source, locales[0])
    now = rate(target, locales[1]) if was else None
    if not was or not now or {was[0], now[0]} in (_FOUR, {was[0]}):
        return
    (lost, kept), (had, gained) = (
        [
            _often(text, period, locale)
            for text, locale in zip((source, target), locales, strict=True)
        ]
        for period in (was[0], now[0])
    )
    if lost > kept and had < gained:
        yield _value(was, source), _value(now, target)


def _often(text: str, period: str, locale: str) -> int:
    """How often a text has a word of a period."""
    known = _rates(locale)
    return len(known[period][1].findall(text)) if known else 0


def _value(said: tuple[str, int, int], text: str) -> Value:
    _, start, end = said
    word = text[start:end]
    return Value(word, start, end, frozenset((word,)), (word,), said=True)
