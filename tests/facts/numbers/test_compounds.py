"""Numbers of several words, in one, and with a noun between."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.facts.numbers.comparing import compare
from hexapla.facts.numbers.numerals import spoken
from hexapla.facts.numbers.spelling import cardinals
from hexapla.facts.numbers.values import Text


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 99_999), st.sampled_from(("fr", "es", "it", "de")))
def test_every_number_is_read_as_it_is_spelt(number: int, locale: str) -> None:
    for name in cardinals(number, locale):
        said = {
            reading
            for value in spoken(name.replace("\xad", ""), locale)
            for reading in value.readings
        }
        assert said in ({str(number)}, set())


@pytest.mark.parametrize(
    ("locale", "text", "number"),
    [
        pytest.param("it", "centodue posti", "102", id="hundred and two"),
        pytest.param("it", "centottanta posti", "180", id="without its vowel"),
        pytest.param("it", "duemilacinquecentoventi posti", "2520", id="thousands and hundreds"),
        pytest.param("it", "quindicimila posti", "15000", id="thousands"),
        pytest.param("fr", "cinq cent trente places", "530", id="hundreds before others"),
        pytest.param("es", "ciento veinte asientos", "120", id="Spanish hundred"),
        pytest.param("ar", "مئة يوم ويومان", "102", id="two of the noun"),
        pytest.param("ar", "ألف ليلة وليلة", "1001", id="one of the noun"),
    ],
)
def test_a_large_number_in_words_is_read(locale: str, text: str, number: str) -> None:
    assert [value.readings for value in spoken(text, locale)] == [{number}]


def test_a_hundredth_is_no_hundred() -> None:
    assert not any("102" in value.readings for value in spoken("el 5 por ciento dos", "es"))


def test_words_of_the_source_language_are_no_numbers() -> None:
    text = "Once an item is sold, two lines remain."
    assert compare(Text(text, "en"), Text(text, "es")) == ((), (), ())


def test_a_number_in_words_is_no_part_of_a_larger_one() -> None:
    found = compare(Text("five keys", "en"), Text("vingt-cinq clés", "fr"))
    assert [value.text for value in (*found.lost, *found.added)] == ["five", "vingt-cinq"]
