"""Durations that one text tells in one unit and the other in two: *90 minutes*, ``1 h 30``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.numbers import counting
from hexapla.facts.numbers.durations import DAY, HOUR, MINUTE, YEAR, are_equal, is_one, lengths
from hexapla.facts.numbers.values import REACH
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.facts.numbers.values import Text, Value

_JOINT: Final = rarely(r"[^.;:!?()\d\n]{1,16}")
"""What stands between the two numbers: the unit of the first, and *and*."""

_CLOCK: Final = rarely(r"[ \u00a0\u202f]?[hH][ \u00a0\u202f]?")
_SLACK: Final = 1.0
"""By how many seconds the same duration may differ, as parts of a year are no whole numbers."""

_WORD: Final = rarely(r"[^\W\d_]+")
_ONE: Final = rarely(r"([^\W\d_]{1,20})[ \u00a0]\N{ARABIC LETTER WAW}?\Z")
"""What says one of a unit by itself, and *and* behind it, where a language has a dual."""

_NAMED: Final = (
    (rarely(r"(?:lustr[oi]s?|lustres?|quinquen\w{2,5})\b", re.IGNORECASE), 5 * YEAR),
    (rarely(r"semestr\w{1,6}\b", re.IGNORECASE), YEAR / 2),
    (rarely(r"trimestr\w{1,6}\b", re.IGNORECASE), YEAR / 4),
    (rarely(r"\b(?:quincen\w{1,4}|quinzaine)\b", re.IGNORECASE), 14 * DAY),
    (rarely(r"\b(?:quincen\w{1,4}|quinzaine)\b", re.IGNORECASE), 15 * DAY),
)
"""Words that say a number of units, and how many seconds that is."""

Values = list["Value"]


def composed(lost: Values, added: Values, source: Text, target: Text) -> tuple[Values, Values]:
    """The numbers of two texts without the durations that are the same in other units."""
    lost, added = _without(lost, added, target)
    added, lost = _without(added, lost, source)
    lost = [value for value in lost if not _is_named(value, target)]
    return lost, added


def _is_named(value: Value, text: Text) -> bool:
    """Whether a text has a word that says a duration without a number: *lustro*, ``شهرًا``."""
    if any(_lasts(value, seconds) and word.search(text.prose) for word, seconds in _NAMED):
        return True
    singles = counting.singles(text.locale) if is_one(value) else {}
    units = (
        {
            singles.get(counting.bare(counting.folded(word), text.locale))
            for word in _WORD.findall(text.prose)
        }
        if singles
        else set()
    )
    return any(are_equal(value, _one_of(value, unit)) for unit in units if unit)


def _one_of(value: Value, unit: str) -> Value:
    return value._replace(readings=frozenset("1"), units=frozenset((unit,)))


def _without(values: Values, others: Values, text: Text) -> tuple[Values, Values]:
    """Values, and those of another text, without the durations that this one tells in two units."""
    for parts, seconds in _told_in_two(others, text) if values else ():
        same = next((value for value in values if _lasts(value, seconds)), None)
        if same:
            values = [value for value in values if value is not same]
            others = [value for value in others if value not in parts]
    return values, others


def _lasts(value: Value, seconds: float) -> bool:
    return any(abs(length - seconds) < _SLACK for length, _ in lengths(value))


def _told_in_two(known: Sequence[Value], text: Text) -> Iterator[tuple[Sequence[Value], float]]:
    """Values that tell one duration, of which the second adds a shorter unit, and its length."""
    known = sorted(known, key=lambda value: value.start)
    for one, other in pairwise(known):
        if _JOINT.fullmatch(text.prose, one.end, other.start):
            is_clock = _CLOCK.fullmatch(text.prose, one.end, other.start)
            first = one._replace(units=frozenset((HOUR,))) if is_clock else one
            yield from (((one, other), length) for length in _sums(first, other))
    for other in known if cldr.has_dual(text.locale) else ():
        alone = _ONE.search(text.prose, max(other.start - REACH, 0), other.start)
        name = counting.bare(counting.folded(alone[1]), text.locale) if alone else ""
        if unit := counting.singles(text.locale).get(name):
            first = other._replace(readings=frozenset("1"), units=frozenset((unit,)))
            yield from (((other,), length) for length in _sums(first, other))


def _sums(one: Value, other: Value) -> Iterator[float]:
    """How many seconds two parts last together; minutes need not be called so behind hours."""
    if HOUR in one.units and not other.units:
        other = other._replace(units=frozenset((MINUTE,)))
    for longer, unit in lengths(one):
        for shorter, smaller in lengths(other):
            if unit != smaller and shorter < longer:
                yield longer + shorter
