"""Sentences that say *not*, and words that need none in a translation."""

import pytest

from hexapla.facts.language.negations import denial, forbids, is_positive, negates


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("You must not open it.", "must not"),
        ("It isn’t open.", "isn’t"),
        ("Never open it.", "Never"),
        ("We cannot read it.", "cannot"),
    ],
)
def test_a_sentence_denies(sentence: str, denied: str) -> None:
    assert denial(sentence, "en") == denied


@pytest.mark.parametrize(
    "sentence",
    [
        *("Don't forget it.", "It is not only new.", "Isn't it new?", "You don't have to open it."),
        *("If it doesn't, open it.", "Do not open it until noon.", "Open it, or not."),
    ],
)
def test_what_is_often_said_otherwise_denies_nothing(sentence: str) -> None:
    assert not denial(sentence, "en")


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Ne l’ouvrez pas.", "fr"),
        ("Évitez de l’ouvrir.", "fr"),
        ("No lo abras.", "es"),
        ("Prohibido abrir.", "es"),
        ("Non aprirlo.", "it"),
        ("È vietato aprirlo.", "it"),
        ("لا تفتحه.", "ar"),
        ("يُمنع فتحه.", "ar"),
        ("ولم يُفتح.", "ar"),
    ],
)
def test_a_sentence_negates(sentence: str, language: str) -> None:
    assert negates(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Il faut ouvrir le processus par défaut.", "fr"),
        ("Hace falta abrirlo.", "es"),
        ("È necessario aprirlo.", "it"),
        ("عادة ما نفتحه قبل الظهر.", "ar"),
    ],
)
def test_a_sentence_does_not_negate(sentence: str, language: str) -> None:
    assert not negates(sentence, language)


def test_a_word_that_the_source_has_too_is_no_negation() -> None:
    assert negates("Ignorez-le.", "fr", "Do not open it.")
    assert not negates("Ignorez-le.", "fr", "Do not ignore it.")


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Vous ne devez pas l’ouvrir.", "fr"),
        ("C’est là. Ne l’ouvrez pas.", "fr"),
        ("No puedes abrirlo.", "es"),
        ("Non devi aprirlo.", "it"),
        ("يجب ألا تفتحه.", "ar"),
    ],
)
def test_a_sentence_forbids(sentence: str, language: str) -> None:
    assert forbids(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("N’hésitez pas à l’ouvrir.", "fr"),
        ("No obstante, se abre.", "es"),
        ("Non esitare ad aprirlo.", "it"),
        ("لا تزال مفتوحة.", "ar"),
    ],
)
def test_other_negations_forbid_nothing(sentence: str, language: str) -> None:
    assert not forbids(sentence, language)


def test_words_that_a_translation_may_deny_are_not_positive() -> None:
    assert is_positive("You can open the notes.", "en")
    assert not is_positive("The door is unlocked.", "en")
    assert not is_positive("Avoid the door.", "en")
