"""Times of day: minutes that are lost or zero, and times in words as *half past nine*."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from hexapla.facts import cldr
from hexapla.facts.numbers import counting, ordinals
from hexapla.facts.numbers.durations import HOUR
from hexapla.facts.numbers.values import Value
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.facts.numbers.values import Text

_HALF_DAY: Final = 12 * 60
_S: Final = r"[ \u00a0\u202f]"
_DIGITS: Final = rarely(
    rf"(?<![\w:.,/-])(\d{{1,2}})(:|{_S}?[hH]{_S}?|\.)([0-5]\d)(?![\d:]|[.,]\d|{_S}?[%€$])"
)
"""An hour and its minutes."""

_HOUR: Final = rarely(
    rf"(?<![\w:.,/-])(\d{{1,2}})(?::00|\.00|{_S}?(?:h|heures?)(?:{_S}?00)?)?(?!{_S}?h{_S}?\d)(?![\w:/%-]|[.,]\d)"
)
"""A number that may be an hour without minutes."""

_ANY: Final = rarely(r"(?<![\w:.,/-])(\d{1,2})(?!\d|[.,]\d{3}|[/%])")
_HOURS: Final = frozenset((HOUR,))
_WORD: Final = r"(?P<hour>[^\W\d_]+|\d{1,2})"
_PHRASES: Final = (
    rarely(
        rf"\b(?:(?P<half>half)|(?P<quarter>(?:a{_S})?quarter)){_S}(?:past|after|(?P<before>to|before))"
        rf"{_S}{_WORD}",
        re.IGNORECASE,
    ),
    rarely(
        rf"(?<!\w){_WORD}(?:{_S}?(?:heures?|h))?{_S}(?:(?P<half>et{_S}demie?)"
        rf"|(?P<quarter>(?:et{_S}(?:un{_S})?|(?P<before>moins{_S}(?:le{_S}|un{_S})?))quart))(?!\w)"
    ),
    rarely(
        rf"(?<!\w)las?{_S}{_WORD}{_S}(?:(?P<half>y{_S}media)"
        rf"|(?P<quarter>(?:y|(?P<before>menos)){_S}cuarto))(?!\w)",
        re.IGNORECASE,
    ),
    rarely(
        rf"(?<!\w)(?:(?:d?alle|le){_S}|(?:d?all|l)[’']){_WORD}{_S}(?:(?P<half>e{_S}mezz[ao])"
        rf"|(?P<quarter>(?:e{_S}(?:un{_S})?|(?P<before>meno{_S}(?:un{_S})?))quarto))(?!\w)",
        re.IGNORECASE,
    ),
    rarely(
        rf"(?<!\w)(?:الساعة{_S})?(?P<hour>(?:ال(?:حادية|ثانية){_S})?[^\W\d_]+|\d{{1,2}}){_S}"
        rf"(?:(?P<half>و(?:ال)?نصف\w{{0,2}})"
        rf"|(?P<quarter>(?:و|(?P<before>إلا{_S}))(?:ال)?ربع\w{{0,2}}))(?!\w)(?!{_S}ال)"
    ),
)
"""Halves and quarters of an hour in the words of each language."""

Values: TypeAlias = "tuple[Value, ...]"
Lost: TypeAlias = "list[Value]"

_LANGUAGES: Final = ("en", "fr", "es", "it", "ar")
_NOONS: Final = {"midi": 12, "minuit": 12, "mezzogiorno": 12, "mezzanotte": 12, "una": 1, "une": 1}


class Clock(NamedTuple):
    """A time by its minutes since noon or midnight, and where it stands.

    ``named`` is the hour that it says, be it the one before it.
    """

    minutes: int
    start: int
    end: int
    named: int = 0
    is_worded: bool = False
    is_decimal: bool = False


@lru_cache(maxsize=128)
def worded(text: str, locale: str) -> tuple[Clock, ...]:
    """The times of a prose text that have a half or a quarter in words."""
    language = cldr.locale(locale).language
    if language not in _LANGUAGES:
        return ()
    return tuple(_worded(text, locale, _PHRASES[_LANGUAGES.index(language)]))


def _worded(text: str, locale: str, phrase: re.Pattern[str]) -> Iterator[Clock]:
    for found in phrase.finditer(text):
        hour = _hour(found["hour"], locale)
        if hour:
            more = 30 if found["half"] else -15 if found["before"] else 15
            yield Clock((60 * hour + more) % _HALF_DAY, *found.span(), hour, is_worded=True)


def _hour(word: str, locale: str) -> int:
    """The hour that a word or a number says; 0 if it says none."""
    if word.isdecimal():
        hour = int(word)
    else:
        name = cldr.folded(word)
        hour = _NOONS.get(name, 0) or _names(locale).get(name, 0)
        hour = hour or _names(locale).get(counting.unprefixed(name), 0)
    return hour if hour <= 24 else 0  # noqa: PLR2004 (hours of a day)


@cache
def _names(locale: str) -> Mapping[str, int]:
    """Hours by their folded names, in Arabic also as ordinals: *at the ninth*."""
    named = dict(ordinals.names(locale)) if cldr.has_dual(locale) else {}
    both = {**named, **counting.names(locale)}
    return {name: number for name, number in both.items() if 0 < number <= 12}  # noqa: PLR2004


def without(
    ours: Values, theirs: Values, source: Text, target: Text
) -> tuple[Values, Values, list[tuple[Value, Value]]]:
    """The values of two texts without those of their times in words; what differs of these.

    A time that no other one stands for stays.
    """
    if not (worded(*source) or worded(*target)):
        return ours, theirs, []
    mine, yours = _every(source), _every(target)
    same = [(one, other) for one in mine for other in yours if one.minutes == other.minutes]
    both: list[tuple[Clock, Clock]] = []
    for one, other in sorted(same, key=lambda two: two[0].is_worded or two[1].is_worded):
        if one in mine and other in yours:
            mine.remove(one)
            yours.remove(other)
            both.append((one, other))
    told = [(one, other) for one, other in both if one.is_worded or other.is_worded]
    left = list(zip(mine, yours, strict=True)) if _are_others(mine, yours) else []
    told += left
    changed = [(_value(one, source), _value(other, target)) for one, other in left]
    ours = _outside(ours, [one for one, _ in told])
    theirs = _outside(theirs, [other for _, other in told])
    if len(mine) == 1 and not yours and mine[0].is_worded:
        whole = [value for value in theirs if _is_hour(value, mine[0])]
        if len(whole) == 1:
            ours = _outside(ours, mine)
            theirs = tuple(value for value in theirs if value is not whole[0])
            changed = [(_value(mine[0], source), whole[0]._replace(dated=True))]
    return ours, theirs, changed


def _are_others(mine: Sequence[Clock], yours: Sequence[Clock]) -> bool:
    """Whether times stand for each other that are not the same."""
    known = (*mine, *yours)
    is_worded = any(clock.is_worded for clock in known)
    return is_worded and len(mine) == len(yours) and not any(clock.is_decimal for clock in known)


def _is_hour(value: Value, clock: Clock) -> bool:
    """Whether a value may be the whole hour that a time in words names."""
    is_free = not (value.named or value.month) and all(map(_HOURS.__contains__, value.units))
    return is_free and str(clock.named) in value.readings


def _every(text: Text) -> list[Clock]:
    said = worded(*text)
    figures = (
        Clock(60 * int(m[1]) + int(m[3]), m.start(), m.end(), int(m[1]), is_decimal=m[2] == ".")
        for m in _DIGITS.finditer(text.prose)
    )
    known = [clock._replace(minutes=clock.minutes % _HALF_DAY) for clock in figures]
    return [*said, *known]


def _value(clock: Clock, text: Text) -> Value:
    place = slice(clock.start, clock.end)
    said = f"{clock.minutes // 60}:{clock.minutes % 60:02}"
    words = text.prose[place]
    return Value(words, *clock[1:3], frozenset((said,)), (said,), said=True, dated=True)


def _outside(known: Sequence[Value], told: Sequence[Clock]) -> Values:
    return tuple(
        value
        for value in known
        if not any(clock.start < value.end and value.start < clock.end for clock in told)
    )


def rezeroed(lost: Lost, added: Lost, source: Text, target: Text) -> tuple[Lost, Lost]:
    """Lost and added numbers with a time in place of minutes that one text does not have."""
    lost, added = _lacking(lost, added, source, target)
    added, lost = _lacking(added, lost, target, source)
    return lost, added


def _lacking(values: Lost, others: Lost, text: Text, other: Text) -> tuple[Lost, Lost]:
    """The same, where the other text has the hour of a time, as often, and not its minutes."""
    if not any(len(value.text) == 2 and value.text != "00" for value in values):  # noqa: PLR2004
        return values, others
    minutes = {found.start(3) for found in _DIGITS.finditer(other.prose)}
    if any(value.start in minutes for value in others):
        return values, others
    known = {m.start(3): m for m in _DIGITS.finditer(text.prose) if m[2] != "."}
    for value in tuple(values):
        clock = known.get(value.start)
        hour = int(clock[1]) % 12 if clock else -1
        theirs = [m for m in _HOUR.finditer(other.prose) if int(m[1]) % 12 == hour]
        if clock and len(theirs) == 1 and _count(text, hour) == _count(other, hour) == 1:
            place = theirs[0].span()
            values = [each for each in values if each is not value]
            values.append(_value(Clock(60 * hour + int(clock[3]), *clock.span(), hour), text))
            others = [*others, _value(Clock(60 * hour, *place, hour), other)]
    return values, others


def _count(text: Text, hour: int) -> int:
    """How many numbers of a text may be an hour in either half of the day."""
    minutes = {found.start(3) for found in _DIGITS.finditer(text.prose)}
    said = (m for m in _ANY.finditer(text.prose) if m.start() not in minutes)
    return sum(int(found[1]) % 12 == hour for found in said)
