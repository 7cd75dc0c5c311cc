"""Texts that break off within a phrase."""

from __future__ import annotations

import pytest

from hexapla.facts.language.dangling import broken_off


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("à neuf heures dans la grande salle et", "fr", "grande salle et"),
        ("lo que se decidió para la", "es-MX", "decidió para la"),
        ("alle nove nella", "it", "alle nove nella"),
        ("في القاعة الكبيرة و", "ar", "القاعة الكبيرة و"),
        ("in the big room and", "en", "big room and"),
        ("Les axes sont x et y", "fr", ""),
        ("Los ejes son x e y", "es", ""),
        ("nous venons avec", "fr", ""),
        ("et", "fr", ""),
        ("", "fr", ""),
        ("in the big room and", "ja", ""),
    ],
)
def test_a_text_breaks_off_after_a_word_that_ends_no_sentence(
    text: str, locale: str, expected: str
) -> None:
    assert broken_off(text, locale) == expected
