"""The list that an item belongs to, and what is told of a list once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.parity.gaps.lists import is_lazy, is_new, list_of, on_other_levels
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("> - one\n- two\n", [False, True], id="right below a quotation"),
        pytest.param("> - one\n> - two\n", [False, False], id="with the marks of the quotation"),
        pytest.param("- one\n", [False], id="in no quotation"),
    ],
)
def test_an_item_that_is_in_a_quotation_for_one_engine(text: str, expected: list[bool]) -> None:
    found = page(text)
    items = [block for block in found.blocks if block.kind == "item"]
    assert [is_lazy(found, item) for item in items] == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("- one\n - two\n", "- un\n    - deux\n", 0, id="meant as nested"),
        pytest.param("- one\n- two\n", "- un\n    - deux\n", 1, id="not meant so"),
        pytest.param("- one\n    - two\n", "- un\n - deux\n", 1, id="nested no more"),
    ],
)
def test_items_on_other_levels(source: str, target: str, expected: int) -> None:
    ours, theirs = page(source), page(target)
    items = zip(ours.blocks, theirs.blocks, strict=True)
    assert len(on_other_levels(ours, items)) == expected
