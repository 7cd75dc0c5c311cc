"""The words of a block, in their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.facts.masking import NOTHING, OBJECT, SOFT, statement, wording


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
