from __future__ import annotations

import pytest

from hexapla.facts.language.language_names import says_language


@pytest.mark.parametrize(
    ("text", "language", "locale", "expected"),
    [
        pytest.param("l’articolo (in inglese)", "en", "it", True, id="in the page's language"),
        pytest.param(
            "المقال (بالإنجليزية)", "en", "ar", True, id="with a preposition written to it"
        ),
        pytest.param("el artículo en INGLÉS", "en", "es", True, id="in capitals"),
        pytest.param("l’article [en]", "en-GB", "fr", True, id="by its code"),
        pytest.param("English", "en", "fr", True, id="by its own name"),
        pytest.param("l’article en français", "en", "fr", False, id="another language"),
        pytest.param("l’article", "xx", "fr", False, id="a language that CLDR does not know"),
    ],
)
def test_texts_that_say_their_language(
    text: str, language: str, locale: str, *, expected: bool
) -> None:
    assert says_language(text, language, locale) is expected
