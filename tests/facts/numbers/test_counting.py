"""Arabic numerals in the genders and cases that CLDR does not spell out."""

from __future__ import annotations

from itertools import product

import pytest

from hexapla.facts.numbers.numerals import spoken

_ONES = {
    1: "واحد واحدًا أحد إحدى",
    2: "اثنان اثنين اثنتان اثنتين",
    3: "ثلاثة ثلاثٌ",
    8: "ثمانية ثماني ثمانٍ",
    9: "تسعة تسعَ",
}
_TENS = {20: "عشرون عشرين", 90: "تسعون تسعين"}


@pytest.mark.parametrize(("one", "ten"), [*product(_ONES, _TENS)])
def test_tens_and_ones_in_each_form(one: int, ten: int) -> None:
    for first, second in product(_ONES[one].split(), _TENS[ten].split()):
        (value,) = spoken(f"خلال {first} و{second} يومًا.", "ar")
        assert value.readings == {str(one + ten)}
        assert value.text == f"{first} و{second} يومًا"


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        pytest.param("أحد عشر شهرًا", {"11"}, id="eleven of a masculine noun"),
        pytest.param("إحدى عشرة صفحة", {"11"}, id="eleven of a feminine noun"),
        pytest.param("اثني عشر شهرًا", {"12"}, id="twelve after a preposition"),
        pytest.param("اثنتا عشرة صفحة", {"12"}, id="twelve of a feminine noun"),
        pytest.param("ثمانمئة شخص", {"800"}, id="eight hundred without its last letter"),
        pytest.param("ثماني مئة شخص", {"800"}, id="eight hundred in two words"),
        pytest.param("هو عشرون", {"20"}, id="at the end of the text"),
        pytest.param("الـأحد عشر", {"11"}, id="drawn out"),
        pytest.param("الست القادمة", {"6"}, id="three letters behind the article"),
        pytest.param("مليوني شخص", {"2000000"}, id="two million before a noun"),
        pytest.param("ملياريْ شخص", {"2000000000"}, id="two thousand million"),
        pytest.param("مليونا شخص", {"1000000", "2000000"}, id="one, or two before a noun"),
        pytest.param("مليونًا", {"1000000"}, id="one for sure"),
        pytest.param("ثلاثون مليونا", {"30000000"}, id="millions"),
        pytest.param("ساعة ونصف", {"1.5"}, id="one and a half"),
    ],
)
def test_a_numeral_is_read(text: str, readings: set[str]) -> None:
    assert [value.readings for value in spoken(text, "ar")] == [readings]
