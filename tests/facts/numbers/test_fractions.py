"""Parts of a whole in words, as percentages."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.fractions import shares, surely


@pytest.mark.parametrize(
    ("locale", "text", "said", "percent"),
    [
        pytest.param("en", "three quarters of all", "three quarters", "75", id="English"),
        pytest.param("fr", "les trois quarts", "trois quarts", "75", id="French"),
        pytest.param("es", "las tres cuartas partes", "tres cuartas", "75", id="Spanish"),
        pytest.param("it", "due terzi degli utenti", "due terzi", "66.6667", id="Italian"),
        pytest.param("ar", "ثلاثة أرباع العملاء", "ثلاثة أرباع", "75", id="Arabic"),
        pytest.param("ar", "لثلثَي العملاء", "لثلثَي", "66.6667", id="two in one word"),
        pytest.param("ar", "يجيب نصفهم", "نصفهم", "50", id="whom it is a part of"),
        pytest.param("fr", "trois. Un quart", "Un quart", "25", id="a number before a full stop"),
    ],
)
def test_a_part_is_a_percentage(locale: str, text: str, said: str, percent: str) -> None:
    (share,) = shares(text, locale)
    assert (share.text, *share.readings) == (said, percent)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("A third of the users", ["A third"], id="with its article"),
        pytest.param("Half of them, in two thirds of all", ["Half", "two thirds"], id="two"),
        pytest.param("the third user in the first half", [], id="an ordinal"),
        pytest.param("a quarter ago", [], id="three months"),
    ],
)
def test_a_phrase_is_sure_where_it_has_no_other_meaning(text: str, said: list[str]) -> None:
    assert [share.text for share in surely(text, "en")] == said
