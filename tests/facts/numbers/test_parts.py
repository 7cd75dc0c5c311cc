"""Halves and quarters of units of time in words."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.numerals import spoken
from hexapla.facts.numbers.parts import joined, parts

DAY, HOUR = "duration-day", "duration-hour"


@pytest.mark.parametrize(
    ("locale", "text", "said"),
    [
        ("en", "half an hour, a half-day and a quarter of an hour", [0.5, 0.5, 0.25]),
        ("en", "one and a half hours", []),
        ("fr", "une demi-heure et un quart d’heure", [0.5, 0.25]),
        ("es", "media hora y tres cuartos de hora", [0.5, 0.75]),
        ("es", "la mitad de las horas, dos horas y media", []),
        ("it", "mezz’ora o mezza giornata", [0.5, 0.5]),
        ("ar", "نصف ساعة أو ربع ساعة", [0.5, 0.25]),
    ],
)
def test_a_part_of_a_unit_is_a_duration(locale: str, text: str, said: list[float]) -> None:
    """A half that words add to a number is another thing."""
    found = sorted(parts(text, locale), key=lambda value: value.start)
    assert [float(min(value.readings)) for value in found] == said


@pytest.mark.parametrize(
    ("locale", "text"), [("en", "two half-days"), ("fr", "deux demi-journées")]
)
def test_several_parts_are_multiplied(locale: str, text: str) -> None:
    """Two half-days are a day."""
    (value,) = joined(spoken(text, locale), text, locale)
    assert value.readings == {"1"}
    assert value.units == {DAY}
