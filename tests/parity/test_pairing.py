"""Where in a translation a block stands, or would stand."""

from __future__ import annotations

import pytest

from hexapla.parity.pairing import is_complete, place_of
from tests.trees import pair

SOURCE = "# Plan\n\nFirst `a.py`.\n\nSecond `b.py`.\n\nThird `c.py`.\n"


@pytest.mark.parametrize(
    ("target", "line"),
    [
        pytest.param(SOURCE, 5, id="where it is"),
        pytest.param("# خطة\n\nأول `a.py`.\n\nثالث `c.py`.\n", 5, id="between two others"),
        pytest.param("# خطة\n\nأول `a.py`.\n", 4, id="at the end, no farther than the page"),
        pytest.param("# خطة\n\nأول `a.py`.\nثالث `c.py`.\n", 5, id="below one that is two"),
    ],
)
def test_the_line_of_a_block_that_may_be_missing(target: str, line: int) -> None:
    both = pair(SOURCE, target)
    block = next(it for it in both.source.blocks if "b.py" in it.text)  # type: ignore[union-attr]
    assert place_of(both, block).line == line
    assert is_complete(both) is (target == SOURCE)
