"""Sentences of a block that are its source's, word for word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.facts.language.copies import copied, may_be_copied

SOURCE = "The team meets on Monday. It decides what is next. Then everyone knows."


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        (SOURCE, "fr", 2),
        ("L’équipe se réunit le lundi. It decides what is next. Puis tous le savent.", "fr", 1),
        ("L’équipe se réunit le lundi. Elle décide. Puis tous le savent.", "fr", 0),
        ("The team always meets on Monday.", "it", 1),
        ("يجتمع الفريق يوم الإثنين. It decides what is next.", "ar", 1),
        ("Le slogan « It decides what is next » reste.", "fr", 0),
    ],
)
def test_copied_sentences(text: str, locale: str, expected: int) -> None:
    assert may_be_copied(text, SOURCE, (locale, "en")) or not expected
    assert len(list(copied(text, SOURCE, (locale, "en")))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Google Cloud Platform",
        "React, Vue, Angular, Svelte",
        "`l`ess than or `e`qual",
        "FAQ",
        "1 2 3 4 5",
    ],
)
def test_names_and_code_are_no_copies(text: str) -> None:
    assert list(copied(text, text, ("fr", "en"))) == []


@given(st.text('aé&;[](){}<>`*_\\"“”«» \n\xad', max_size=80) | st.text(max_size=80))
def test_a_copy_stands_within_the_text(text: str) -> None:
    text = f"{text}\n{SOURCE}"
    found = list(copied(text, SOURCE, ("fr", "en")))
    assert all(0 <= start < end <= len(text) for start, end in found)
