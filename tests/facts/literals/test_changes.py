"""Literals: what a translation may do with them, and what it may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.facts.literals.changes import changed, signs_of, unlike


def told(source: str, target: str) -> list[tuple[str, str | None]]:
    found = changed(source, target, lambda _word, _literal: False)
    return [(was.text, now.text if now else None) for was, now in found]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("Set `max_size`", "Réglez `max_sise`", [("max_size", "max_sise")], id="slip"),
        pytest.param("Set `a.b2`", "Réglez `a.b3`", [("a.b2", "a.b3")], id="digit"),
        pytest.param("Hi {name}", "Salut {nom}", [("{name}", "{nom}")], id="placeholder"),
        pytest.param("Add --dry-run", "Ajoutez --dry-rum", [("--dry-run", "--dry-rum")], id="flag"),
        pytest.param("Run `a_b` now, then", "Lancez-le ensuite", [("a_b", None)], id="lost"),
        pytest.param("The else block", "Il blocco `elsf`", [("else", "elsf")], id="unmarked"),
        pytest.param("The data", "Il `dato`", [], id="vowel"),
        pytest.param("Click File->Open", "Clic `Filf`", [("File", "Filf")], id="menu"),
        pytest.param("Press Clone or Get", "`Clonf or Get`", [("Clone", "Clonf")], id="words"),
        pytest.param("A stone of Rome", "La `stonf or Get`", [], id="words elsewhere"),
        pytest.param("`{app} a.js`", "`{apq} b.md`", [("app", "apq")], id="placeholder in code"),
        pytest.param("the `.filter()` method", "el método `filter`", [], id="call"),
        pytest.param("`a_b` and `c_d`", "`c_d` et `a_b`", [], id="order"),
        pytest.param('Send `"text/html"`', "Envoyez « text/html »", [], id="quotes"),
        pytest.param("Press `Ctrl+Space`", "Pulsa `Ctrl+Espacio`", [], id="key"),
        pytest.param("to `forbid` it", "para `prohibir`", [], id="prose"),
        pytest.param("`your_item.value`", "`votre_objet.valeur`", [], id="translated name"),
    ],
)
def test_a_literal_is_changed_lost_or_translated(
    source: str, target: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(source, target) == expected


@given(st.text(), st.text())
def test_no_text_is_too_odd(source: str, target: str) -> None:
    list(changed(source, target, lambda _word, _literal: False))
    assert not unlike([(source, source)], signs_of((source,)))
    assert told(source, source) == []
