"""What CLDR says of a locale."""

from __future__ import annotations

import pytest

from hexapla.site.languages import language, name_in, prefix


@pytest.mark.parametrize(
    ("code", "tag", "name", "direction", "script"),
    [
        ("fr", "fr", "français", "ltr", "Latn"),
        ("ar", "ar", "العربية", "rtl", "Arab"),
        ("he", "he", "עברית", "rtl", "Hebr"),
        ("pt-BR", "pt-BR", "português (Brasil)", "ltr", "Latn"),
        ("pt_BR", "pt-BR", "português (Brasil)", "ltr", "Latn"),
        ("zh-Hant", "zh-Hant", "中文 (繁體)", "ltr", "Hant"),
    ],
)
def test_a_locale(code: str, tag: str, name: str, direction: str, script: str) -> None:
    found = language(code)
    assert (found.tag, found.name, found.direction, found.script) == (tag, name, direction, script)


def test_a_language_is_named_in_the_language_of_the_reader() -> None:
    assert name_in("en", "ar") == "الإنجليزية"


def test_the_source_locale_is_served_at_the_root() -> None:
    assert prefix("en", "en") == ""
    assert prefix("pt-BR", "en") == "pt-BR/"
