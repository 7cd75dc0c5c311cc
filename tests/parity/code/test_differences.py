from __future__ import annotations

import pytest

from hexapla.parity.code.comparing import compare
from hexapla.parity.code.differences import once_a_run
from hexapla.parity.code.lines import lines_of


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param(
            "a()\nb()\n// one\nc()\nd()",
            "a()\nd()",
            ["the source's line `b()` is missing here, and so is the one that follows"],
            id="lines of the source, a comment between them",
        ),
        pytest.param(
            "a()\nd()",
            "a()\nb()\n\nc()\ne()\nd()",
            ["the source has no line `b()`, nor the 2 that follow"],
            id="lines of the target, a blank one between them",
        ),
        pytest.param(
            "a()\nb()\nc()\nd()\ne()",
            "a()\nc()\ne()",
            ["the source's line `b()` is missing here", "the source's line `d()` is missing here"],
            id="lines apart",
        ),
    ],
)
def test_lines_in_a_row_are_told_once(source: str, target: str, expected: list[str]) -> None:
    lines = (lines_of(text, "js") for text in (source, target))
    found = once_a_run(compare(source, target, "js"), *lines)
    assert [one.message for one in found] == expected
