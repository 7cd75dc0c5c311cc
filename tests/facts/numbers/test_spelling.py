"""Whether a text says a number of another text in words."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.spelling import may_round, says
from hexapla.facts.numbers.values import values


@pytest.mark.parametrize(
    ("number", "text", "locale"),
    [
        pytest.param("80", "quatre-vingts pages", "fr", id="French"),
        pytest.param("72", "septante-deux pages", "fr", id="Belgian and Swiss"),
        pytest.param("1990", "dix-neuf cent quatre-vingt-dix", "fr", id="a year by hundreds"),
        pytest.param("21", "veintiún días", "es", id="before a noun"),
        pytest.param("38", "trentotto persone", "it", id="Italian elision"),
        pytest.param("1980", "الثمانينيات", "ar", id="decade"),
        pytest.param("14", "le XIVe chapitre", "fr", id="Roman"),
    ],
)
def test_a_number_is_said_in_words(number: str, text: str, locale: str) -> None:
    (value,) = values(number, "en")
    assert says(text, value, locale)
    (other,) = values(str(int(number) + 3), "en")
    assert not says(text, other, locale)


@pytest.mark.parametrize(
    ("number", "text", "locale", "rounded"),
    [
        pytest.param("50", "une cinquantaine", "fr", True, id="French"),
        pytest.param("20", "una veintena", "es", True, id="Spanish"),
        pytest.param("80", "un'ottantina", "it", True, id="Italian"),
        pytest.param("70", "una settimana", "it", False, id="another word that begins alike"),
        pytest.param("70", "septembre", "fr", False, id="a month that begins alike"),
    ],
)
def test_a_word_made_of_a_number_may_be_about_as_many(
    number: str, text: str, locale: str, *, rounded: bool
) -> None:
    (value,) = values(number, "en")
    assert may_round(text, value, locale) is rounded
