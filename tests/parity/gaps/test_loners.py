"""Blocks without a counterpart as they are told: a section or a list as one."""

from __future__ import annotations

import pytest

from hexapla.parity.gaps.loners import loners
from tests.trees import blocks


@pytest.mark.parametrize(
    ("text", "alone", "told"),
    [
        pytest.param("A.\n\nB.\n\nC.\n", {0, 2}, [(0, 0, 0), (2, 0, 0)], id="paragraphs"),
        pytest.param("## A\n\nT.\n\n## B\n", {0, 1}, [(0, 1, 0)], id="a section"),
        pytest.param("## A\n\nT.\n\n### B\n\nU.\n", {0, 1, 2, 3}, [(0, 3, 0)], id="and its parts"),
        pytest.param("## A\n\nT.\n\n## B\n", {0}, [(0, 0, 0)], id="a heading, and not its text"),
        pytest.param("- A\n- B\n- C\n- D\n", {0, 1, 2}, [(0, 0, 2)], id="items in a row"),
        pytest.param("- A\n- B\n- C\n", {0, 1}, [(0, 0, 0), (1, 0, 0)], id="two items"),
        pytest.param("!!! tip\n\n    A.\n\n    B.\n", {0, 1, 2}, [(0, 2, 0)], id="a box"),
        pytest.param("!!! tip\n\n    A.\n\nB.\n", {0, 1, 2}, [(0, 1, 0), (2, 0, 0)], id="and more"),
        pytest.param(
            "!!! tip\n\n    A.\n\n    B.\n", {0, 1}, [(0, 0, 0), (1, 0, 0)], id="a part of a box"
        ),
        pytest.param(
            '=== "A"\n\n    - B\n\n=== "C"\n\n    D.\n', {0, 1}, [(0, 1, 0)], id="one of two tabs"
        ),
        pytest.param(
            "1. A\n\n    ```\n    b\n    ```\n\n2. C\n", {0, 1}, [(0, 1, 0)], id="an item with code"
        ),
        pytest.param("- A\n    - B\n- C\n", {0, 1}, [(0, 1, 0)], id="an item within an item"),
        pytest.param("- A\n    - B\n- C\n", {0, 1, 2}, [(0, 0, 2)], id="a list with it"),
    ],
)
def test_what_is_alone_for_one_cause_is_told_once(
    text: str, alone: set[int], told: list[tuple[int, int, int]]
) -> None:
    sides = [(block, n in alone) for n, block in enumerate(blocks(text))]
    place = {block.span: n for n, (block, _) in enumerate(sides)}
    found = [(place[one.block.span], one.below, one.following) for one in loners(sides)]
    assert found == told
