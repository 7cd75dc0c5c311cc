"""Blocks that stand beside one another."""

from __future__ import annotations

import pytest

from hexapla.parity.order.siblings import siblings
from tests.trees import blocks

TABLE = "| A |\n| - |\n| b |\n| c |\n"


@pytest.mark.parametrize(
    ("text", "kind", "groups"),
    [
        pytest.param("1. A\n2. B\n\nC\n\n1. D\n2. E\n", "item", [[0, 1], [3, 4]], id="two lists"),
        pytest.param("1. A\n\n    B\n\n2. C\n", "item", [[0, 2]], id="a text within a list"),
        pytest.param("1. A\n    1. B\n    2. C\n2. D\n", "item", [[1, 2], [0, 3]], id="nested"),
        pytest.param(f"{TABLE}\n{TABLE}", "row", [[1, 2], [4, 5]], id="two tables, no headers"),
        pytest.param("# A\n\nB\n\n# C\n\nD\n\nE\n", "paragraph", [[1], [3, 4]], id="sections"),
    ],
)
def test_siblings_are_of_one_list_table_or_section(
    text: str, kind: str, groups: list[list[int]]
) -> None:
    found = siblings(blocks(text), lambda block: block.kind == kind)
    assert list(found) == groups
