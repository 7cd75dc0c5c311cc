"""Numbers of a text that stand in each other's place in its translation, and days in months."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from hexapla.facts.rarely import rarely
from hexapla.facts.terms.stems import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.facts.numbers.values import Value

MOST: Final = 8
"""How many numbers of a text are looked at."""

ENOUGH: Final = 4
"""How many numbers there are at least, two of them exchanged, for the others to tell so."""

PREFIX: Final = 4
"""Letters that words of two languages have in common at their start if they are akin."""

SURE: Final = 2
"""How much has to speak for an exchange, and nothing against it."""

_NEAR: Final = 6
"""How many characters part a day and its month at most."""

_DAYS: Final = 31
_BEFORE, _BEHIND = 3, 2
_DATE: Final = re.compile(r"\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)(?!\d)")
"""A date, of which each language has an order of its own."""

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_CLAUSE: Final = rarely(r"[.:;!?()،؛]")

_Words = frozenset[str]
_Sides = tuple[_Words, _Words]


def exchanged(
    ours: Sequence[Value], theirs: Sequence[Value], source: str, target: str
) -> Iterator[tuple[Value, Value]]:
    """Numbers of a source text, each with the one that stands in its place in the target.

    Takes the values of two texts that have the same ones, in another order. What is around two
    of them tells: words that are akin stand by the other number.
    """
    ours, theirs = ([value for value in values if _is_plain(value)] for values in (ours, theirs))
    places = {min(value.readings): value for value in theirs}
    if not 1 < len(ours) == len(theirs) == len(places) <= MOST:
        return
    if {min(value.readings) for value in ours} != places.keys():
        return
    said = [min(value.readings) for value in sorted(theirs, key=lambda value: value.start)]
    apart = [i for i, value in enumerate(ours) if min(value.readings) != said[i]]
    if len(apart) == 2 and apart[1] - apart[0] > 1 and len(ours) >= ENOUGH:  # noqa: PLR2004 (two numbers)
        yield ours[apart[0]], places[said[apart[0]]]
        return
    for one, other in pairwise(ours):
        first, second = (places.get(min(value.readings)) for value in (one, other))
        if first and second and second.start < first.start:
            mine = _around(source, one, other, ours)
            yours = _around(target, second, first, theirs)
            dated = _DATE.match(source, one.start) and _DATE.match(target, second.start)
            if dated or _weight(mine[0], yours[1]) + _weight(mine[1], yours[0]):
                continue
            if _weight(mine[0], yours[0]) + _weight(mine[1], yours[1]) >= SURE:
                yield one, second
                return


def _is_plain(value: Value) -> bool:
    return not (value.named or value.month or value.said)


def _around(text: str, one: Value, other: Value, known: Sequence[Value]) -> tuple[_Sides, _Sides]:
    """The words before and behind each of two numbers that only it has there."""
    (before, behind), (before_other, behind_other) = (
        _beside(text, value, known) for value in (one, other)
    )
    between = before_other - behind
    return (
        (before - between, behind - behind_other),
        (between - before, behind_other - behind),
    )


def _beside(text: str, value: Value, known: Sequence[Value]) -> _Sides:
    start = max((other.end for other in known if other.end <= value.start), default=0)
    end = min((other.start for other in known if other.start >= value.end), default=len(text))
    before = _words(_CLAUSE.split(text[start : value.start])[-1])
    behind = _words(_CLAUSE.split(text[value.end : end])[0])
    return frozenset(before[-_BEFORE:]), frozenset(behind[:_BEHIND])


def _words(text: str) -> list[str]:
    return [fold(word)[:PREFIX] for word in _WORD.findall(text)]


def _weight(one: _Sides, other: _Sides) -> int:
    """What two numbers have around them in common; what is counted tells more."""
    return len(one[0] & other[0]) + SURE * len(one[1] & other[1])


def recoupled(ours: Sequence[Value], theirs: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
    """Months of a source text, each with the one that the target has beside its day.

    Both texts have the same days and the same months in letters, but in other dates.
    """
    mine, yours = _dates(ours), _dates(theirs)
    if len(mine) < 2 or sorted(mine) != sorted(yours):  # noqa: PLR2004 (one date has no other)
        return
    months = [sorted(min(month.readings) for month in dates.values()) for dates in (mine, yours)]
    if months[0] == months[1]:
        for day, month in mine.items():
            if month.readings != yours[day].readings:
                yield month, yours[day]
                return


def _dates(known: Sequence[Value]) -> dict[str, Value]:
    """Months in letters by the day beside them."""
    found: dict[str, Value] = {}
    months = [value for value in known if value.month]
    for month in months:
        days = [value for value in known if _is_plain(value) and _apart(month, value) <= _NEAR]
        for value in sorted(days, key=lambda value: _apart(month, value)):
            day = min(value.readings)
            if day.isdecimal() and int(day) <= _DAYS and day not in found:
                found[day] = month
                break
    return found if len(found) == len(months) else {}


def _apart(one: Value, other: Value) -> int:
    return max(one.start - other.end, other.start - one.end)
