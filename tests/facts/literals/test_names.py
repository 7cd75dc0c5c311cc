from __future__ import annotations

import pytest

from hexapla.facts.literals.names import is_other_name


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param("true", "false", id="a value"),
        pytest.param("None", "صحيح", id="a word for a value"),
        pytest.param("else", "elif", id="a keyword"),
        pytest.param("GET /users", "POST /users", id="a method"),
        pytest.param("a/config.yml", "a/config.json", id="the ending of a file"),
        pytest.param("getUser()", "obtenerUsuario()", id="a name of several parts"),
        pytest.param("3", "5", id="a number"),
        pytest.param("-1", "1", id="a number without its sign"),
    ],
)
def test_a_name_is_surely_another(was: str, now: str) -> None:
    assert is_other_name(was, now)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param("true", "True", id="a value in capitals"),
        pytest.param("true", "a b", id="more than a word"),
        pytest.param("else", "sinon", id="a word for a keyword"),
        pytest.param("DOMAIN x", "DOMINIO x", id="a word in capitals"),
        pytest.param("notes.txt", "notas.txt", id="a file of another name"),
        pytest.param("process.env", "processo.ambiente", id="no file"),
        pytest.param("getUser()", "getUser", id="a call and a name"),
        pytest.param("name", "nom", id="a word"),
        pytest.param("1,000.5", "1 000,5", id="a number with other marks"),
        pytest.param("25", "٢٥", id="a number with other digits"),
    ],
)
def test_a_name_may_be_the_same(was: str, now: str) -> None:
    assert not is_other_name(was, now)
