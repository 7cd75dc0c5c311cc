"""Rules across the page that only one of two pages has."""

import pytest

from hexapla.parity.gaps.breaks import idle_breaks
from tests.trees import pair


@pytest.mark.parametrize(("source", "target", "side"), [("***\n", "", 0), ("> \n", "***\n", 1)])
def test_a_lone_rule_beside_an_empty_page_is_idle(source: str, target: str, side: int) -> None:
    assert len(idle_breaks(pair(source, target), side)) == 1
