from __future__ import annotations

import pytest

from hexapla.parity.code.values import are_accented, are_exchanged, are_sentences


@pytest.mark.parametrize(
    ("was", "now", "language"),
    [
        pytest.param("Alice Johnson,pro", "Alicia Johnson,pro", "csv", id="a person in a table"),
        pytest.param("Distributors", "Distributori", "", id="a word that two languages share"),
        pytest.param("TZ=America/New_York", "TZ=America/Santiago", "", id="a zone of time"),
        pytest.param("city: Rome", "city: Roma", "yaml", id="the value of a field"),
        pytest.param('"at": "a.example.org"', '"at": "uno.example.org"', "json", id="a host"),
    ],
)
def test_a_value_may_be_meant(was: str, now: str, language: str) -> None:
    assert are_exchanged(was, now, language)


@pytest.mark.parametrize(
    ("was", "now", "language"),
    [
        pytest.param("Alice,14", "Alicia,30", "csv", id="a number"),
        pytest.param("one,two", "uno;dos", "csv", id="a sign"),
        pytest.param("server", "servel", "", id="a slip"),
        pytest.param("city: Rome", "ciudad: Rome", "yaml", id="a key"),
        pytest.param("open: true", "open: verdadero", "yaml", id="a word of the program's"),
        pytest.param("tool --fast", "tool --veloce", "", id="an option"),
        pytest.param("git push", "git empujar", "", id="an order"),
        pytest.param("open(page)", "abrir(page)", "", id="a function"),
        pytest.param('"kind": "note"', '"kind": "nota"', "json", id="a word that a program reads"),
        pytest.param("max_size", "tamano_max", "", id="a name of joined words"),
        pytest.param("import site", "import sitio", "", id="what is loaded"),
    ],
)
def test_what_a_program_reads_is_no_value(was: str, now: str, language: str) -> None:
    assert not are_exchanged(was, now, language)


def test_accents_of_names_are_the_readers_language_s() -> None:
    assert are_accented("Mary Garcia,pro", "Mary García,pro", "csv")
    assert not are_accented("mary garcia,pro", "mary garcía,pro", "csv")
    assert not are_accented("Mary Garcia,pro", "Mary García,fijo", "csv")


def test_a_sentence_in_quotes_may_be_in_other_words() -> None:
    assert are_sentences('say "Your text 1."', 'say "Votre premier texte."')
    assert not are_sentences('say "Your text 1."', 'say "Your text 2."')
    assert not are_sentences('say "Your text 1."', 'dis "Votre premier texte."')
    assert not are_sentences('open("w")', 'open("a")')
