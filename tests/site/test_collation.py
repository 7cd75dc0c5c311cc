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
    ("word", "letter"), [("été", "E"), ("السعة", "س"), ("إنترنت", "ا"), ("3D", "#"), ("", "#")]
)
def test_the_letter_of_a_word(word: str, letter: str) -> None:
    assert initial(word) == letter
