"""What became of the numbers that a block lost: others stand for them, or they moved elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from hexapla.facts.numbers import alone, durations
from hexapla.facts.numbers.matching import measure_differs
from hexapla.facts.numbers.spelling import may_be_tacit
from hexapla.facts.numbers.values import shift

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hexapla.facts.numbers.values import Value
    from hexapla.model import Match

NEAR: Final = 3
"""How many blocks a number may have moved when the blocks of a section are cut otherwise."""

MOST: Final = 100
"""How many numbers of a block are weighed against each other."""

PLACE: Final = 0.5
"""By which part of its text a number in words may have moved and still be in its place."""

_HOURS: Final = frozenset((durations.HOUR,))
"""What many languages say behind the hours of a clock."""


class Compared(NamedTuple):
    """Two blocks, and the numbers that only one of them has or that measure another thing.

    ``place`` is that of the match on its page.
    """

    place: int
    match: Match
    lost: list[Value]
    added: list[Value]
    units: tuple[tuple[Value, Value], ...]


_Places: TypeAlias = "dict[str, list[tuple[Compared, Value]]]"


def settle(
    found: Sequence[Compared], locale: str, exchanged: Callable[[Match, Match], bool]
) -> None:
    """Take away numbers that moved to another block, near by or unmistakably.

    A number for which another one stands has not moved because a third block has it, unless that
    other one came from elsewhere too. ``exchanged`` tells of two matches that each is rather
    the other's counterpart.
    """
    known = {item.place: dict(likely(item, locale)) for item in found}
    added = _places((item, item.added) for item in found)
    lost = _places((item, item.lost) for item in found)
    for item in found:
        for was in tuple(item.lost):
            now = known[item.place].get(was)
            for other, moved in _elsewhere(was, item, added):
                if moved not in other.added:
                    continue
                if now and moved in known[other.place].values():
                    went = exchanged(item.match, other.match)
                else:
                    went = not now or any(_elsewhere(now, item, lost))
                if went:
                    other.added.remove(moved)
                    item.lost.remove(was)
                    break


def _places(known: Iterable[tuple[Compared, Sequence[Value]]]) -> _Places:
    places: _Places = {}
    for item, values in known:
        for value in values:
            for reading in () if value.said else value.readings:
                places.setdefault(reading, []).append((item, value))
    return places


def _elsewhere(value: Value, item: Compared, places: _Places) -> Iterator[tuple[Compared, Value]]:
    """Equal values of other blocks, near by or of many digits."""
    known = [place for reading in sorted(value.readings) for place in places.get(reading, ())]
    for other, same in known[:MOST]:
        if other is not item and (abs(other.place - item.place) <= NEAR or _size(value) > NEAR):
            yield other, same


def likely(item: Compared, locale: str) -> Iterator[tuple[Value, Value]]:
    """What most likely became of each lost number that something stands for."""
    added = item.added[:MOST]
    for was in item.lost[:MOST]:
        fitting = [now for now in added if _fits(was, now, locale, item)]
        if fitting:
            now = min(fitting, key=lambda now: _distance(was, now))
            added.remove(now)
            yield was, now


def _fits(was: Value, now: Value, locale: str, item: Compared) -> bool:
    """Whether a number may have become another: within like words, and as like is written."""
    if was.named or now.named:
        return was.named and now.named and _letters(was) == _letters(now)
    if was.dated or now.dated:
        return was.dated and now.dated
    if was.said or now.said:
        return _is_restated(was, now, item, locale)
    if was.month:
        return now.month or _is_in_date(now, item)
    if may_be_tacit(was, locale) and not was.hour:
        alone = item.lost == [was] and item.added == [now] and not now.said
        is_same = alone and (bool(was.units & now.units) or _are_in_place(was, now, item))
        return _size(was) == _size(now) or is_same
    return not now.month or _size(was) <= 2  # noqa: PLR2004 (the digits of a month)


def _is_in_date(value: Value, item: Compared) -> bool:
    """Whether a number may be the month of a date in digits."""
    target = item.match.target
    if not target or value.said or len(item.lost) != len(item.added) or _size(value) > 2:  # noqa: PLR2004 (the digits of a month)
        return False
    beside = target.text[max(value.start - 1, 0) : value.start], target.text[value.end :][:1]
    return beside in (("/", "/"), ("-", "-")) or len(value.parts) > 2  # noqa: PLR2004 (a date)


def _is_restated(was: Value, now: Value, item: Compared, locale: str) -> bool:
    """Whether a number in words is another of the same unit, or the only one in the same place.

    For one in words, one in digits may stand.
    """
    if was.month or now.month:
        return False
    if was.units and now.units:
        return bool(was.units & now.units) or _are_durations(was, now, item)
    if was.said != now.said:
        return _is_in_digits(was, now, item)
    if alone.TIMES in was.units | now.units:  # twice as much may be the double
        return False
    ours = [value for value in item.lost if value.said and not may_be_tacit(value, locale)]
    theirs = [value for value in item.added if value.said and "1" not in value.readings]
    return ours == [was] and theirs == [now] and _are_in_place(was, now, item)


def _are_durations(was: Value, now: Value, item: Compared) -> bool:
    """Whether two durations in other units are all that differs, and so the one is the other."""
    alone = item.lost == [was] and item.added == [now] and "1" not in was.readings | now.readings
    return alone and all(map(durations.is_one, (was, now)))


def _is_in_digits(was: Value, now: Value, item: Compared) -> bool:
    """Whether two small numbers, one of them in words, are all that differs in the same place."""
    units = now.units - _HOURS if was.hour else now.units
    if item.lost != [was] or item.added != [now] or (was.units | units) - {alone.TIMES}:
        return False
    return "1" not in was.readings | now.readings and _are_in_place(was, now, item)


def _are_in_place(was: Value, now: Value, item: Compared) -> bool:
    if not (item.match.source and item.match.target):
        return False
    return shift(was, now, item.match.source.text, item.match.target.text) <= PLACE


def _distance(was: Value, now: Value) -> tuple[bool, bool, int, int]:
    return (
        was.month != now.month,
        measure_differs(was, now),
        abs(_size(was) - _size(now)),
        abs(was.start - now.start),
    )


def _size(value: Value) -> int:
    return len("".join(value.parts))


def _letters(value: Value) -> str:
    return "".join(char for char in value.text.casefold() if not char.isdecimal())
