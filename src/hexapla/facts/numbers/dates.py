"""Whole dates of two texts: those that are the same, and the parts in which others differ."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.facts.numbers.values import Value

MOST: Final = 100
"""How many numbers of a text are looked at."""

_DAYS: Final = 31
_MONTHS: Final = 12
_MONTH: Final = frozenset(("duration-month",))
_YEAR: Final = re.compile(r"[12]\d{3}")
_BEFORE: Final = re.compile(r"[^;:!?()\d\n]{1,16}")
"""What stands between a day and the month behind it: *of*, *de*, the ending of an ordinal."""

_BEHIND: Final = re.compile(r"[ \u00a0\u202f.,*_]{1,4}(?:the )?")
"""What stands between a month and the day behind it."""

_FAR: Final = 26
"""How many characters part a date and its year, with the other name of its month between."""

_NEAR: Final = 8
"""How many characters part the days of one month: *May 1 to 3*."""

_MINUTES: Final = rarely(r"\d[ \u00a0\u202f]?[:hH][ \u00a0\u202f]?\Z")
"""What stands before the minutes of an hour, which are no day."""

_HOUR: Final = rarely(r"[ \u00a0\u202f]?[:hH][ \u00a0\u202f]?\d")
_SEPARATORS: Final = ("--", "//")


class Date(NamedTuple):
    """The numbers of a date, the year where it is said."""

    day: Value
    month: Value
    year: Value | None = None


_Ways: TypeAlias = tuple[Date, ...]
"""A date as it may be read: in figures, the day or the month may be first."""

Values: TypeAlias = "tuple[Value, ...]"


def without(
    ours: Values, theirs: Values, source: str, target: str
) -> tuple[Values, Values, list[tuple[Value, Value]]]:
    """The values of two texts without those of their dates, and the parts of a date that differ.

    A date that no other text has stays among the values, unless one is left on either side and
    they have a part in common.
    """
    mine = _dates(ours, source)
    yours = _dates(theirs, target) if mine else []
    if not yours:
        return ours, theirs, []
    both = list(_equal(mine, yours))
    changed: list[tuple[Value, Value]] = []
    if len(mine) == len(yours) == 1:
        closest = min(product(mine[0], yours[0]), key=lambda two: len(_differing(*two)))
        if len(_differing(*closest)) < len(_common(*closest)):
            both.append(closest)
            changed = [_as_dated(*two) for two in _differing(*closest)]
    pairs = [two for dates in both for two in _common(*dates)]
    done, known = {was for was, _ in pairs}, {now for _, now in pairs}
    return (
        tuple(value for value in ours if value not in done),
        tuple(value for value in theirs if value not in known),
        changed,
    )


def _equal(mine: list[_Ways], yours: list[_Ways]) -> Iterator[tuple[Date, Date]]:
    """The dates that both lists have, which are taken out of them."""
    for ways in tuple(mine):
        for others in yours:
            if same := next((two for two in product(ways, others) if not _differing(*two)), None):
                yield same
                mine.remove(ways)
                yours.remove(others)
                break


def _common(one: Date, other: Date) -> list[tuple[Value, Value]]:
    """The parts of two dates that both of them say."""
    return [(was, now) for was, now in zip(one, other, strict=True) if was and now]


def _differing(one: Date, other: Date) -> list[tuple[Value, Value]]:
    return [(was, now) for was, now in _common(one, other) if _number(was) != _number(now)]


def _as_dated(was: Value, now: Value) -> tuple[Value, Value]:
    """Two parts that stand for each other; two months in letters are known as such."""
    told = not (was.month and now.month)
    return was._replace(dated=told), now._replace(dated=told)


def _number(value: Value) -> int:
    """The whole number that a value is; 0 if it is none."""
    is_whole = len(value.parts) == 1 and value.parts[0].isdecimal()
    return int(value.parts[0]) if is_whole else 0


def _dates(known: Sequence[Value], text: str) -> list[_Ways]:
    """The dates of a text; none where days share a month, or a month has no side for its day."""
    known = sorted(known, key=lambda value: value.start)[:MOST]
    if not any(value.month for value in known):
        return sorted(_in_figures(known, text), key=lambda ways: ways[0].month.start)
    days = [value for value in known if _is_day(value) and not _is_clock(value, text)]
    sides = [_on_side(known, days, text, behind=behind) for behind in (False, True)]
    wanted = set(sides[0]) | set(sides[1])
    full = [side for side in sides if len(side) == len(set(side.values())) == len(wanted)]
    found = min(full, key=_gaps, default={})
    if any(_is_shared(day, days, found) for day in found.values()):
        found = {}
    dates = [(_dated(found[month], month, known),) for month in wanted if month in found]
    return sorted([*dates, *_in_figures(known, text)], key=lambda ways: ways[0].month.start)


def _is_day(value: Value) -> bool:
    """Whether a number may be a day, where Arabic may say *month* between it and the name."""
    is_plain = not (value.month or value.named or value.units - _MONTH)
    return is_plain and 0 < _number(value) <= _DAYS


def _is_clock(value: Value, text: str) -> bool:
    """Whether a number is the hour or the minutes of a time."""
    head = text[max(value.start - 4, 0) : value.start]
    return bool(_MINUTES.search(head) or _HOUR.match(text, value.end))


def _on_side(
    known: Sequence[Value], days: Sequence[Value], text: str, *, behind: bool
) -> dict[Value, Value]:
    """The nearest day of each month in letters that has one on a side."""
    found = {}
    for month in (value for value in known if value.month):
        if behind:
            day = next((day for day in days if day.start >= month.end), None)
            fits = day and _BEHIND.fullmatch(text, month.end, day.start)
        else:
            day = next((day for day in reversed(days) if day.end <= month.start), None)
            fits = day and _BEFORE.fullmatch(text, day.end, month.start)
        if day and fits:
            found[month] = day
    return found


def _gaps(side: dict[Value, Value]) -> int:
    return sum(max(month.start - day.end, day.start - month.end) for month, day in side.items())


def _is_shared(day: Value, days: Sequence[Value], found: dict[Value, Value]) -> bool:
    """Whether another number close by may be a day of the same month."""
    others = (other for other in days if other != day and other not in found.values())
    return any(max(other.start - day.end, day.start - other.end) <= _NEAR for other in others)


def _dated(day: Value, month: Value, known: Sequence[Value]) -> Date:
    """A date with the year that follows it."""
    end = max(day.end, month.end)
    behind = next((v for v in known if v.start >= end and not v.month), None)
    is_year = behind and behind.start - end <= _FAR and _YEAR.fullmatch(str(_number(behind)))
    return Date(day, month, behind if is_year else None)


def _in_figures(known: Sequence[Value], text: str) -> Iterator[_Ways]:
    """The dates in digits with a whole year, either first or last."""
    plain = [value for value in known if not (value.month or value.said or value.named)]
    for one, two, three in zip(plain, plain[1:], plain[2:], strict=False):
        if text[one.end : two.start] + text[two.end : three.start] not in _SEPARATORS:
            continue
        if _YEAR.fullmatch(str(_number(one))):
            ways: _Ways = (Date(three, two, one),)
        elif _YEAR.fullmatch(str(_number(three))):
            ways = (Date(one, two, three), Date(two, one, three))
        else:
            continue
        if ways := tuple(date for date in ways if _is_date(date)):
            yield ways


def _is_date(date: Date) -> bool:
    return 0 < _number(date.month) <= _MONTHS and 0 < _number(date.day) <= _DAYS
