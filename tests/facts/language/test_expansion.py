"""How a text changes when it is told in another language."""

from __future__ import annotations

import pytest

from hexapla.facts.language.expansion import OTHER, SELDOM, expansion, regrouping


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("en", "fr", 0.14),
        ("en", "ar-EG", -0.12),
        ("ar", "fr", 0.26),
        ("fr_CA", "fr", 0.0),
        ("en", "ja", OTHER),
        ("", "fr", OTHER),
    ],
)
def test_a_language_is_longer_or_shorter_than_another(
    source: str, target: str, expected: float
) -> None:
    assert expansion(source, target) == pytest.approx(expected)


def test_sentences_are_regrouped_more_often_in_some_languages() -> None:
    assert regrouping("en", "ar") > regrouping("en", "es")
    assert regrouping("ar", "en") == regrouping("en", "ar")
    assert regrouping("en", "ja") == SELDOM
