"""Cells of a table that are emptied, or in each other's place."""

import pytest

from hexapla.parity.order.cells import misfilled
from tests.trees import pair

HEAD = "| Room | Seats | Rent |\n| --- | --- | --- |\n"
SOURCE = "| Attic | 8 | 15 euros |\n| Hall | 300 | 90 euros |"


def _found(source: str, target: str) -> list[str]:
    return [found.message for found in misfilled(pair(HEAD + source, HEAD + target))]


@pytest.mark.parametrize(
    ("target", "found"),
    [
        pytest.param("| Attic | 8 | 15 euros |\n| Hall | 300 | 90 euros |", [], id="the same"),
        pytest.param(
            "| Attic | 8 | 15 euros |\n| Hall | | 90 euros |",
            ["the cell is empty, the source's says “300”"],
            id="a cell is emptied",
        ),
        pytest.param(
            "| Attic | 15 euros | 8 |\n| Hall | 300 | 90 euros |",
            ["“15 euros” and “8” are in each other's place"],
            id="two cells of a row are exchanged",
        ),
        pytest.param(
            "| Attic | 15 euros | 8 |\n| Hall | 90 euros | 300 |",
            ["“15 euros” and “8” are in each other's place, as in 1 more of the rows"],
            id="two columns are exchanged, and their names are not",
        ),
        pytest.param(
            "| Attic | 8 | 90 euros |\n| Hall | 300 | 15 euros |",
            ["“90 euros” and “15 euros” are in each other's place"],
            id="two cells of a column are exchanged",
        ),
        pytest.param(
            "| Attic | eight | 15,00 € |\n| Hall | 300 | 90,00 € |",
            [],
            id="figures in another dress",
        ),
    ],
)
def test_cells_stand_where_the_source_has_them(target: str, found: list[str]) -> None:
    assert _found(SOURCE, target) == found


@pytest.mark.parametrize("cell", ["–", "&nbsp;", "<br>", "..."])
def test_a_cell_that_says_nothing_may_be_empty(cell: str) -> None:
    assert _found(f"| Attic | 8 | {cell} |", "| Attic | 8 | |") == []


def test_a_cell_that_says_again_what_is_above_may_be_empty() -> None:
    assert _found("| Attic | 8 | 9 |\n| Attic | 7 | 5 |", "| Attic | 8 | 9 |\n| | 7 | 5 |") == []


def test_whole_columns_may_stand_in_another_order() -> None:
    target = "| Room | Rent | Seats |\n| --- | --- | --- |\n| Attic | 15 euros | 8 |"
    assert list(misfilled(pair(f"{HEAD}| Attic | 8 | 15 euros |", target))) == []
