"""Whether two pages are in step at a glance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hexapla.parity.alignment.shapes import doubled, in_step, is_even
from tests.trees import blocks, pair

SOURCE = "# A\n\nA first text of some length.\n\nA second text of the same.\n\nThe third one.\n"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param(SOURCE, True, id="the same"),
        pytest.param(SOURCE.replace("# A", "## A"), False, id="a heading of another level"),
        pytest.param(SOURCE.replace("A second", "- A second"), False, id="another kind"),
        pytest.param(SOURCE.replace("A second", "> A second"), False, id="in a quotation"),
        pytest.param(SOURCE.replace("The third one.", "No."), True, id="one that is odd"),
        pytest.param(
            SOURCE.replace("length", "[length](a.md)").replace("The third", "The [third](b.md)"),
            False,
            id="two that are odd beside each other",
        ),
        pytest.param(
            SOURCE.replace("A second text of the same.", "A first text of some length."),
            False,
            id="one that says the one before it again",
        ),
    ],
)
def test_pages_in_step(target: str, *, expected: bool) -> None:
    assert in_step(blocks(SOURCE), blocks(target)) is expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param(SOURCE.replace("A second", "Another"), True, id="other words"),
        pytest.param(SOURCE.replace("# A", "## A"), False, id="a heading of another level"),
        pytest.param(SOURCE.replace("A second", "> A second"), False, id="in a quotation"),
        pytest.param(SOURCE.replace("The third one.", ""), False, id="one that is missing"),
        pytest.param(f"{SOURCE}\nA fourth.\n", False, id="one more"),
    ],
)
def test_pages_are_even_whose_blocks_all_have_a_counterpart(target: str, *, expected: bool) -> None:
    assert is_even(pair(SOURCE, target)) is expected


def test_a_page_whose_source_has_drifted_is_not_even() -> None:
    both = pair(SOURCE, SOURCE)
    assert not is_even(
        replace(both, matches=(both.matches[0]._replace(drifted=True), *both.matches[1:]))
    )


def test_blocks_that_the_source_repeats_as_often_are_not_doubled() -> None:
    twice = blocks("Yes.\n\nYes.\n\nNo.\n")
    assert doubled(twice, twice) == [False, False, False]
    assert doubled(blocks("Yes.\n\nSo.\n\nNo.\n"), twice) == [False, True, False]
