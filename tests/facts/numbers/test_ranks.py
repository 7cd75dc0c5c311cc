"""Ordinals of a text, and those that a translation has otherwise."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.ranks import ranked, reranked
from hexapla.facts.numbers.values import Text


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("on the second floor, in the third quarter", ["2", "3"]),
        ("between the 5th and the 10th", ["5", "10"]),
        ("a third of them, ten requests per second, every second week", []),
        ("a third-party tool, the 1st page, Fifth Avenue", []),
        ("a third option", ["3"]),
    ],
)
def test_ordinals_are_read_where_they_are_sure(text: str, numbers: list[str]) -> None:
    assert [min(value.readings) for value in ranked(text, "en")] == numbers


@pytest.mark.parametrize(
    ("locale", "text", "said"),
    [
        ("fr", "au quatrième trimestre", "quatrième"),
        ("fr", "au troisième trimestre", None),
        ("fr", "au 4e trimestre", None),
        ("es", "una tercera parte", None),
        ("it", "secondo loro il trimestre", None),
        ("it", "nel quarto trimestre", "quarto"),
        ("ar", "في الربع الرابع", "الرابع"),
        ("ar", "عشرة في الثانية", None),
    ],
)
def test_one_ordinal_is_another(locale: str, text: str, said: str | None) -> None:
    _, added = reranked([], [], Text("in the third quarter", "en"), Text(text, locale))
    assert [value.text for value in added] == ([said] if said else [])
