"""Bounds at the numbers of a text that are the contrary of its source's."""

from __future__ import annotations

from time import process_time

import pytest

from hexapla.parity.sentences.limits import contrary
from tests.trees import pair


def at_least(numbers: range, joint: str) -> str:
    return joint.join(f"at least {number} days" for number in numbers)


def at_most(numbers: range, joint: str) -> str:
    return joint.join(f"{number} أيام على الأكثر" for number in numbers)


@pytest.mark.parametrize("joint", [", ", ". Then "])
def test_every_number_is_told_in_no_longer_time_by_the_sign(joint: str) -> None:
    both = pair(at_least(range(11, 1511), joint), at_most(range(11, 1511), joint))
    start = process_time()
    found = [finding.message for finding in contrary(both)]
    assert process_time() - start < 2
    assert len(found) > 1400


def test_a_number_that_stands_twice_is_not_told() -> None:
    assert [*contrary(pair("It takes at least 5 days, or 5.", "5 أيام على الأكثر، أو 5."))] == []
    assert [*contrary(pair("It takes at least 5 days.", "5 أيام على الأكثر، أو 5."))] == []
    assert len([*contrary(pair("It takes at least 5 days.", "5 أيام على الأكثر."))]) == 1
