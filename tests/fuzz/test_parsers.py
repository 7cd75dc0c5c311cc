"""A small share of what `make fuzz` does: every property of every parser, the same each time."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.properties import PROPERTIES, within_time


@pytest.mark.parametrize("name", PROPERTIES)
def test_any_input_is_withstood(name: str) -> None:
    found = PROPERTIES[name]
    checked = given(found.draw)(within_time(found.check))
    settings(
        derandomize=True,
        deadline=None,
        database=None,
        max_examples=max(found.share // 4, 20),
        suppress_health_check=list(HealthCheck),
    )(checked)()


def test_the_shares_are_of_a_thousand() -> None:
    assert sum(item.share for item in PROPERTIES.values()) == 1000
