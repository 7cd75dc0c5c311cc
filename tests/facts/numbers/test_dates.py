"""Dates in words and figures: every day of a year is the same date, and another day is told."""

from __future__ import annotations

import datetime as dt

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st
from unicode_rbnf import FormatPurpose, RbnfEngine

from hexapla.facts.numbers.comparing import compare
from hexapla.facts.numbers.values import Text

DAYS = st.dates(dt.date(2023, 1, 1), dt.date(2024, 12, 31))
LEVANTINE = (
    *("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول"),
    *("تشرين الأول", "تشرين الثاني", "كانون الأول"),
)


def spelt(locale: str, number: int, purpose: FormatPurpose) -> list[str]:
    said = RbnfEngine.for_language(locale).format_number(number, purpose).text_by_ruleset
    return [name.replace("\xad", "") for name in said.values()]


def month(locale: str, day: dt.date) -> str:
    return str(Locale(locale).months["format"]["wide"][day.month])


def english(day: dt.date) -> list[str]:
    name, ordinal = month("en", day), spelt("en", day.day, FormatPurpose.ORDINAL)[0]
    return [
        f"{name} {day.day}, {day.year}",
        f"{day.day} {name} {day.year}",
        f"the {ordinal} of {name} {day.year}",
        f"the {ordinal} of {name}",
        day.isoformat(),
    ]


def french(day: dt.date) -> list[str]:
    first = ["1er", "1ᵉʳ", "premier"] if day.day == 1 else [str(day.day)]
    words = [] if day.day == 1 else spelt("fr", day.day, FormatPurpose.CARDINAL)[1:2]
    return [f"le {said} {month('fr', day)} {day.year}" for said in (*first, *words)]


def spanish(day: dt.date) -> list[str]:
    first = ["1.º", "1º", "1.o", "primero", "uno"] if day.day == 1 else [str(day.day)]
    return [f"el {said} de {month('es', day)} de {day.year}" for said in first]


def italian(day: dt.date) -> list[str]:
    first = ["1º", "1°", "primo"] if day.day == 1 else [str(day.day)]
    return [f"il {said} {month('it', day)} {day.year}" for said in first]


def arabic(day: dt.date) -> list[str]:
    other, own = LEVANTINE[day.month - 1], month("ar", day)
    names = (own, other, f"{other}/{own}", f"{own} ({other})", f"{other} – {own}")
    return [f"{day.day} من شهر {name} عام {day.year}" for name in names]


FORMS = {"fr": french, "es": spanish, "it": italian, "ar": arabic}


def differs(source: str, target: str, locale: str) -> bool:
    found = compare(Text(f"It was on {source} here.", "en"), Text(f"… {target} …", locale))
    return bool(found.lost or found.added or found.units)


@settings(max_examples=60, deadline=None)
@given(DAYS, st.sampled_from(sorted(FORMS)))
def test_a_date_is_the_same_in_every_form(day: dt.date, locale: str) -> None:
    for source in english(day):
        for target in FORMS[locale](day):
            if str(day.year) in source:
                assert not differs(source, target, locale), (source, target)


@settings(max_examples=60, deadline=None)
@given(DAYS, st.integers(1, 27), st.sampled_from(sorted(FORMS)))
def test_another_day_or_month_is_told(day: dt.date, more: int, locale: str) -> None:
    later = day + dt.timedelta(days=more)
    for source in english(day):
        assert all(differs(source, target, locale) for target in FORMS[locale](later))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("May 1 to 3, 2024", "du 1 au 3 mai 2024", id="the days of one month"),
        pytest.param("May 1 to June 3", "du 1er mai au 3 juin", id="two dates"),
        pytest.param("May 1, with 3 people", "le 1er mai, à 3 personnes", id="a count behind it"),
    ],
)
def test_what_is_close_to_a_date_is_no_part_of_it(source: str, target: str) -> None:
    assert not differs(source, target, "fr")
