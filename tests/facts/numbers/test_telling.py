"""What a source text says of numbers and times, at the look that decides what is compared."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.in_words import Asked
from hexapla.facts.numbers.telling import NOTHING, Told, page_of, told

SAID = [
    ("We ask whoever is there.", NOTHING),
    ("It takes 3 of us.", Told(figures=True)),
    ("It takes three of us.", Told(words=True)),
    ("Half of the team agrees.", Told(words=True)),
    ("Ask at the tenth review.", Told(words=True)),
    ("We meet on Tuesday.", Told(asked=Asked(named=True, rate="", counted=False, first=False))),
    (
        "The fifth shelf is full.",
        Told(words=True, asked=Asked(named=False, rate="", counted=False, first=True)),
    ),
    (
        "We meet every\nweek.",
        Told(asked=Asked(named=False, rate="week", counted=True, first=False)),
    ),
    ("In the nineteenth century.", Told(words=True)),
    ("One of `three` is code.", NOTHING),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_told(text: str, expected: Told) -> None:
    found = told(text, "en", page_of(text, "en").words)
    assert found == expected
    assert (found is NOTHING) == (expected is NOTHING)  # by which most blocks are passed over


def test_a_rate_is_told_with_its_figures() -> None:
    text = "It runs 3 times a week."
    asked = told(text, "en", page_of(text, "en").words).asked
    assert asked is not None
    assert asked.rate == "week"


def test_the_words_of_a_page_are_those_of_its_blocks() -> None:
    page = "# Two teams\n\nNobody knows.\n\nThree steps in May."
    known = page_of(page, "en")
    assert known.months
    assert told("Three steps in May.", "en", known.words).words
    assert told("Nobody knows.", "en", known.words) is NOTHING
