"""Blanks and apostrophes that a sentence lacks."""

from __future__ import annotations

import pytest

from hexapla.facts.typesetting.blanks import blanks
from hexapla.facts.typesetting.conventions import convention


def _mended(source: str, target: str, locale: str) -> str:
    found = sorted(blanks(source, target, convention(locale), locale), reverse=True)
    for slip in found:
        assert slip.fix is not None
        target = target[: slip.start] + slip.fix + target[slip.end :]
    return target


@pytest.mark.parametrize(
    ("locale", "target", "mended"),
    [
        pytest.param("fr", "la table,la chaise", "la table, la chaise", id="no blank"),
        pytest.param("es", "la mesa ,una silla", "la mesa, una silla", id="on the wrong side"),
        pytest.param("it", "il tasto:è rosso", "il tasto: è rosso", id="behind a colon"),
        pytest.param("fr", "**Le bouton**:Il est", "**Le bouton**\xa0: Il est", id="in French"),
        pytest.param("es", "Es todo..", "Es todo.", id="two full stops"),
        pytest.param("it", "( vedi sotto )", "(vedi sotto)", id="within brackets"),
        pytest.param("fr", "de l immeuble", "de l’immeuble", id="an apostrophe"),
        pytest.param("it", "l'uso dell edificio", "l'uso dell'edificio", id="as the others"),
        pytest.param("ar", "ملاحظة:هذا مهم", "ملاحظة: هذا مهم", id="in Arabic"),
        pytest.param("fr", "Menu & gt; Outils", "Menu &gt; Outils", id="an entity"),
    ],
)
def test_what_only_one_text_can_be_meant_by(locale: str, target: str, mended: str) -> None:
    """The source has nothing like it."""
    assert _mended("The table.", target, locale) == mended


@pytest.mark.parametrize(
    ("locale", "source", "target"),
    [
        pytest.param("fr", "one", "a,b,c et 1,5 et 8:30 et 16:9", id="letters and numbers"),
        pytest.param("fr", "host:port", "hôte:port", id="as the source has it"),
        pytest.param("es", "one", "`a,b` o <https://example.org/a:b>", id="code and addresses"),
        pytest.param("it", "one", "../docs, ecc... :) ( )", id="paths, dots and faces"),
        pytest.param("fr", "one", "5 l environ, si d est pair", id="units and variables"),
        pytest.param("it", "all of it", "con all inclusive", id="a word of the source"),
    ],
)
def test_what_may_stay(locale: str, source: str, target: str) -> None:
    """Nothing is lost there."""
    assert _mended(source, target, locale) == target
