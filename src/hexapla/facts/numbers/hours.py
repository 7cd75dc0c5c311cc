"""What CLDR says of the hours of a day: which words tell the half of it, through Babel."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.numbers.measures import WORDS, ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HALVES: Final = {"am": "am", "morning": "am", "pm": "pm", "afternoon": "pm", "evening": "pm"} | {
    "noon": "night",
    "night": "night",
}
"""The half of the day in which CLDR's periods surely are."""

NOON: Final = 12
_JOINT: Final = (
    r"(?:[\s\u00a0]*[-–—][\s\u00a0]*"
    r"|[\s\u00a0]+(?:(?:and|to|or|until|till|through|et|ou|à|jusqu’à|y|o|a|hasta|e|al|fino|all[ae]"
    r"|l[ae]s?|و|إلى|الى|حتى|أو)[\s\u00a0]*){1,2})"
)
_RANGE: Final = re.compile(
    rf"(?:[:.]\d\d|[:.]?\d{{0,2}})(?P<other>{_JOINT}(?P<hour>\d{{1,2}})(?:[:.]\d\d)?)?"
)
"""The minutes of an hour, and another one up to which the half of the day goes."""

CLOCK: Final = re.compile(
    r"(?:0?[1-9]|1[01])(?:[ \u00a0\u202f]?[hH][ \u00a0\u202f]?|:)[0-5]\d(?![:\d])"
)
"""An hour before noon with its minutes."""

_VOWELLED: Final = re.compile("[\u064b-\u0652]\\w*|(?<=\\.[a-z])\\.|(?<=\\. [a-z])\\.")
"""What ends a mark of an hour behind its letters: a vowel sign, a point."""

_SIGNS: Final = re.compile(r"[^\w\s]+|_")
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
"""What stands behind a vowel sign or before it, by who writes."""

_VOWEL: Final = re.compile("[\u064b-\u0652]")


@cache
def day_halves(tag: str) -> Mapping[str, str]:
    """Folded marks of hours by the half of the day: ``am``, ``pm``, or ``night`` for either."""
    found = dict.fromkeys(("am", "a.m", "a. m"), "am") | dict.fromkeys(("pm", "p.m", "p. m"), "pm")
    for widths in cldr.locale(tag).day_periods.values():
        for names in widths.values():
            for period, name in names.items():
                if half := _HALVES.get(period.rstrip("12")):
                    key = cldr.folded(name).rstrip(".")
                    cut = cldr.folded(_VOWEL.split(name)[0])
                    for mark in (key, cut, cut.removesuffix(_ALEF)):
                        found[mark] = half if found.get(mark, half) == half else "night"
    ends = {end for name in found for end in _later_words(name)}
    return {
        name: "night" if name in ends else half
        for name, half in found.items()
        if len(name) > 1 or not name.isascii()  # an article: 5 a day
    }


def _later_words(name: str) -> Iterator[str]:
    """The ends of a phrase, which may have other meanings: *mañana* is tomorrow, too."""
    words = name.split()
    return (" ".join(words[place:]) for place in range(1, len(words)))


@cache
def counts_to_24(tag: str) -> bool:
    """Whether the hours of a locale are counted from midnight to midnight."""
    return "H" in str(cldr.locale(tag).time_formats["short"].pattern)


def half_of(hour: str, rest: str, locale: str) -> str:
    """The half of the day in which an hour is, by the text behind it: ``night`` if in either.

    Where the half is said of a second hour, the first may be before noon: ``11 to 2 pm``.
    """
    half = half_behind(rest, locale)[0]
    other = _RANGE.match(rest) if half else None
    if (
        other
        and other["other"]
        and hour.isdecimal()
        and int(other["hour"]) % NOON < int(hour) % NOON
    ):
        return "night"
    return half


def half_behind(rest: str, locale: str) -> tuple[str, int]:
    """The half of the day that the words behind an hour say, and where they end."""
    if words := WORDS.match(rest, _end_of_range(rest)):
        halves, said = day_halves(locale), words.group(1)
        for end in ends(said):
            if half := halves.get(cldr.folded(said[:end]).rstrip(".")):
                vowel = _VOWELLED.match(rest, words.start(1) + end)
                return half, vowel.end() if vowel else words.start(1) + end
    return "", 0


def is_clock(text: str, match: re.Match[str], locale: str) -> bool:
    """Whether a figure is an hour of the morning, as no word tells where hours go to 24."""
    if not (CLOCK.match(text, match.start()) and counts_to_24(locale)):
        return False
    marks = {name for name, half in day_halves(locale).items() if half != "am"}
    said = f" {cldr.folded(_SIGNS.sub(' ', text))} "
    return not any(f" {_SIGNS.sub(' ', mark)} " in said for mark in marks)


def later(number: str) -> str:
    """An hour before noon as counted from midnight after it; what is none stays as it is."""
    hour, point, minutes = number.partition(".")
    if len(hour) <= 2 and 0 < int(hour) < NOON:  # noqa: PLR2004 (digits of an hour)
        return f"{int(hour) + NOON}{point}{minutes}"
    return number


def _end_of_range(rest: str) -> int:
    """Where the minutes, and the other hour of ``6:30 - 7 pm``, end."""
    found = _RANGE.match(rest)
    return found.end() if found else 0
