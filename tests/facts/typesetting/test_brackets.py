from __future__ import annotations

import pytest

from hexapla.facts.typesetting.brackets import surplus, unbalanced


def test_brackets_are_counted_by_their_kind() -> None:
    assert surplus("(a [b) c)") == [-1, 1]


@pytest.mark.parametrize(
    ("text", "places"),
    [("voir (ici", [5]), ("voir ici) là", [8]), ("(a [b c", [0, 3]), ("مثل (هذا", [4])],
)
def test_a_bracket_without_its_counterpart_is_found(text: str, places: list[int]) -> None:
    assert list(unbalanced(text)) == places


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a (b [c] d)", id="nested"),
        pytest.param("1) un, b) deux", id="labels"),
        pytest.param("(o no)", id="a short word before the end"),
        pytest.param("bien :) mal :(", id="faces"),
        pytest.param('le signe "(" ouvre', id="a sign"),
        pytest.param("`f(` et [un](x(y).md) et ![b)](c.png)", id="code, links, pictures"),
        pytest.param("(voir https://example.com/a) fin", id="an address"),
    ],
)
def test_other_brackets_are_no_fault(text: str) -> None:
    assert not list(unbalanced(text))
