from __future__ import annotations

import pytest

from hexapla.parity.gaps.retold import told
from tests.trees import pair

SHORT = "To keep such harm away, the garden has a quiet corner."
THIRD = "Ask the owner before you change a date, and tell the whole team about it in the evening. "
LONG = "Every team has a page of its own, kept by the people who do the work that it tells of. "
MORE = "Write down all that you decide, on the very day when you decide it, and say why. "
END = "\n\nThen tell the others.\n"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param(f"{LONG}\n\n{MORE}{END}", LONG + MORE + END, [MORE], id="merged"),
        pytest.param(f"{LONG}\n\n{MORE}{END}", LONG + END, [], id="lost"),
        pytest.param(
            f"{LONG}\n\n{MORE}\n\n{THIRD}{END}",
            LONG + MORE + THIRD + END,
            [LONG, THIRD],
            id="three merged",
        ),
        pytest.param(
            f"{SHORT}\n\n{LONG}\n\n{MORE}{END}",
            LONG.strip() + "\n" + MORE + END,
            [MORE],
            id="one merged, and one lost beside it",
        ),
        pytest.param(
            f"{LONG}\n\n```\nmake pages\n```{END}",
            f"{LONG}Then `make pages`.{END}",
            ["make pages"],
            id="a line of code in a text",
        ),
        pytest.param(
            f"{LONG}\n\n- One\n- Two{END}",
            f"{LONG}\n\n<ul><li>One</li><li>Two</li></ul>{END}",
            ["One", "Two"],
            id="a list in HTML",
        ),
    ],
)
def test_a_block_without_a_counterpart_that_is_told(
    source: str, target: str, expected: list[str]
) -> None:
    both = pair(source, target)
    texts = [m.source.text for m in both.matches if m.source and m.source.span in told(both)]
    assert texts == [text.strip() for text in expected]
