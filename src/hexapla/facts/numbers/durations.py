"""How long durations are, so that two weeks are fourteen days, or fifteen as many count them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.numbers.values import Value

DAY: Final = 86_400.0
YEAR: Final = 365.2425 * DAY
HOUR: Final = "duration-hour"
MINUTE: Final = "duration-minute"
_SECONDS: Final = {
    "duration-millisecond": 0.001,
    "duration-second": 1.0,
    MINUTE: 60.0,
    HOUR: 3600.0,
    "duration-day": DAY,
    "duration-night": DAY,
    "duration-week": 7 * DAY,
    "duration-month": YEAR / 12,
    "duration-quarter": YEAR / 4,
    "duration-year": YEAR,
    "duration-decade": 10 * YEAR,
    "duration-century": 100 * YEAR,
}
_QUARTERS: Final = {
    "duration-second": (15.0,),
    MINUTE: (900.0,),
    HOUR: (DAY / 4,),
    "duration-day": (7 * DAY,),
    "duration-month": (YEAR / 4,),
    "duration-year": (10 * YEAR,),
}
"""The part of a longer unit, in seconds, for which a language may have a word."""

_ENDS: Final = {"duration-day", "duration-week"}
_FORTNIGHT: Final = {14 * DAY, 15 * DAY}
_FIFTEEN: Final = ("quinze jours", "quince días", "quindici giorni")
_SLACK: Final = 0.03
"""By how much two durations may differ that are the same: 90 days are 3 months."""


def are_equal(one: Value, other: Value) -> bool:
    """Whether two values are the same duration, be it in other units.

    Who counts the first day as well as the last says 8 days for a week, and 15 for two.
    """
    return any(
        abs(ours - theirs) <= (_SLACK * max(ours, theirs) if unit != other_unit else 0.0)
        or ({unit, other_unit} == _ENDS and abs(ours - theirs) == DAY)
        or ({ours, theirs} == _FORTNIGHT and (_counts_both(one) or _counts_both(other)))
        for ours, unit in lengths(one)
        for theirs, other_unit in lengths(other)
    )


def _counts_both(value: Value) -> bool:
    """Whether it is a fortnight as it is called where the first day counts, too."""
    return value.said and value.text.casefold().startswith(_FIFTEEN)


def is_one(value: Value) -> bool:
    """Whether a value is a duration."""
    return not value.units.isdisjoint(_SECONDS)


def is_round(value: Value) -> bool:
    """Whether it is a duration of so many quarters of a longer unit, which words may say.

    15 minutes are a quarter of an hour, 18 months a year and a half, 20 years two decades.
    """
    return any(
        seconds and seconds % quarter == 0
        for seconds, unit in lengths(value)
        for quarter in _QUARTERS.get(unit, ())
    )


def lengths(value: Value) -> Iterator[tuple[float, str]]:
    """How many seconds a value may last, and the unit that says so."""
    for unit in value.units & _SECONDS.keys():
        for reading in value.readings:
            if reading.replace(".", "", 1).isdecimal():
                yield float(reading) * _SECONDS[unit], unit
