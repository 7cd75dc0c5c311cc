"""Words that say a number by themselves."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.numerals import spoken


@pytest.mark.parametrize(
    ("locale", "text", "numbers"),
    [
        pytest.param("en", "twice a day", {"2"}, id="twice"),
        pytest.param("en", "once a week", {"1"}, id="how often"),
        pytest.param("en", "once it is done", set(), id="as soon as"),
        pytest.param("en", "a dozen boxes", {"10", "12"}, id="about a dozen"),
        pytest.param("en", "half a dozen boxes", {"6"}, id="half a dozen"),
        pytest.param("en", "two dozen boxes", {"2", "20", "24"}, id="dozens"),
        pytest.param("en", "a few dozen boxes", set(), id="some dozens"),
        pytest.param("en", "a hundred and five boxes", {"105"}, id="a hundred"),
        pytest.param("en", "half a million boxes", set(), id="half of it"),
        pytest.param("en", "a few hundred boxes", set(), id="some hundreds"),
        pytest.param("fr", "une vingtaine de boîtes", {"20"}, id="French"),
        pytest.param("fr", "des dizaines de boîtes", set(), id="tens of them"),
        pytest.param("fr", "une demi-douzaine", {"6"}, id="French half a dozen"),
        pytest.param("es", "medio centenar de cajas", {"50"}, id="half a hundred"),
        pytest.param("es", "un contrato bienal", {"2"}, id="an adjective"),
        pytest.param("it", "una quarantina", set(), id="quarantine"),
        pytest.param("it", "una volta al giorno", {"1"}, id="Italian once"),
        pytest.param("ar", "ومرتين في اليوم", {"2"}, id="Arabic twice"),
        pytest.param("ar", "بست مرات", {"6"}, id="with a short number"),
        pytest.param("ar", "لست مسؤولا", set(), id="no number"),
    ],
)
def test_a_word_alone_says_a_number(locale: str, text: str, numbers: set[str]) -> None:
    assert {reading for value in spoken(text, locale) for reading in value.readings} == numbers
