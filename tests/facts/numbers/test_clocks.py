"""Times of day in words."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.clocks import worded


@pytest.mark.parametrize(
    ("locale", "text", "minutes"),
    [
        ("en", "at half past nine", [570]),
        ("en", "a quarter to ten or quarter past 4", [585, 255]),
        ("en", "half a day past the nine", []),
        ("fr", "à neuf heures et demie", [570]),
        ("fr", "dix heures moins le quart, midi et demi", [585, 30]),
        ("es", "a las diez menos cuarto y a la una y cuarto", [585, 75]),
        ("it", "alle nove e mezza, all’una e un quarto", [570, 75]),
        ("ar", "في التاسعة والنصف وفي العاشرة إلا ربعًا", [570, 585]),
        ("ar", "ثلاثة طوابق ونصف الطابق", []),
    ],
)
def test_a_half_or_quarter_of_an_hour_is_read(locale: str, text: str, minutes: list[int]) -> None:
    """By its minutes since noon or midnight."""
    assert [clock.minutes for clock in worded(text, locale)] == minutes
