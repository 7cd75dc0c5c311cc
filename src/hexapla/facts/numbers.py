"""The numbers of a text by value, each with its place and what it measures."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts import cldr
from hexapla.facts.digits import european
from hexapla.facts.measures import GLUED, WORDS, ends, units
from hexapla.facts.readings import FIGURE, amount, parts, readings, scaled

if TYPE_CHECKING:
    from collections.abc import Iterator

NOON: Final = 12
REACH: Final = 48
"""How many characters after a figure are looked at for what it measures."""

_LETTERS: Final = re.compile(r"(?<![A-Za-z_\d])[A-Za-z][A-Za-z_\d]*$")
_VERSION: Final = ("v", "V")
_WORD_REST: Final = re.compile(r"[A-Za-z_\d]*")
_BEFORE: Final = re.compile(r"([^\W\d_]+(?:[ \u00a0][^\W\d_]+)?)[\s,،.*_]*$")
_RANGE: Final = re.compile(r"[:.]?\d{0,2}(?:[\s\u00a0]*[-–—][\s\u00a0]*\d{1,2}(?:[:.]\d\d)?)?")
_HOUR: Final = re.compile(r"\d ?[:hH]$")
_LONE_SCALE: Final = re.compile(r"[\s\u00a0\u202f]([kKM])(?!\w)")
_SHORT_SCALES: Final = {"k": 3, "K": 3, "M": 6, "bn": 9}


class Value(NamedTuple):
    """A number as a text says it.

    ``readings`` are the numbers that it may be, in canonical form; ``parts`` its runs of
    digits; ``units`` what it may measure, as far as CLDR can tell (units, currency codes, a
    sign, ``%``). A ``named`` one stands inside a word, as in HTML5; a ``month`` is said in
    letters beside a number, one that is ``said`` in words.
    """

    text: str
    start: int
    end: int
    readings: frozenset[str]
    parts: tuple[str, ...]
    units: frozenset[str] = frozenset()
    named: bool = False
    month: bool = False
    said: bool = False


@lru_cache(maxsize=512)
def values(text: str, locale: str) -> tuple[Value, ...]:
    """The numbers of a prose text in order, those in code, links and the like left out before.

    Takes the text that ``blanked`` gives, and the locale it is written in.
    """
    found: list[Value] = []
    for match in FIGURE.finditer(text):
        if found and found[-1].named and match.start() < found[-1].end:
            continue
        if not (_is_emoji(text, match.end()) or _is_full_hour(text, match)):
            value = _value(text, match, locale)
            if not (value.named and found and found[-1].end >= value.end):
                found.append(value)
    months = _months(text, found, locale)
    return tuple(sorted((*found, *months), key=lambda value: value.start))


def _is_emoji(text: str, end: int) -> bool:
    return text[end : end + 1] in ("\ufe0f", "\u20e3")


def _is_full_hour(text: str, match: re.Match[str]) -> bool:
    """Whether it is the minutes of an hour that has none, which many leave out."""
    return european(match.group()) == "00" and bool(_HOUR.search(text[: match.start()][-3:]))


def _value(text: str, match: re.Match[str], locale: str) -> Value:
    start, end, figure = match.start(), match.end(), match.group()
    head = text[max(start - REACH, 0) : start]
    letters = _LETTERS.search(head)
    if letters and letters.group() not in _VERSION:
        return _named(text, start - len(letters.group()), end)
    runs = parts(figure)
    if figure[0].isdecimal():
        numbers = readings(figure, cldr.decimal_mark(locale))
    else:
        runs = parts(unicodedata.normalize("NFKD", figure))
        numbers = frozenset((f"{unicodedata.numeric(figure):g}",))
    rest = text[end : end + REACH]
    power, length = _scale(rest, locale)
    if power:
        numbers = frozenset(scaled(number, power) for number in numbers)
        rest, end = rest[length:], end + length
    elif lone := _LONE_SCALE.match(rest):
        power = _SHORT_SCALES[lone.group(1)]
        numbers = frozenset((*numbers, *(scaled(number, power) for number in numbers)))
    measured = frozenset(units(head, rest, locale))
    if measured:
        numbers = frozenset((*numbers, *(amount(number) for number in numbers)))
    if _is_after_noon(rest, locale):
        numbers = frozenset((*numbers, *(_later(number) for number in numbers)))
    if str(NOON) in numbers and rest.startswith(":"):
        numbers = frozenset((*numbers, "0"))
    return Value(text[start:end], start, end, frozenset(numbers), runs, measured)


def _named(text: str, start: int, end: int) -> Value:
    """The word that a figure is inside of."""
    rest = _WORD_REST.match(text, end)
    end = rest.end() if rest else end
    word = european(text[start:end])
    return Value(word, start, end, frozenset((word.casefold(),)), parts(word), named=True)


def _scale(rest: str, locale: str) -> tuple[int, int]:
    """The power of ten that the words behind a figure say, and their length."""
    if glued := GLUED.match(rest):
        return _SHORT_SCALES.get(glued.group(), 0), glued.end()
    if words := WORDS.match(rest):
        known = cldr.scales(locale)
        for length in ends(words.group(1)):
            name = words.group(1)[:length]
            if power := known.get(cldr.folded(name)):
                return power, words.start(1) + length
    return 0, 0


def _is_after_noon(rest: str, locale: str) -> bool:
    words = WORDS.match(rest[_end_of_range(rest) :])
    if not words:
        return False
    marks, said = cldr.after_noon(locale), words.group(1)
    return any(cldr.folded(said[:end]).rstrip(".") in marks for end in ends(said))


def _end_of_range(rest: str) -> int:
    """Where the minutes, and the other hour of ``6:30 - 7 pm``, end."""
    found = _RANGE.match(rest)
    return found.end() if found else 0


def _later(number: str) -> str:
    hour, point, minutes = number.partition(".")
    if len(hour) <= 2 and 0 < int(hour) < NOON:  # noqa: PLR2004 (digits of an hour)
        return f"{int(hour) + NOON}{point}{minutes}"
    return number


def _months(text: str, found: list[Value], locale: str) -> list[Value]:
    """Months in letters beside the numbers that were found."""
    names = cldr.months(locale) if any(not value.named for value in found) else {}
    places: dict[int, Value] = {}
    for value in found:
        for start, word in _beside(text, value):
            name = cldr.folded(word).rstrip(".")
            if word.upper() == word.lower() and name not in names:
                name = name[1:]  # a preposition, in scripts without capitals
            if word.islower() and word.upper() != word and cldr.has_capital_months(locale):
                continue
            if name in names:
                number, end = str(names[name]), start + len(word)
                places[start] = Value(word, start, end, frozenset((number,)), (number,), month=True)
    return list(places.values())


def _beside(text: str, value: Value) -> Iterator[tuple[int, str]]:
    """Words close before and behind a number, one by one and two by two."""
    begin = max(value.start - REACH, 0)
    if before := _BEFORE.search(text[begin : value.start]):
        yield from _each(begin + before.start(1), before.group(1))
    if behind := WORDS.match(text[value.end : value.end + REACH]):
        yield from _each(value.end + behind.start(1), behind.group(1))


def _each(start: int, words: str) -> Iterator[tuple[int, str]]:
    spans = [match.span() for match in re.finditer(r"[^\W\d_]+", words)][:3]
    for i, (begin, end) in enumerate(spans):
        yield start + begin, words[begin:end]
        if i + 1 < len(spans):
            yield start + begin, words[begin : spans[i + 1][1]]
