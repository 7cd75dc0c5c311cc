"""The words of a block, and sentences of one that are another's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.facts.language.copies import copied, may_be_copied
from hexapla.facts.masking import NOTHING, OBJECT, SOFT, statement, wording

SOURCE = "The team meets on Monday. It decides what is next. Then everyone knows."


def seen(text: str) -> str:
    """The masked text without its masks."""
    return text.replace(NOTHING, "").replace(SOFT, "").replace(OBJECT, "¤")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("a [link](x.md) and `c`", "a link and ¤¤¤"),
        ("c&oacute;digo&nbsp;abierto", "código\xa0abierto"),
        ("see https://example.org/plan now", "see " + "¤" * 24 + " now"),
        ("Do it {: #it .x }", "Do it "),
    ],
)
def test_what_is_no_word_is_masked(text: str, expected: str) -> None:
    assert seen(wording(text)) == expected


def test_quotations_and_titles_of_works_are_in_any_language() -> None:
    assert seen(statement("As « le roi » says in [The Book](https://x.org)")).strip("¤") == (
        "As ¤¤¤¤¤¤¤¤¤¤ says in "
    )


@given(st.text('aé&;[](){}<>`*_\\"“”«» \n\xad', max_size=80) | st.text(max_size=80))
def test_letters_keep_their_places(text: str) -> None:
    assert len(wording(text)) == len(text)
    assert len(statement(text)) == len(text)
    list(copied(text, SOURCE, ("fr", "en")))


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
