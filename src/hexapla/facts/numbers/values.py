"""The numbers of a text by value, each with its place and what it measures."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts import cldr
from hexapla.facts.digits import european
from hexapla.facts.numbers import hours
from hexapla.facts.numbers.durations import HOUR
from hexapla.facts.numbers.halves import end_behind_noun, end_of_half, with_half
from hexapla.facts.numbers.markers import markers_of
from hexapla.facts.numbers.measures import WORDS, reach, units
from hexapla.facts.numbers.readings import FIGURE, amount, mixed, parts, readings, scaled
from hexapla.facts.numbers.scales import possible, scale
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

REACH: Final = 48
"""How many characters after a figure are looked at for what it measures."""

LIST: Final = 12
"""How many characters part the numbers that one sign or word stands for: ``10 to 20 %``."""

_BETWEEN: Final = rarely(r"[^\w.,:;()،؛/\n]{0,3}[^\W\d_]{0,5}[^\w.,:;()،؛/\n]{0,3}")
"""What stands between the ends of a range: a dash, or one short word."""

_LETTERS: Final = re.compile(r"(?<![A-Za-z_\d])[A-Za-z][A-Za-z_\d]*\Z")
_WHOLE: Final = ("v",)
_VERSION: Final = (*_WHOLE, "V")
"""What begins a version (`V1.2`), and one that is a whole number (`v8`); `V8` is a name, too."""

_WORD_REST: Final = re.compile(r"[A-Za-z_\d]*")
_BEFORE: Final = re.compile(r"([^\W\d_]+(?:[ \u00a0][^\W\d_]+)?)[\s,،.*_)]*\Z")
_MINUTES: Final = re.compile(r"\d ?[:hH] ?\Z")
_ALIAS: Final = rarely(r"\s?[/(–—-]\s?")
"""What stands between two names of one month."""

_ORDINAL: Final = re.compile(r"\.?[ºª°]")
_HOUR: Final = re.compile(r"\d ?[:hH]\Z")


class Text(NamedTuple):
    """A text as ``blanked`` gives it, and its locale."""

    prose: str
    locale: str


class Value(NamedTuple):
    """A number as a text says it.

    ``readings`` are the numbers that it may be, in canonical form; ``parts`` its runs of
    digits; ``units`` what it may measure, as far as CLDR can tell (units, currency codes, a
    sign, ``%``). A ``named`` one stands inside a word, as in HTML5; a ``month`` is said in
    letters beside a number, one that is ``said`` in words. The ``hour`` is of the half of a day
    that is said behind it: ``am``, ``pm``, or ``night``, which may be either. ``power`` is that
    of ten which is said behind it. A ``dated`` one is the day or the year of a date.
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
    hour: str = ""
    power: int = 0
    dated: bool = False


def shift(one: Value, other: Value, source: str, target: str) -> float:
    """By which part of its text a value of a target stands elsewhere than one of its source."""
    return abs(one.start / len(source) - other.start / len(target))


@lru_cache(maxsize=512)
def values(text: str, locale: str) -> tuple[Value, ...]:
    """The numbers of a prose text in order, those in code, links and the like left out before.

    Takes the text that ``blanked`` gives, and the locale it is written in.
    """
    found: list[Value] = []
    markers = frozenset(markers_of(text)) if "\n" in text else ()
    for match in FIGURE.finditer(text):
        if match.start() in markers or (
            found and found[-1].named and match.start() < found[-1].end
        ):
            continue
        if not (_is_emoji(text, match.end()) or _is_full_hour(text, match)):
            value = _value(text, match, locale)
            if not (value.named and found and found[-1].end >= value.end):
                found.append(_after(found[-1], value, text) if found else value)
                found[-2:-1] = [_shared(before, found[-1], text) for before in found[-2:-1]]
    known = sorted((*found, *_months(text, found, locale)), key=lambda value: value.start)
    return tuple(once(known, text))


def _is_emoji(text: str, end: int) -> bool:
    return text[end : end + 1] in ("\ufe0f", "\u20e3")


def _is_full_hour(text: str, match: re.Match[str]) -> bool:
    """Whether it is the minutes of an hour that has none, which many leave out."""
    return european(match.group()) == "00" and bool(_HOUR.search(text[: match.start()][-3:]))


def _value(text: str, match: re.Match[str], locale: str) -> Value:
    start, end, figure = match.start(), match.end(), match.group()
    head = text[max(start - REACH, 0) : start]
    letters = _LETTERS.search(head)
    if letters and letters.group() not in (_WHOLE if figure.isdecimal() else _VERSION):
        return _named(text, start - len(letters.group()), end)
    number, runs = mixed(figure) or ("", parts(figure))
    numbers = frozenset((number,)) if number else readings(figure, cldr.decimal_mark(locale))
    rest = text[end : end + REACH]
    power, length = scale(head, rest, locale)
    if power:
        numbers = frozenset(scaled(number, power) for number in numbers)
        rest, end = rest[length:], end + length
    elif power := possible(rest):
        numbers = frozenset((*numbers, *(scaled(number, power) for number in numbers)))
    measured = frozenset(units(head, rest, locale)) - ({HOUR} if _MINUTES.search(head) else set())
    if measured:
        numbers = frozenset((*numbers, *(amount(number) for number in numbers)))
    if end_of_half(rest, 0) or (measured and end_of_half(rest, reach(rest, locale))):
        numbers = frozenset(with_half(number, power) for number in numbers)
    elif not power and not measured and end_behind_noun(rest, 0):
        numbers = frozenset((*numbers, *(with_half(number, 0) for number in numbers)))
    half = "" if _MINUTES.search(head) else hours.half_of(figure, rest, locale)
    if half not in ("", "am"):
        numbers |= {hours.later(number) for number in numbers}
    if str(hours.NOON) in numbers and rest.startswith(":"):
        numbers |= {"0"}
    half = half or ("am" if hours.is_clock(text, match, locale) else "")
    return Value(text[start:end], start, end, numbers, runs, measured, hour=half, power=power)


def _is_range(before: Value, value: Value, text: str) -> bool:
    """Whether two numbers are the ends of a range, so far as the text between them tells."""
    if before.named or value.named or value.start - before.end > LIST:
        return False
    is_glued = text[before.end : before.end + 1].isalpha()
    return not is_glued and _BETWEEN.fullmatch(text, before.end, value.start) is not None


def _shared(before: Value, value: Value, text: str) -> Value:
    """A number, which may be in the millions that the next one has: ``5 to 10 million``."""
    if not value.power or before.power or not _is_range(before, value, text):
        return before
    more = frozenset(scaled(number, value.power) for number in before.readings)
    return before._replace(readings=before.readings | more)


def _after(before: Value, value: Value, text: str) -> Value:
    """A number, which may be the hour after noon at which a day ends: ``9 to 5``."""
    if value.power or not (value.text.isdecimal() and before.text.isdecimal()):
        return value
    is_dated = text[max(before.start - 1, 0) : before.start] in ("-", "/")
    is_earlier = int(value.text) < int(before.text) <= hours.NOON
    if is_dated or not is_earlier or not _is_range(before, value, text):
        return value
    later = {hours.later(number) for number in value.readings}
    return value._replace(readings=value.readings | later, hour=value.hour or "night")


def _named(text: str, start: int, end: int) -> Value:
    """The word that a figure is inside of."""
    rest = _WORD_REST.match(text, end)
    end = rest.end() if rest else end
    word = european(text[start:end])
    said = (word.casefold(), word[1:] if word.startswith("V") else word.casefold())
    return Value(word, start, end, frozenset(said), parts(word), named=True)


def _months(text: str, found: list[Value], locale: str) -> list[Value]:
    """Months in letters beside the numbers that were found."""
    names = cldr.months(locale) if any(not value.named for value in found) else {}
    places: dict[int, Value] = {}
    for value in found:
        for words in _beside(text, value) if names else ():
            for start, word in words:
                name = cldr.folded(word).rstrip(".")
                if word.upper() == word.lower() and name not in names:
                    name = name[1:]  # a preposition, in scripts without capitals
                if word.islower() and word.upper() != word and cldr.has_capital_months(locale):
                    continue
                if name in names:
                    number, end = str(names[name]), start + len(word)
                    said = frozenset((number,))
                    places[start] = Value(word, start, end, said, (number,), month=True)
                    break
    return list(places.values())


def once(known: Sequence[Value], text: str) -> Iterator[Value]:
    """Values but for the second of two names of a month: ``أيار/مايو``, ``كانون الثاني (يناير)``.

    Takes them in order.
    """
    end, month = -1, frozenset[str]()
    for value in known:
        is_known = value.month and value.readings == month
        if not (is_known and _ALIAS.fullmatch(text, end, value.start)):
            yield value
        end, month = value.end, value.readings if value.month else frozenset()


def _beside(text: str, value: Value) -> Iterator[list[tuple[int, str]]]:
    """Words close before and behind a number, one by one and two by two, the nearest first."""
    begin = max(value.start - REACH, 0)
    if before := _BEFORE.search(text[begin : value.start]):
        words = list(_each(begin + before.start(1), before.group(1)))
        yield sorted(words, key=lambda found: (-found[0] - len(found[1]), found[0]))
    mark = _ORDINAL.match(text, value.end)
    end = mark.end() if mark else value.end
    if behind := WORDS.match(text[end : end + REACH]):
        yield list(_each(end + behind.start(1), behind.group(1)))


def _each(start: int, words: str) -> Iterator[tuple[int, str]]:
    spans = [match.span() for match in re.finditer(r"[^\W\d_]+", words)][:4]
    for i, (begin, end) in enumerate(spans[:3]):
        yield start + begin, words[begin:end]
        if i + 1 < len(spans):
            yield start + begin, words[begin : spans[i + 1][1]]
