"""Phrases that are left within a sentence."""

from __future__ import annotations

import pytest

from hexapla.parity.untranslated.phrases import phrases

SOURCE = "Hang up the lamp and come with the ladder, out of the box, and Return of the Lamp."


@pytest.mark.parametrize(
    ("locale", "target", "left"),
    [
        pytest.param("fr", "Venez with the ladder.", ["with the ladder"], id="grammar first"),
        pytest.param("es", "Hang up the lamp y venga.", ["Hang up the lamp"], id="at the start"),
        pytest.param("ar", "تعال with the ladder الآن.", ["with the ladder"], id="another script"),
        pytest.param("it", "Funziona out of the box.", [], id="a term"),
        pytest.param("it", "Vedi Return of the Lamp.", [], id="a title"),
        pytest.param("fr", "Dites *with the ladder*.", [], id="emphasised"),
        pytest.param("fr", "Venez (with the ladder).", [], id="in brackets"),
        pytest.param("fr", "Venez with the table.", ["with the"], id="as far as the source has it"),
    ],
)
def test_phrases(locale: str, target: str, left: list[str]) -> None:
    """They begin with a word of grammar, or a sentence begins with them."""
    found = phrases(SOURCE, target, (locale, "en"))
    assert [target[start:end] for start, end in found] == left
