"""Numbers in words, currencies by name and sign, and durations in other units."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.facts.numbers import currencies, durations, measures
from hexapla.facts.numbers.counting import NUMBERS
from hexapla.facts.numbers.numerals import spoken, tells, words
from hexapla.facts.numbers.spelling import cardinals
from hexapla.facts.numbers.values import values

LOCALES = ("en", "fr", "es", "it", "ar", "pt-BR", "de", "nl")


def read(text: str, locale: str) -> list[tuple[str, str, frozenset[str]]]:
    return [(value.text, next(iter(value.readings)), value.units) for value in spoken(text, locale)]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([number for number in NUMBERS if number > 1]), st.sampled_from(LOCALES))
def test_what_cldr_spells_out_is_read_back(number: int, locale: str) -> None:
    for name in cardinals(number, locale):
        said = {reading for value in spoken(name, locale) for reading in value.readings}
        assert said in ({str(number)}, set())  # nothing, where a word is that of two numbers
        assert tells(words(name), locale) or not said


@pytest.mark.parametrize(
    ("locale", "text", "number", "unit"),
    [
        pytest.param("en", "for twenty-four hours", "24", "duration-hour", id="hyphen"),
        pytest.param("en", "three working days", "3", "duration-day", id="adjective"),
        pytest.param("fr", "une heure", "1", "duration-hour", id="one of a unit"),
        pytest.param("es", "veintidós días", "22", "duration-day", id="accents"),
        pytest.param("it", "due settimane", "2", "duration-week", id="Italian"),
        pytest.param("ar", "خلال أسبوعين", "2", "duration-week", id="dual after a preposition"),
        pytest.param("ar", "ولليومين", "2", "duration-day", id="dual with what is written before"),
        pytest.param("ar", "ساعة واحدة", "1", "duration-hour", id="number behind the unit"),
        pytest.param("ar", "خمس ساعات", "5", "duration-hour", id="feminine"),
        pytest.param("ar", "خمسة وعشرين يوما", "25", "duration-day", id="oblique"),
    ],
)
def test_a_number_in_words_has_its_unit(locale: str, text: str, number: str, unit: str) -> None:
    assert [(n, unit in units) for _, n, units in read(text, locale)] == [(number, True)]


@pytest.mark.parametrize(
    ("locale", "text", "number"),
    [
        pytest.param("fr", "septante-cinq pages", "75", id="Belgian and Swiss seventy"),
        pytest.param("fr", "huitante pages", "80", id="Swiss eighty"),
        pytest.param("fr", "quatre-vingt-quinze pages", "95", id="French ninety"),
        pytest.param("fr-CH", "nonante-neuf pages", "99", id="territory"),
        pytest.param("en", "fifteen hundred pages", "1500", id="so many hundreds"),
        pytest.param("en", "two thousand five hundred pages", "2500", id="thousands and hundreds"),
        pytest.param("fr", "dix-neuf cents pages", "1900", id="French hundreds"),
        pytest.param("es", "veintiún mil páginas", "21000", id="twenty-one before a noun"),
        pytest.param("it", "ventun giorni", "21", id="Italian elision"),
    ],
)
def test_a_number_in_words_has_its_value(locale: str, text: str, number: str) -> None:
    assert [said for _, said, _ in read(text, locale)] == [number]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        pytest.param("fr", "une équipe", id="article"),
        pytest.param("en", "three hundred fifty thousand", id="part of a number that is not known"),
        pytest.param("ar", "ستُربط", id="the beginning of a word with a vowel sign"),
        pytest.param("ar", "اليومان 1 و2", id="a dual that numbers follow"),
    ],
)
def test_what_is_no_count_is_not_read(locale: str, text: str) -> None:
    assert read(text, locale) == []


@pytest.mark.parametrize(
    ("locale", "name", "code"),
    [
        pytest.param("en", "us dollars", "USD", id="whole name"),
        pytest.param("en", "dollars", "USD", id="shared name"),
        pytest.param("fr", "livres", "GBP", id="French"),
        pytest.param("es", "dolares", "USD", id="Spanish"),
        pytest.param("it", "euro", "EUR", id="Italian"),
        pytest.param("ar", "ريال", "SAR", id="Arabic"),
    ],
)
def test_a_currency_has_its_name(locale: str, name: str, code: str) -> None:
    assert code in currencies.names(locale)[name]


@pytest.mark.parametrize(("sign", "code"), [("$", "MXN"), ("€", "EUR"), ("£", "GBP"), ("₹", "INR")])
def test_a_sign_has_its_currencies(sign: str, code: str) -> None:
    assert {sign, code} <= currencies.of_sign(sign)


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        pytest.param("2 weeks", "14 days", True, id="days"),
        pytest.param("2 weeks", "15 days", True, id="first and last day counted"),
        pytest.param("48 hours", "2 days", True, id="hours"),
        pytest.param("90 days", "3 months", True, id="about"),
        pytest.param("2 days", "3 days", False, id="one unit"),
        pytest.param("48 hours", "3 days", False, id="a day more"),
        pytest.param("2 weeks", "2 days", False, id="another unit"),
    ],
)
def test_durations_are_equal_in_other_units(one: str, other: str, *, equal: bool) -> None:
    (ours,), (theirs,) = values(one, "en"), values(other, "en")
    assert durations.are_equal(ours, theirs) is equal


def test_a_name_of_money_differs_from_money_only_while_a_sign_differs_from_all() -> None:
    euro, dollars, days = frozenset({"EUR"}), frozenset({"USD"}), frozenset({"duration-day"})
    assert measures.differ(euro, dollars)
    assert not measures.differ(euro, days)
    assert measures.differ(currencies.of_sign("€"), days)
