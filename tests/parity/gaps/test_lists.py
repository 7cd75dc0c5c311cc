"""The list that an item belongs to, and what is told of a list once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.parity.gaps.lists import is_new, list_of
from tests.trees import page

if TYPE_CHECKING:
    from hexapla.model import Span

NESTED = "- one\n    - under\n\n    A note.\n\n- two\n"
TWO = "- one\n- two\n\nText.\n\n- three\n- four\n"


@pytest.mark.parametrize(
    ("text", "item", "expected"),
    [
        pytest.param(NESTED, "one", ["one", "two"], id="over what is within its items"),
        pytest.param(NESTED, "under", ["under"], id="not the items around"),
        pytest.param(TWO, "two", ["one", "two"], id="up to a text"),
        pytest.param(TWO, "three", ["three", "four"], id="from a text on"),
    ],
)
def test_the_items_of_a_list(text: str, item: str, expected: list[str]) -> None:
    found = page(text)
    (block,) = [block for block in found.blocks if block.text == item]
    assert [each.text for each in list_of(found, block)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TWO, ["one", "Text.", "three"], id="two lists and a text"),
        pytest.param("- one\n\nText.\n\nText.\n", ["Text.", "Text."], id="a list of one item"),
        pytest.param(NESTED, ["one", "A note."], id="a list in a list"),
    ],
)
def test_a_list_is_new_once(text: str, expected: list[str]) -> None:
    found = page(text)
    seen: set[Span] = set()
    assert [block.text for block in found.blocks if is_new(seen, found, block)] == expected
