"""The dynamic programme: pairs of least cost, and gaps."""

from __future__ import annotations

import pytest

from hexapla.parity.alignment.programme import least_cost


def _paired(source: str, target: str, width: int = 50) -> str:
    def cost(i: int, j: int) -> float:
        return 0.0 if source[i] == target[j] else 2.0

    gaps, extras = [0.75] * len(source), [0.75] * len(target)
    steps = least_cost(cost, gaps, extras, width)
    return " ".join(
        f"{'' if i is None else source[i]}-{'' if j is None else target[j]}" for i, j in steps
    )


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("", "", "", id="nothing"),
        pytest.param("abc", "abc", "a-a b-b c-c", id="the same"),
        pytest.param("abc", "ac", "a-a b- c-c", id="one lost"),
        pytest.param("ac", "abc", "a-a -b c-c", id="one added"),
        pytest.param("abcd", "ad", "a-a b- c- d-d", id="two lost in a row"),
        pytest.param("", "ab", "-a -b", id="all added"),
        pytest.param("ab", "", "a- b-", id="all lost"),
        pytest.param("xab", "aby", "x- a-a b-b -y", id="one lost and one added"),
    ],
)
def test_pairs_of_least_cost(source: str, target: str, expected: str) -> None:
    assert _paired(source, target) == expected


def test_a_narrow_band_pairs_every_position_once() -> None:
    source, target = "abcdefghij", "jihgfedcba"
    steps = _paired(source, target, 1).split()
    assert "".join(step.partition("-")[0] for step in steps) == source
    assert "".join(step.partition("-")[2] for step in steps) == target
