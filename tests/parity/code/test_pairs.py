from __future__ import annotations

import pytest

from hexapla.parity.code.lines import lines_of
from hexapla.parity.code.pairs import likeness, pairs_of


@pytest.mark.parametrize(
    ("source", "target", "pairs"),
    [
        pytest.param("a = f(x)", "b = g(y)", "00", id="one line for one"),
        pytest.param("a = f(x)\nb = 2", "b = 3", "0- 10", id="the first is lost"),
        pytest.param("b = 2", "a = f(x)\nb = 3", "-0 01", id="one is added above"),
        pytest.param("p q\nr s", "t u\nv w", "00 11", id="nothing in common"),
        pytest.param("a b\nc d\ne f", "c x\ne y", "0- 10 21", id="each beside its own"),
    ],
)
def test_a_line_stands_beside_its_own(source: str, target: str, pairs: str) -> None:
    found = pairs_of(lines_of(source, ""), lines_of(target, ""))
    numbers = ((str(line.number) if line else "-" for line in both) for both in found)
    assert " ".join("".join(both) for both in numbers) == pairs


def test_runs_too_long_to_weigh_are_paired_in_their_order() -> None:
    source, target = (lines_of("\n".join(f"{x}{n}" for n in range(80)), "") for x in "ab")
    assert all(a and b and a.number == b.number for a, b in pairs_of(source, target))


def test_likeness_is_a_share() -> None:
    assert likeness("f(x)", "f(x)") == 1
    assert likeness("f(x)", "a b") == 0
