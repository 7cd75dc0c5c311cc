"""The digits of a text, in any numeral system."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.facts import digits


@given(st.text())
def test_foreign_digits_are_those_that_unicode_names(text: str) -> None:
    expected = any(unicodedata.category(char) == "Nd" and not char.isascii() for char in text)
    assert digits.has_foreign(text) == expected


@pytest.mark.parametrize("text", ["٣", "۳", "३", "３", "𝟛"])
def test_a_digit_of_any_system_is_read(text: str) -> None:
    assert digits.has_foreign(text)
    assert digits.european(text) == "3"
    assert digits.rendered("3", digits.system(text)) == text
