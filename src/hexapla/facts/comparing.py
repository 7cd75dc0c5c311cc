"""Which numbers of a text another text does not have, by value and by what they measure."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.digits import european
from hexapla.facts.numbers import PERCENT, says_percent, values
from hexapla.facts.spelling import says

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.facts.numbers import Value

PATIENCE: Final = 8
"""Among how many equal numbers the one of the same unit is looked for."""

_SIGNS: Final = frozenset("+-")
_CENTURY: Final = 2
_LIST: Final = 12
"""How many characters part the numbers that one sign of percent stands for: ``10 to 20 %``."""


class Text(NamedTuple):
    """A text as ``blanked`` gives it, and its locale."""

    prose: str
    locale: str


class Difference(NamedTuple):
    """Values that only the source has, that only the target has, and those of another unit."""

    lost: tuple[Value, ...]
    added: tuple[Value, ...]
    units: tuple[tuple[Value, Value], ...]


def compare(source: Text, target: Text) -> Difference:
    """What differs between the numbers of a source text and those of its translation.

    A number in digits may be said in words on the other side, a date or time be written in
    other parts, a year be shortened.
    """
    ours, theirs = values(*source), values(*target)
    lost, added, units = _unmatched(ours, theirs)
    units = [
        (was, now) for was, now in units if measure_differs(was, now) or _is_bare(now, ours, target)
    ]
    if lost or added:
        lost, added = _unsplit(lost, added, theirs), _unsplit(added, lost, ours)
        changed = _replaced(lost, added, source)
        lost, added = _unsaid(lost, target, changed), _unsaid(added, source)
    return Difference(tuple(lost), tuple(added), tuple(units))


def _unsaid(values: Sequence[Value], text: Text, kept: Sequence[Value] = ()) -> list[Value]:
    """Those values that a text does not say in words, and those that are kept in any case."""
    return [
        value
        for value in values
        if value.named or value in kept or not says(text.prose, value, text.locale)
    ]


def _replaced(lost: Sequence[Value], added: Sequence[Value], source: Text) -> list[Value]:
    """Lost values for which another one stands, where the source has their words besides."""
    if len(lost) != len(added):
        return []
    return [
        value
        for value, other in zip(lost, added, strict=True)
        if len("".join(value.parts)) == len("".join(other.parts))
        and says(source.prose, value, source.locale)
        and not says(source.prose, other, source.locale)
    ]


def _unmatched(
    ours: Sequence[Value], theirs: Sequence[Value]
) -> tuple[list[Value], list[Value], list[tuple[Value, Value]]]:
    """Values of either side without an equal one, and equal ones that measure something else."""
    by_reading: dict[str, list[int]] = defaultdict(list)
    for index in range(len(theirs) - 1, -1, -1):
        for reading in theirs[index].readings:
            by_reading[reading].append(index)
    taken: set[int] = set()
    lost, units = [], []
    for value in ours:
        found = _best(value, theirs, by_reading, taken)
        if found is None:
            lost.append(value)
            continue
        taken.add(found)
        if not _measures_alike(value, theirs[found]):
            units.append((value, theirs[found]))
    return lost, [value for index, value in enumerate(theirs) if index not in taken], units


def _best(
    value: Value, theirs: Sequence[Value], by_reading: dict[str, list[int]], taken: set[int]
) -> int | None:
    """The first value not yet taken that is equal, one of the same unit before others."""
    first: int | None = None
    for reading in sorted(value.readings):
        places = by_reading.get(reading, [])
        while places and places[-1] in taken:
            places.pop()
        for place in places[: -PATIENCE - 1 : -1]:
            if place not in taken:
                if _measures_alike(value, theirs[place]):
                    return place
                first = place if first is None else first
    return first


def _measures_alike(one: Value, other: Value) -> bool:
    lost = PERCENT in one.units and PERCENT not in other.units
    return not lost and not measure_differs(one, other)


def _is_bare(value: Value, ours: Sequence[Value], target: Text) -> bool:
    """Whether a number that was a percentage is none, nor one of several with a common sign."""
    percent = list(_percentages(values(*target)))
    if value in percent or len(percent) >= len(list(_percentages(ours))):
        return False
    return not says_percent(target.prose, target.locale)


def _percentages(known: Sequence[Value]) -> Iterator[Value]:
    behind: Value | None = None
    for value in reversed(known):
        shared = behind and value.end <= behind.start <= value.end + _LIST
        if PERCENT in value.units or (shared and not value.units):
            yield value
            behind = value
        else:
            behind = None


def measure_differs(one: Value, other: Value) -> bool:
    """Whether it is known of two values that they do not measure the same."""
    if one.units & _SIGNS and other.units & _SIGNS and one.units & _SIGNS != other.units & _SIGNS:
        return True
    ours, theirs = one.units - _SIGNS, other.units - _SIGNS
    if not ours or not theirs or ours & theirs:
        return False
    return _are_codes(ours) == _are_codes(theirs)


def _are_codes(units: frozenset[str]) -> bool:
    return all(unit.isalpha() and unit.isupper() for unit in units)


def _unsplit(
    values: Sequence[Value], others: Sequence[Value], everything: Sequence[Value]
) -> list[Value]:
    """Those values that are not on the other side in other parts, as ``9.30`` for ``9:30``."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    total = Counter(_sized(others, counts))
    known = {part for value in everything for part in value.parts if value.named}
    left = []
    for value in values:
        wanted = Counter(value.parts)
        same = counts[len(value.parts)]
        whole = not any(_is_joined(value, other) for other in others)
        if whole and all(total[part] - same[part] >= count for part, count in wanted.items()):
            total -= wanted
        elif not (_is_shortened(value, others) or (not value.named and known >= wanted.keys())):
            left.append(value)
    return left


def _sized(values: Iterable[Value], counts: dict[int, Counter[str]]) -> Iterable[str]:
    for value in values:
        counts[len(value.parts)].update(value.parts)
        yield from value.parts


def _is_joined(value: Value, other: Value) -> bool:
    """Whether a value is another without its separator: ``05`` is no part of ``0.5``."""
    if not (len(value.parts) == 1 < len(other.parts) and value.text.isdecimal()):
        return False
    return european(value.text) == "".join(filter(str.isdecimal, european(other.text)))


def _is_shortened(value: Value, others: Sequence[Value]) -> bool:
    """Whether a year of two digits and one of four are the same."""
    for number in value.parts if len(value.parts) == 1 else ():
        for other in others:
            short, long = sorted((number, "".join(other.parts)), key=len)
            is_year = len(long) == 2 * _CENTURY and long[:2] in ("18", "19", "20")
            if is_year and len(short) <= _CENTURY and long[2:].lstrip("0") == short:
                return True
    return False
