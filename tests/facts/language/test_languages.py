"""Languages by their function words, and the scripts of locales."""

from __future__ import annotations

import pytest

from hexapla.facts.language.languages import FUNCTION_WORDS, foreign_language, name_of, script

ENGLISH = "the owner of the page reads it and sends it to those who know"
SPANISH = "el dueño de la página la lee y la envía a los que saben más del tema"
FRENCH = "le propriétaire de la page la lit et l envoie à ceux qui savent dans une équipe"
PORTUGUESE = "o dono da página lê o texto e envia para os que sabem mais do assunto na equipe"


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        (ENGLISH, "en", ""),
        (ENGLISH, "fr", "en"),
        (ENGLISH, "ar", "en"),
        (ENGLISH, "sw", "en"),
        (SPANISH, "fr", "es"),
        (SPANISH, "es-MX", ""),
        (FRENCH, "es", "fr"),
        (PORTUGUESE, "es", "pt"),
        (SPANISH, "pt", "es"),
        ("React Vue Angular Svelte Ember Backbone Knockout Aurelia jQuery", "ar", ""),
        ("the end", "fr", ""),
    ],
)
def test_the_language_of_words(text: str, locale: str, expected: str) -> None:
    assert foreign_language(text.lower().split(), locale) == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        *(("fr", "LATIN"), ("ar", "ARABIC"), ("ru", "CYRILLIC"), ("he", "HEBREW")),
        *(("sr_Latn", "LATIN"), ("ja", ""), ("zz-nothing", "")),
    ],
)
def test_the_script_of_a_locale(locale: str, expected: str) -> None:
    assert script(locale) == expected


def test_every_listed_language_has_a_name() -> None:
    assert all(name_of(locale) != locale for locale in FUNCTION_WORDS)
