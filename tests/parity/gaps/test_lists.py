"""The list that an item belongs to, and what is told of a list once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hexapla.parity.gaps.lists import are_one, is_new, list_of, on_other_levels
from tests.trees import page, pair

if TYPE_CHECKING:
    from hexapla.model import Span

ALIEN = "\n:::tip\n"
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
    assert len(on_other_levels((ours, theirs), items)) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("- one\n    - two\n", "- un\n  - deux\n", 0, id="nested by two blanks"),
        pytest.param("- one\n  - two\n", "- un\n    - deux\n", 0, id="nested by four for two"),
        pytest.param(
            "- one\n    - two\n        - three\n- four\n",
            "- un\n  - deux\n    - trois\n- quatre\n",
            0,
            id="nested twice",
        ),
        pytest.param("1. one\n    - two\n", "1. un\n   - deux\n", 0, id="below a number"),
        pytest.param("1. one\n    - two\n", "1. un\n  - deux\n", 1, id="less than a number takes"),
        pytest.param("- one\n    - two\n", "- un\n - deux\n", 1, id="nested no more"),
        pytest.param(
            "- one\n    - two\n        - three\n",
            "- un\n  - deux\n  - trois\n",
            1,
            id="the third nested once",
        ),
    ],
)
def test_items_that_other_engines_nest(source: str, target: str, expected: int) -> None:
    ours, theirs = (replace(page(text + ALIEN), foreign=True) for text in (source, target))
    items = zip(ours.blocks, theirs.blocks, strict=True)
    assert len(on_other_levels((ours, theirs), items)) == expected


def test_items_that_the_site_itself_nests_are_set_in_by_four_blanks() -> None:
    ours, theirs = page(f"- one\n    - two\n{ALIEN}"), page(f"- un\n  - deux\n{ALIEN}")
    items = zip(ours.blocks, theirs.blocks, strict=True)
    assert len(on_other_levels((ours, theirs), items)) == 1


@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        pytest.param("", 1, id="nothing tells"),
        pytest.param("\nText.\n\n* one\n  * two\n", 0, id="the source nests by two elsewhere"),
        pytest.param("\n:::tip\nText.\n:::\n", 0, id="a box"),
        pytest.param('\n<Card title="A" />\n', 0, id="a component"),
        pytest.param("\n{{< youtube 42 >}}\n", 0, id="a shortcode"),
    ],
)
def test_what_tells_that_a_page_is_for_another_engine(ending: str, expected: int) -> None:
    texts = ("- one\n    - two\n", "- un\n  - deux\n")
    ours, theirs = (replace(page(text + ending), foreign=True) for text in texts)
    items = zip(ours.blocks, theirs.blocks, strict=True)
    assert len(on_other_levels((ours, theirs), items)) == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("1. un\n2. deux\n3. trois\n", True, id="all items are paired"),
        pytest.param("1. un\n2. deux\n", True, id="one is lost"),
        pytest.param("1. un\n\nTexte.\n\n2. deux\n3. trois\n", False, id="of another list"),
    ],
)
def test_two_lists_that_are_one(target: str, expected: bool) -> None:  # noqa: FBT001 (a case)
    found = pair("- one\n- two\n- three\n", target)
    source, first = next((a, b) for a, b in found.aligned("item") if a and b)
    assert are_one(found, source, first) == expected
