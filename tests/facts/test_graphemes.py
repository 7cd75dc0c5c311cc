"""Characters are counted as a reader sees them."""

from __future__ import annotations

import pytest

from hexapla.facts.graphemes import graphemes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Next step", 9, id="plain letters"),
        pytest.param("e\u0301te\u0301", 3, id="accents written apart"),
        pytest.param("الخُطْوَة", 6, id="vowel points"),
        pytest.param("👩\u200d💻 👍🏽", 3, id="a picture of two, and one with a tone"),
        pytest.param("🇫🇷🇮🇹", 2, id="flags"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_a_text_has_as_many_characters_as_a_reader_sees(text: str, count: int) -> None:
    """Marks on letters, joiners and controls are none."""
    assert graphemes(text) == count
