"""Days and hours that a text says as ordinals: *the third of May*, ``العاشرة صباحًا``."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.numbers import counting, hours
from hexapla.facts.numbers.durations import HOUR
from hexapla.facts.numbers.halves import end_of_half
from hexapla.facts.numbers.spelling import ordinals
from hexapla.facts.numbers.values import REACH, Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.facts.numbers.joining import Token

LONGEST: Final = 2
"""How many words an ordinal has at most that is looked for."""

DAYS: Final = 31
_SHORT: Final = 4
"""Letters of a word that may stand between a day and its month."""

_PART: Final = re.compile(r"[ \u00a0](?:و|إلا[ \u00a0])\w{1,20}")
"""What Arabic adds to an hour or takes from it."""


@cache
def names(locale: str) -> Mapping[str, int]:
    """The ordinals of the days of a month by their folded words, without an Arabic article."""
    found: dict[str, int] = {}
    for number in range(1, DAYS + 1):
        for spelt in ordinals(number, locale):
            first, *rest = counting.folded(spelt.replace("\xad", "")).split()
            for form in counting.cases(" ".join((counting.unprefixed(first), *rest))):
                found.setdefault(form, number)
    return found


@cache
def beginnings(locale: str) -> frozenset[str]:
    """The first words of the ordinals, folded, without an Arabic article."""
    return frozenset(name.split()[0] for name in names(locale))


@cache
def _months(locale: str) -> Mapping[str, int]:
    """Months by their folded names that are short for no other: Italian *set* is a word, too."""
    known = cldr.months(locale)
    short = {(name[:end], of) for name, of in known.items() for end in range(len(name) - 1)}
    return {name: number for name, number in known.items() if (name, number) not in short}


@cache
def written(locale: str) -> frozenset[bytes]:
    """The last words of the ordinals in UTF-8, as they are written."""
    spelt = (each for number in range(1, DAYS + 1) for each in ordinals(number, locale))
    return frozenset(re.split(r"[\s-]", each.casefold())[-1].encode() for each in spelt)


def read(
    text: str, tokens: Sequence[Token], place: int, locale: str
) -> tuple[int, tuple[Value, ...]]:
    """How many tokens make an ordinal, 0 for none; the day and month, or the hour, that it says."""
    known, first = names(locale), counting.unprefixed(tokens[place].word)
    most = min(LONGEST, len(tokens) - place) if first in beginnings(locale) else 0
    for length in range(most, 0, -1):
        run = tokens[place : place + length]
        if number := known.get(" ".join((first, *(token.word for token in run[1:])))):
            start, end, said = run[0].start, run[-1].end, str(number)
            value = Value(text[start:end], start, end, frozenset((said,)), (said,), said=True)
            before, behind = tokens[place - 1].word if place else "", tokens[place + length :]
            if month := month_behind(text, behind, locale):
                return length, (value, month)
            timed = _timed(value, text, before, locale)
            return length, (timed,) if timed else ()
    return 0, ()


def month_behind(text: str, behind: Sequence[Token], locale: str) -> Value | None:
    """The month whose whole name follows a number in words, at most behind two short words."""
    months = _months(locale)
    short = (place for place, token in enumerate(behind[:2]) if len(token.word) > _SHORT)
    for begin in range(next(short, 2) + 1):
        for length in (2, 1):
            run = behind[begin : begin + length]
            month = months.get(" ".join(token.word for token in run))
            if month and not (cldr.has_capital_months(locale) and text[run[0].start].islower()):
                start, end, said = run[0].start, run[-1].end, str(month)
                return Value(text[start:end], start, end, frozenset((said,)), (said,), month=True)
    return None


def _timed(value: Value, text: str, before: str, locale: str) -> Value | None:
    """A number as an hour, where a language counts hours so: those with a dual."""
    number = int(min(value.readings))
    if not cldr.has_dual(locale) or number > hours.NOON:
        return None
    end = end_of_half(text, value.end)
    part = _PART.match(text, value.end)
    end = end or (part.end() if part else value.end)
    half = (
        hours.half_behind(text[end : end + REACH], locale)[0]
        or hours.half_behind(text[value.end :][:REACH], locale)[0]
    )
    if not half and HOUR not in cldr.units(locale).get(counting.bare(before, locale), ()):
        return None
    later = () if half == "am" else (number % hours.NOON + hours.NOON,)
    numbers = frozenset(map(str, (number, *later, *((0,) if number == hours.NOON else ()))))
    return value._replace(readings=numbers, hour=half)
