"""Notes to translators that are left on a page."""

from __future__ import annotations

import pytest

from hexapla.facts.remains import is_note


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[please translate me!]", True),
        ("[/please translate me!]", True),
        ("TODO: translate", True),
        ("**[À traduire]**", True),
        ("(por traducir)", True),
        ("_Da tradurre_", True),
        ("[بحاجة إلى ترجمة]", True),
        ("Help us translate this page!", False),
        ("Translate the page before you publish it.", False),
        ("Les pages à traduire sont dans ce dossier.", False),
        ("-" * 100_000, False),
    ],
)
def test_a_note_says_nothing_but_that_it_wants_a_translation(text: str, *, expected: bool) -> None:
    assert is_note(text) is expected
