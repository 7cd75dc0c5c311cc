"""What a message cites of a text."""

from __future__ import annotations

import pytest

from hexapla.parity.untranslated.excerpts import excerpt, seen


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Read\n it   now.", "Read it now.", id="on one line"),
        pytest.param("**Read it now.", "Read it now.", id="a mark without its end"),
        pytest.param("**Read** it now.", "**Read** it now.", id="marks on both sides"),
        pytest.param(
            "It is the longest of all sentences here.",
            "It is the longest of all sentences here.",
            id="just short enough",
        ),
        pytest.param(
            "It is by far the longest of all sentences here.",
            "It is by far the longest of all sentence…",
            id="too long",
        ),
    ],
)
def test_the_first_words_of_a_sentence(sentence: str, expected: str) -> None:
    assert excerpt(sentence) == expected


def test_a_part_that_begins_within_a_link_is_shown_without_its_target() -> None:
    text = "Voir [le plan. Read it](plan.md) at once."
    assert seen(text, text.index("Read"), len(text)) == "Read it at once."
    assert seen(text, 0, 4) == "Voir"
