"""What CLDR says of the hours of a day: which words tell the half of it, through Babel."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HALVES: Final = {"am": "am", "morning": "am", "pm": "pm", "afternoon": "pm", "evening": "pm"} | {
    "noon": "night",
    "night": "night",
}
"""The half of the day in which CLDR's periods surely are."""

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
                    for mark in (key, cldr.folded(_VOWEL.split(name)[0])):
                        found[mark] = half if found.get(mark, half) == half else "night"
    ends = {end for name in found for end in _later_words(name)}
    return {name: "night" if name in ends else half for name, half in found.items()}


def _later_words(name: str) -> Iterator[str]:
    """The ends of a phrase, which may have other meanings: *mañana* is tomorrow, too."""
    words = name.split()
    return (" ".join(words[place:]) for place in range(1, len(words)))


@cache
def counts_to_24(tag: str) -> bool:
    """Whether the hours of a locale are counted from midnight to midnight."""
    return "H" in str(cldr.locale(tag).time_formats["short"].pattern)
