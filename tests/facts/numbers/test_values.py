"""Numbers by value: what Babel writes in any locale is read back, and one changed digit is seen."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.facts.numbers.comparing import compare
from hexapla.facts.numbers.values import Text, Value, values

LOCALES = ("en", "fr", "es", "it", "ar", "he", "pt_BR", "de", "zh_Hans")
DIGITS = ("latn", "default")

locales = st.sampled_from(LOCALES)
systems = st.sampled_from(DIGITS)
wholes = st.integers(13, 10**9)
dates = st.dates(dt.date(1990, 1, 1), dt.date(2089, 12, 31))
widths = st.sampled_from(("medium", "long"))


def found(text: str, locale: str) -> list[Value]:
    return [value for value in values(text, locale) if not value.named]


def differs(source: str, ours: str, target: str, theirs: str) -> bool:
    difference = compare(Text(source, ours), Text(target, theirs))
    return bool(difference.lost or difference.added or difference.units)


def other(digit: str) -> str:
    return chr(ord(digit) - int(digit) + (int(digit) + 1) % 10)


def mutated(text: str, place: int) -> str:
    """The text with its last, or another, digit as the next one."""
    places = [index for index, char in enumerate(text) if char.isdecimal()]
    index = places[-1 - place % len(places)]
    return text[:index] + other(text[index]) + text[index + 1 :]


@settings(max_examples=300, deadline=None)
@given(wholes, st.integers(0, 99), locales, locales, systems)
def test_a_decimal_is_the_same_in_every_locale(
    whole: int, cents: int, ours: str, theirs: str, digits: str
) -> None:
    number = Decimal(whole) + Decimal(cents) / 100
    source = f"{format_decimal(number, locale=ours)} items"
    target = f"{format_decimal(number, locale=theirs, numbering_system=digits)} items"
    assert not differs(source, ours, target, theirs)


@settings(max_examples=300, deadline=None)
@given(wholes, locales, locales, systems, st.integers(0, 9))
def test_one_digit_of_a_number_makes_another(
    number: int, ours: str, theirs: str, digits: str, place: int
) -> None:
    target = format_decimal(number, locale=theirs, numbering_system=digits)
    assert differs(format_decimal(number, locale=ours), ours, mutated(target, place), theirs)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 1000), locales, locales, systems)
def test_a_percentage_is_the_same_in_every_locale(
    number: int, ours: str, theirs: str, digits: str
) -> None:
    target = format_percent(Decimal(number) / 100, locale=theirs, numbering_system=digits)
    assert not differs(format_percent(Decimal(number) / 100, locale=ours), ours, target, theirs)
    assert any("concentr-percent" in value.units for value in found(target, theirs))


@settings(max_examples=200, deadline=None)
@given(wholes, locales, locales, st.sampled_from(("EUR", "GBP", "JPY")))
def test_a_price_is_the_same_in_every_locale(
    number: int, ours: str, theirs: str, currency: str
) -> None:
    source, target = (
        format_currency(number, currency, locale=locale, numbering_system="latn")
        for locale in (ours, theirs)
    )
    assert not differs(source, ours, target, theirs)


@settings(max_examples=300, deadline=None)
@given(dates, locales, locales, widths, widths)
def test_a_date_is_the_same_in_every_locale(
    day: dt.date, ours: str, theirs: str, width: str, other_width: str
) -> None:
    source = format_date(day, width, locale=ours)
    target = format_date(day, other_width, locale=theirs)
    assert not differs(source, ours, target, theirs)
    assert not differs(day.isoformat(), ours, target, theirs)


@settings(max_examples=200, deadline=None)
@given(st.times(), locales, locales)
def test_an_hour_is_the_same_in_every_locale(hour: dt.time, ours: str, theirs: str) -> None:
    source, target = (format_time(hour, "short", locale=locale) for locale in (ours, theirs))
    assert not differs(source, ours, target, theirs)


@pytest.mark.parametrize(
    ("ours", "source", "theirs", "target"),
    [
        pytest.param("en", "1,000.5", "fr", "1 000,5", id="spaces"),
        pytest.param("en", "1,000.5", "fr", "1\u00a0000,5", id="no-break space"),
        pytest.param("en", "1,000.5", "fr", "1\u202f000,5", id="narrow space"),
        pytest.param("en", "1,000.5", "es", "1.000,5", id="points"),
        pytest.param("en", "1,000.5", "ar", "١٬٠٠٠٫٥", id="Arabic marks"),
        pytest.param("en", "1,000.5", "ar", "١٠٠٠٫٥", id="Arabic digits, no groups"),
        pytest.param("en", "10k", "es", "10,000", id="as in Mexico"),
        pytest.param("en", "75 percent", "it", "75 per cento", id="percent in two words"),
        pytest.param("en", "75%", "ar", "75 في المئة", id="percent as CLDR does not say it"),
        pytest.param("en", "10,000", "fr", "dix mille", id="French words"),
        pytest.param("en", "10,000", "it", "diecimila", id="Italian words"),
        pytest.param("en", "10,000", "ar", "عشرة آلاف", id="Arabic words"),
        pytest.param("en", "ten thousand", "fr", "10 000", id="English words"),
        pytest.param("en", "2 weeks", "ar", "أسبوعان", id="a dual"),
        pytest.param("en", "2 weeks", "ar", "خلال أسبوعين", id="a dual in the genitive"),
        pytest.param("en", "2 hours", "ar", "ساعتين", id="a feminine dual"),
        pytest.param("en", "5 hours", "ar", "خمس ساعات", id="a numeral beside a feminine"),
        pytest.param("en", "November 1, 2026", "ar", "1 تشرين الثاني 2026", id="Levant month"),
        pytest.param("en", "9:30 pm", "fr", "21h30", id="hours to 24"),
        pytest.param("en", "9:30 am", "it", "9.30", id="hours with a point"),
        pytest.param("en", "from 6 -7 p.m.", "it", "dalle 18:00 alle 19:00", id="two hours"),
        pytest.param("en", "the 21st century", "fr", "le XXIe siècle", id="century"),
        pytest.param("en", "the 1990s", "fr", "les années 90", id="decade"),
        pytest.param("en", "1st", "es", "1.º", id="ordinal"),
        pytest.param("en", "1/2 day", "fr", "½ jour", id="fraction"),
        pytest.param("en", "2–3", "fr", "de 2 à 3", id="range"),
        pytest.param("en", "3.11 and v1.2.3", "ar", "3.11 و1.2.3", id="versions"),
        pytest.param("en", "2½ cups", "ar", "٢٫٥ أكواب", id="a mixed number"),
        pytest.param("en", "2½ cups", "it", "2 1/2 tazze", id="a mixed number in two parts"),
        pytest.param(
            "en", "5 to 10 million", "fr", "5 millions à 10 millions", id="a shared scale"
        ),
        pytest.param("en", "from 9 to 5", "es", "de 9 a 17 h", id="a working day"),
        pytest.param("en", "3:30 p.m.", "it", "alle 15.30", id="hours to 24 with a point"),
        pytest.param("en", "3 billion", "ar", "٣ مليارات", id="a counted plural"),
        pytest.param("en", "1,500", "ar", "ألف وخمسمائة", id="hundreds in the older spelling"),
    ],
)
def test_two_texts_say_the_same_numbers(ours: str, source: str, theirs: str, target: str) -> None:
    assert not differs(source, ours, target, theirs)


@pytest.mark.parametrize(
    ("ours", "source", "theirs", "target"),
    [
        pytest.param("en", "2 weeks", "fr", "2 jours", id="unit"),
        pytest.param("en", "75%", "fr", "75 jours", id="percent and days"),
        pytest.param("en", "1.5", "fr", "15", id="lost mark"),
        pytest.param("en", "+5", "fr", "-5", id="sign"),
        pytest.param("en", "€5", "fr", "5 £", id="currency"),
        pytest.param("en", "Python 3.10", "fr", "Python 3.1", id="version"),
        pytest.param("en", "HTML5", "fr", "HTML4", id="name"),
        pytest.param("en", "1,500", "fr", "1,5", id="thousand and a half"),
        pytest.param("en", "November 2026", "de", "Dezember 2026", id="month"),
    ],
)
def test_two_texts_say_different_numbers(ours: str, source: str, theirs: str, target: str) -> None:
    assert differs(source, ours, target, theirs)


@settings(max_examples=300, deadline=None)
@given(st.text(), st.text(), locales)
def test_no_text_is_too_odd(source: str, target: str, locale: str) -> None:
    compare(Text(source, "en"), Text(target, locale))
    assert not differs(source, locale, source, locale)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("It has {} pages.", "Il a {} pages.", id="a count"),
        pytest.param("It has 5 to {} million.", "Il a de 5 à {} millions et demi.", id="a range"),
        pytest.param("On 12/{}/2024, v{}½.", "Le 13/{}/2024, v{} ½.", id="a date and a release"),
        pytest.param("At {}:30, in the {}th century.", "À {} h 30, au {}e siècle.", id="an hour"),
    ],
)
@pytest.mark.parametrize(
    "figure", ["7" * 9000, "1.234" + ".567" * 3000], ids=("digits", "groups of digits")
)
def test_no_number_is_too_long(source: str, target: str, figure: str) -> None:
    """Python makes no number of thousands of digits."""
    ours, theirs = source.replace("{}", figure), target.replace("{}", figure)
    compare(Text(ours, "en"), Text(theirs, "fr"))
    assert compare(Text(ours, "en"), Text(theirs.replace("7", "8"), "fr")).lost
