"""Halves and quarters of hours, days and the like, as durations: *half an hour*, *media hora*."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.numbers import counting, durations, measures
from hexapla.facts.numbers.values import REACH, Value
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_JOIN: Final = r"[ \u00a0\u202f\n‐‑-]"
_VOWELS: Final = "[\u064b-\u0652]*"
_PART: Final = rarely(
    rf"""(?<!\w)(?:
    (?<!\be[ \u00a0])(?<!\bet[ \u00a0])(?<!\by[ \u00a0])
    (?<!\band[ \u00a0])(?<!\band[ \u00a0]a[ \u00a0])
    (?P<half>half(?:{_JOIN}an?|{_JOIN}of{_JOIN}an?)?{_JOIN}
      |demie?s?{_JOIN}|medi[oa]s?{_JOIN}|mezz(?:[oaie]{_JOIN}|[’'])|[بلك]?نصفا?{_VOWELS}[ ])
    |(?P<quarter>quarter(?:{_JOIN}of)?(?:{_JOIN}an?)?{_JOIN}
      |quart{_JOIN}d[’']|cuarto{_JOIN}de{_JOIN}|quarto{_JOIN}d[’']|[بلك]?ربع{_VOWELS}[ ])
    |(?P<quarters>(?:three|trois|tres|tre|[وف]?[بلك]?ثلاثة){_VOWELS}{_JOIN}(?:quarters{_JOIN}of{_JOIN}an?{_JOIN}
      |quarts{_JOIN}d[’']|cuartos{_JOIN}de{_JOIN}|quarti{_JOIN}d[’']|[أا]رباع{_VOWELS}[ ]))
    )(?P<unit>[^\W\d_]{{3,12}})""",
    re.IGNORECASE | re.VERBOSE,
)
_LATE: Final = {"نهار": frozenset(("duration-day",)), "سنة": frozenset(("duration-year",))}
"""Names of units that have a meaning of their own where no part of them is meant."""

_WHOLE: Final = rarely(rf"(?P<unit>[^\W\d_]{{3,12}}){_VOWELS} كامل[ةا]?")
"""What Arabic says of one that is whole, and not a part."""

_MORE: Final = rarely(
    rf"{_JOIN}{{1,2}}(?:(?P<quarter>(?:and a|et(?: un)?|e un) quart(?:er|o)?|y cuarto|وربع)"
    rf"|(?P<quarters>(?:(?:and|et|e|y) )?(?:three|trois|tres|tre) (?:quart(?:er)?s|cuartos|quarti)"
    rf"|وثلاثة{_VOWELS} [أا]رباع))(?!{_JOIN}*(?:of|d|de)\b)(?!\w)(?:{_VOWELS} ال\w{{1,12}})?"
)
"""A quarter, or three of it, that words add to a number of units."""

_FORTNIGHT: Final = rarely(r"\bfortnight\b", re.IGNORECASE)
_WEEK: Final = frozenset(("duration-week",))
_ONE: Final = rarely(rf"(?<!\w)(?P<unit>[^\W\d_]{{3,12}})(?= (?:وربع|وثلاثة{_VOWELS} [أا]رباع))")
"""What Arabic says of one unit, and a part of it behind."""

_FRACTIONS: Final = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}


@lru_cache(maxsize=128)
def parts(text: str, locale: str) -> tuple[Value, ...]:
    """The halves and quarters of units of time that a prose text says in words."""
    return tuple(_read(text, locale))


def _read(text: str, locale: str) -> Iterator[Value]:
    for found in _FORTNIGHT.finditer(text):
        yield _made(text, found.span(), _WEEK, "2")
    sums = list(_sums(text, locale))
    yield from sums
    known, taken = _units(locale), max((value.end for value in sums), default=0)
    for found in (*_PART.finditer(text), *_WHOLE.finditer(text)):
        name = cldr.folded(found["unit"])
        unit = known.get(name) or known.get(counting.unprefixed(name))
        if unit and found.start() >= taken:
            yield _made(text, found.span(), unit, f"{_size(found):.6g}")


def _sums(text: str, locale: str) -> Iterator[Value]:
    """One of a unit with a part of it, where one needs no number."""
    singles = counting.singles(locale)
    for found in _ONE.finditer(text) if singles else ():
        unit = singles.get(counting.unprefixed(counting.folded(found["unit"])))
        if unit and (more := _MORE.match(text, found.end())):
            place = found.start(), more.end()
            yield _made(text, place, frozenset((unit,)), "1", f"{1 + _size(more):.6g}")


def _made(text: str, place: tuple[int, int], unit: frozenset[str], *said: str) -> Value:
    words = text[slice(*place)]
    return Value(words, *place, frozenset(said), said[:1], unit, said=True)


def _size(found: re.Match[str]) -> float:
    return next((size for name, size in _FRACTIONS.items() if found.groupdict().get(name)), 1.0)


@cache
def _units(locale: str) -> Mapping[str, frozenset[str]]:
    """Units of time by their folded names."""
    named = {
        name: frozenset(unit for unit in units if unit.startswith("duration-"))
        for name, units in (*measures.names(locale).items(), *_LATE.items())
    }
    return {name: units for name, units in named.items() if units}


def joined(known: Sequence[Value], text: str, locale: str) -> tuple[Value, ...]:
    """The values of a text in order, with its parts in place of the words that they are made of.

    *Two half-days* are a day.
    """
    left = [_with_quarters(value, text, locale) for value in known]
    made = []
    for part in parts(text, locale):
        within = [v for v in left if v.start < part.end and part.start < v.end]
        if part.readings == {"1"} and within:
            continue
        count = next((v for v in left if _is_count(v, part, text)), None)
        left = [v for v in left if v not in within and v is not count]
        made.append(_times(count, part) if count else part)
    return tuple(sorted((*left, *made), key=lambda value: value.start))


def _with_quarters(value: Value, text: str, locale: str) -> Value:
    """A value, which may be more by the quarters that follow what it measures."""
    if durations.is_one(value):
        end = value.end
        if not value.said:
            end += measures.reach(text[end : end + REACH], locale)
        if found := _MORE.match(text, end):
            more = {
                f"{int(said) + _size(found):.6g}" for said in value.readings if said.isdecimal()
            }
            return value._replace(readings=value.readings | more)
    return value


def _is_count(value: Value, part: Value, text: str) -> bool:
    """Whether a value is how many parts there are, by where it begins."""
    is_whole = any(float(size) >= 1 for size in part.readings)
    if is_whole or value.start >= part.start or value.named or value.month:
        return False
    between = text[value.start + len(value.text.split()[0].split("-")[0]) : part.start]
    return not between.strip(" \u00a0\u202f-")


def _times(count: Value, part: Value) -> Value:
    """So many parts as one value."""
    size = max(part.readings, key=float)
    said = frozenset(
        f"{float(number) * float(size):.6g}" for number in count.readings if number.isdecimal()
    )
    return part._replace(start=count.start, readings=said or part.readings)
