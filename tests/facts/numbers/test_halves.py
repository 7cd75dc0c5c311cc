"""A half in words, behind a number in words or in digits."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.halves import end_of_half, with_half
from hexapla.facts.numbers.numerals import spoken
from hexapla.facts.numbers.values import values


@pytest.mark.parametrize(
    ("locale", "text", "number"),
    [
        pytest.param("en", "two and a half days", "2.5", id="before the unit"),
        pytest.param("en", "two and a half million people", "2500000", id="before the million"),
        pytest.param("fr", "une heure et demie", "1.5", id="behind the unit"),
        pytest.param("fr", "2 jours et demi", "2.5", id="digits"),
        pytest.param("es", "3 millones y medio de euros", "3500000", id="digits and a million"),
        pytest.param("it", "un milione e mezzo", "1500000", id="behind the million"),
        pytest.param("ar", "يومين ونصفًا", "2.5", id="a dual"),
        pytest.param("ar", "مليونين ونصف المليون يورو", "2500000", id="the million twice"),
        pytest.param("es", "dos días y medios de pago", "2", id="the beginning of a word"),
    ],
)
def test_a_half_is_added(locale: str, text: str, number: str) -> None:
    (value,) = values(text, locale) or spoken(text, locale)
    assert value.readings == {number}


def test_a_half_of_what_is_no_whole_number_is_none() -> None:
    assert with_half("2.5", 0) == "2.5"
    assert end_of_half("two halves", 3) == 0
