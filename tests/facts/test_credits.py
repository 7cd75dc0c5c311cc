"""Which texts say who made the translation."""

from __future__ import annotations

import pytest

from hexapla.facts.credits import names_translator


@pytest.mark.parametrize(
    "text",
    [
        "Translated into French by Ada Byron",
        "*Traduction : [Ada](https://people.example.com/ada)*",
        "Traduit de l’anglais par @ada",
        "Traducido por **Ada**",
        "Tradotto da Ada",
        "Traduzione a cura di Ada",
        "ترجمة: ليلى",
        "ترجمه من الإنجليزية بواسطة ليلى",
    ],
)
def test_a_credit_names_the_translator(text: str) -> None:
    assert names_translator(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pages are translated by default.",
        "Translate the page. By Monday it is out.",
        "La traduction est libre.",
        "La traducción de la página se guarda por separado.",
        "هذه الترجمة حرة.",
    ],
)
def test_a_word_of_translation_is_no_credit(text: str) -> None:
    assert not names_translator(text)
