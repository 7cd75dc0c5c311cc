"""The order of words in a list."""

from __future__ import annotations

import pytest

from hexapla.site.collation import collation_key, initial


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["été", "etat", "Étage"], ["Étage", "etat", "été"]),
        (["roadmap", "B2C", "backlog"], ["B2C", "backlog", "roadmap"]),
        (["السعة", "أمن المعلومات", "التصنيف"], ["أمن المعلومات", "التصنيف", "السعة"]),
        (["ring-fenced", "ring binder"], ["ring binder", "ring-fenced"]),
    ],
)
def test_words_in_order(words: list[str], expected: list[str]) -> None:
    assert sorted(words, key=collation_key) == expected


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("es", "nota nube ñandú Ñu obra"),
        ("es-419", "caña cañada caoba"),
        ("fr", "ñandú nota ñu nube"),
        ("sv", "zon ål äpple öl"),
        ("da", "zone æble øl ål"),
        ("pl", "las łąka mapa zebra źródło żaba"),
        ("ar", "أمن إنترنت باب تحليل ثقة"),
    ],
)
def test_letters_of_a_language_stand_where_its_readers_look(locale: str, words: str) -> None:
    expected = words.split()
    assert sorted(set(expected), key=lambda word: collation_key(word, locale)) == expected


def test_a_letter_of_its_own_heads_its_own_group() -> None:
    assert [initial(word, "es") for word in ("nube", "Ñandú", "oí")] == ["N", "Ñ", "O"]
    assert initial("Ñandú", "fr") == "N"


@pytest.mark.parametrize(
    ("word", "letter"), [("été", "E"), ("السعة", "س"), ("إنترنت", "ا"), ("3D", "#"), ("", "#")]
)
def test_the_letter_of_a_word(word: str, letter: str) -> None:
    assert initial(word) == letter
