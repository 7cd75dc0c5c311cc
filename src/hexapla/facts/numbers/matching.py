"""Which numbers of two texts stand for each other: those that are equal, and measure the same."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from hexapla.facts.numbers.alone import TIMES
from hexapla.facts.numbers.currencies import is_signed
from hexapla.facts.numbers.durations import are_equal
from hexapla.facts.numbers.measures import MINUS, PERCENT, differ

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hexapla.facts.numbers.values import Value

_NOON: Final = "12"
_HALVES: Final = {"am", "pm"}
_TIMES: Final = {TIMES}
MOST: Final = 50
"""How many numbers of a text are weighed against each other."""


def measure_differs(one: Value, other: Value) -> bool:
    """Whether it is known of two values that they do not measure the same.

    One of a thing is often an article, which tells nothing. Noon is in both halves of the day.
    """
    if {one.hour, other.hour} == _HALVES and _NOON not in one.readings | other.readings:
        return True
    if (one.said or other.said) and "1" in one.readings:
        return False
    return differ(one.units - _TIMES, other.units - _TIMES)


def may_stand_for(value: Value, other: Value) -> bool:
    """Whether two numbers may be the same, and measure no different things."""
    if "1" in other.readings and value.units.isdisjoint(other.units):
        return False
    return not value.readings.isdisjoint(other.readings) and not measure_differs(value, other)


def _measures_alike(one: Value, other: Value) -> bool:
    lost = any(sign in one.units and sign not in other.units for sign in (PERCENT, MINUS))
    lost = lost or (is_signed(one.units) and not other.units and not other.said)
    return not lost and (not measure_differs(one, other) or are_equal(one, other))


def unmatched(
    ours: Sequence[Value], theirs: Sequence[Value]
) -> tuple[list[Value], list[Value], list[tuple[Value, Value]]]:
    """Values of either side without an equal one, and equal ones that measure something else."""
    taken: set[int] = set()
    pairs: dict[int, int] = {}
    _pair(ours, theirs, pairs, taken, _of_unit)
    _pair_lasting(ours, theirs, pairs, taken)
    left = [value for i, value in enumerate(ours) if i not in pairs]
    others = [value for i, value in enumerate(theirs) if i not in taken]
    _pair(ours, theirs, pairs, taken, _undated if _are_swapped(left, others) else _alike)
    _pair(ours, theirs, pairs, taken, _measured)
    _pair(ours, theirs, pairs, taken, _counted)
    couples = [(value, theirs[pairs[i]]) for i, value in enumerate(ours) if i in pairs]
    return (
        [value for index, value in enumerate(ours) if index not in pairs],
        [value for index, value in enumerate(theirs) if index not in taken],
        [couple for couple in couples if not _measures_alike(*couple)],
    )


def _of_unit(value: Value) -> Iterator[tuple[str, str]]:
    """What is the same of two values that are equal and of one unit, or both of none."""
    kind = "said" if value.said else "month" if value.month else ""
    for unit in value.units or (kind,):
        for reading in value.readings:
            yield reading, unit


def _alike(value: Value) -> Iterator[tuple[str, str]]:
    """What is the same of two values that are equal, both in digits or both in words."""
    for reading in value.readings:
        yield reading, "said" if value.said else ""


def _undated(value: Value) -> Iterator[tuple[str, str]]:
    """The same, but of no months in letters."""
    return iter(()) if value.month else _alike(value)


def _are_swapped(ours: Sequence[Value], theirs: Sequence[Value]) -> bool:
    """Whether the day of one date is the month of the other, and the reverse."""
    if not (any(value.month for value in ours) and any(value.month for value in theirs)):
        return False
    (months, days), (others, other_days) = (_dates(ours), _dates(theirs))
    return bool(months & other_days and others & days)


def _dates(known: Sequence[Value]) -> tuple[set[str], set[str]]:
    """The months in letters, and the numbers in digits."""
    months = {number for value in known if value.month for number in value.readings}
    days = (value for value in known if not (value.month or value.said or value.named))
    return months, {number for value in days for number in value.readings}


def _measured(value: Value) -> Iterator[tuple[str, str]]:
    """What is the same of two values that are equal and measure something."""
    for reading in value.readings if value.units else ():
        yield reading, ""


def _counted(value: Value) -> Iterator[tuple[str, str]]:
    """What is the same of a number in digits and one in words that are equal, and not one."""
    if not value.named and not value.month and PERCENT not in value.units:
        for reading in value.readings - {"1"}:
            yield reading, ""


def _pair(
    ours: Sequence[Value],
    theirs: Sequence[Value],
    pairs: dict[int, int],
    taken: set[int],
    keys: Callable[[Value], Iterator[tuple[str, str]]],
) -> None:
    """Pair the values that have a key in common, in order."""
    if len(pairs) == len(ours) or len(taken) == len(theirs):
        return
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in range(len(theirs) - 1, -1, -1):
        for key in keys(theirs[index]) if index not in taken else ():
            places[key].append(index)
    for index, value in enumerate(ours):
        found = None if index in pairs else _first(keys(value), places, taken)
        if found is not None:
            taken.add(found)
            pairs[index] = found


def _first(
    keys: Iterator[tuple[str, str]], places: dict[tuple[str, str], list[int]], taken: set[int]
) -> int | None:
    """The first place not yet taken that has one of some keys."""
    best: int | None = None
    for key in keys:
        known = places.get(key, [])
        while known and known[-1] in taken:
            known.pop()
        if known:
            best = known[-1] if best is None else min(best, known[-1])
    return best


def _pair_lasting(
    ours: Sequence[Value], theirs: Sequence[Value], pairs: dict[int, int], taken: set[int]
) -> None:
    """Pair the durations that are told in other units."""
    lasting = [i for i, value in enumerate(theirs) if value.units and i not in taken][:MOST]
    left = [i for i, value in enumerate(ours) if value.units and i not in pairs][:MOST]
    for index in left if lasting else ():
        found = next((i for i in lasting if are_equal(ours[index], theirs[i])), None)
        if found is not None:
            lasting.remove(found)
            taken.add(found)
            pairs[index] = found
