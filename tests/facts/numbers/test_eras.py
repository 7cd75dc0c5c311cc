"""Decades and centuries as they are named."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.eras import Era, eras


def said(text: str, locale: str) -> list[tuple[int, int | None, bool]]:
    return [(era.number, era.hundreds, era.is_decade) for era in eras(text, locale)]


@pytest.mark.parametrize(
    ("locale", "text", "number", "hundreds"),
    [
        pytest.param("en", "in the 1990s", 90, 19, id="English with its hundreds"),
        pytest.param("en", "in the early nineties", 90, None, id="English in words"),
        pytest.param("fr", "les années quatre-vingts", 80, None, id="French in words"),
        pytest.param("es", "la década de los 60", 60, None, id="Spanish"),
        pytest.param("it", "gli anni '90", 90, None, id="Italian, shortened"),
        pytest.param("ar", "تسعينات القرن العشرين", 90, 19, id="Arabic with its century"),
        pytest.param("ar", "التسعينيات", 90, None, id="Arabic alone"),
    ],
)
def test_a_decade_is_read(locale: str, text: str, number: int, hundreds: int | None) -> None:
    assert said(text, locale) == [(number, hundreds, True)]


@pytest.mark.parametrize(
    ("locale", "text", "number"),
    [
        pytest.param("en", "the twenty-first century", 21, id="English in words"),
        pytest.param("en", "the 19th century", 19, id="English in figures"),
        pytest.param("fr", "au XVIIIᵉ siècle", 18, id="Roman letters"),
        pytest.param("es", "el siglo XX", 20, id="behind the noun"),
        pytest.param("it", "dell’Ottocento", 19, id="by its hundreds"),
        pytest.param("ar", "القرن الحادي والعشرين", 21, id="Arabic"),
        pytest.param("ar", "القرن الـ19", 19, id="Arabic in figures"),
    ],
)
def test_a_century_is_read(locale: str, text: str, number: int) -> None:
    assert said(text, locale) == [(number, None, False)]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        pytest.param("en", "wait 10s, or in their twenties", id="seconds and an age"),
        pytest.param("es", "los libros", id="an article"),
        pytest.param("it", "ottocento euro", id="a number"),
        pytest.param("ar", "كانون الأول، والقرن", id="an ordinal of something else"),
    ],
)
def test_what_is_no_era_is_left_alone(locale: str, text: str) -> None:
    assert eras(text, locale) == ()


def test_an_era_knows_its_place() -> None:
    assert eras("In the 1990s.", "en") == (Era(90, 7, 12, 19, is_decade=True),)
