"""Durations that the other text tells in two units."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.comparing import compare
from hexapla.facts.numbers.lasting import composed
from hexapla.facts.numbers.values import Text, values


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        pytest.param("It lasts 90 minutes.", "Cela dure 1 h 30.", "fr", id="minutes"),
        pytest.param("It lasts 1.5 hours.", "Cela dure 1h30 min.", "fr", id="a fraction"),
        pytest.param("It lasts 2½ hours.", "Dura 2 ore e 30 minuti.", "it", id="words between"),
        pytest.param("It lasts 1 h 15 min.", "Dura 75 minutos.", "es", id="the other way"),
        pytest.param("It lasts 90 minutes.", "Dura 1 ora e 30.", "it", id="minutes not named"),
        pytest.param("It lasts 90 minutes.", "يستغرق ساعة و30 دقيقة.", "ar", id="one in a noun"),
        pytest.param("It lasts 90 minutes.", "يستغرق ساعة وثلاثين دقيقة.", "ar", id="in words"),
        pytest.param("It lasts 130 minutes.", "يستغرق ساعتين وعشر دقائق.", "ar", id="a dual"),
        pytest.param("It lasts 18 months.", "Dura 1 año y 6 meses.", "es", id="years"),
    ],
)
def test_the_same_duration_in_two_units_is_no_difference(
    source: str, target: str, locale: str
) -> None:
    assert compare(Text(source, "en"), Text(target, locale)) == ((), (), ())


def test_another_duration_in_two_units_is_one() -> None:
    found = compare(Text("It lasts 90 minutes.", "en"), Text("Cela dure 1 h 20.", "fr"))
    assert [value.text for value in found.lost] == ["90"]


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("1 hour. 30 minutes", id="sentences"),
        pytest.param("1 hour and 30 hours", id="one unit"),
        pytest.param("30 minutes and 1 hour", id="the shorter one first"),
    ],
)
def test_what_is_no_duration_in_two_units_stays(target: str) -> None:
    ours, theirs = list(values("90 minutes", "en")), list(values(target, "en"))
    texts = Text("90 minutes", "en"), Text(target, "en")
    assert composed(ours, theirs, *texts) == (ours, theirs)
