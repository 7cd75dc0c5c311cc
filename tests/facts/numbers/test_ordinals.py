"""Days of a month and hours of a clock as ordinals."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.numerals import spoken


@pytest.mark.parametrize(
    ("locale", "text", "readings"),
    [
        pytest.param("ar", "العاشرة صباحًا", [{"10"}], id="an hour of the morning"),
        pytest.param("ar", "في الثالثة والنصف عصرًا أو الساعة الثالثة", [{"3", "15"}], id="hour"),
        pytest.param("ar", "الثانية عشرة ليلًا", [{"12", "0"}], id="midnight"),
        pytest.param("ar", "الثاني عشر من أكتوبر", [{"12"}, {"10"}], id="a day and its month"),
        pytest.param("ar", "الحادي والعشرين من كانون الثاني", [{"21"}, {"1"}], id="two words each"),
        pytest.param("en", "the second of May", [{"2"}, {"5"}], id="English"),
        pytest.param("en", "the second may follow", [], id="no month"),
        pytest.param("ar", "المرة الثالثة", [], id="neither day nor hour"),
        pytest.param("ar", "الفصل الثاني عشر", [], id="ten is a part of the ordinal"),
    ],
)
def test_an_ordinal_is_read_beside_a_month_or_an_hour(
    locale: str, text: str, readings: list[set[str]]
) -> None:
    assert [value.readings for value in spoken(text, locale)] == readings
