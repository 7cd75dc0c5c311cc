"""Currencies by sign, code and name, as CLDR has them."""

from __future__ import annotations

import pytest
from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol

from hexapla.facts.numbers.comparing import compare
from hexapla.facts.numbers.values import Text

CODES = (
    *("USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF", "HKD", "SGD", "SEK", "KRW", "NOK"),
    *("NZD", "INR", "MXN", "TWD", "ZAR", "BRL", "DKK", "PLN", "THB", "IDR", "TRY", "SAR"),
)
TARGETS = ("fr", "es", "it", "ar")


def forms(code: str, locale: str) -> list[str]:
    names = (get_currency_name(code, count, locale) for count in (1, 3, 20, 100))
    symbol = get_currency_symbol(code, locale)
    return [f"20 {code}", f"{code} 20", f"20 {symbol}", *(f"20 {name}" for name in names)]


def differs(source: str, target: str, locale: str) -> bool:
    found = compare(Text(f"It costs {source} now.", "en"), Text(f"… {target} …", locale))
    return bool(found.lost or found.added or found.units)


@pytest.mark.parametrize("locale", TARGETS)
@pytest.mark.parametrize("code", CODES)
def test_a_currency_is_the_same_in_every_form(code: str, locale: str) -> None:
    for source in forms(code, "en"):
        for target in forms(code, locale):
            assert not differs(source, target, locale), (source, target)


@pytest.mark.parametrize("locale", TARGETS)
@pytest.mark.parametrize("code", [code for code in CODES if code != "EUR"])
def test_euros_are_no_other_currency(code: str, locale: str) -> None:
    for source in forms(code, "en"):
        assert differs(source, "20 EUR", locale), source
        assert differs(source, f"20 {Locale(locale).currencies['EUR']}", locale), source


@pytest.mark.parametrize(
    ("target", "same"),
    [("100 ين", True), ("100 ينًا يابانيًا", True), ("100 يوان", False), ("100 دولارا", False)],
)
def test_the_yen_is_known_by_its_word_of_two_letters(target: str, *, same: bool) -> None:
    assert differs("100 yen", target, "ar") is not same


def test_letters_beside_a_sign_tell_whose_it_is() -> None:
    assert differs("US$100", "100 $CA", "fr")
    assert differs("CA$100", "100 $ US", "fr")
    assert not differs("US$100", "100 $", "fr")
    assert not differs("CA$100", "100 $ CA", "fr")
