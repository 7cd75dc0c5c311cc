from __future__ import annotations

import pytest

from hexapla.parity.gaps.paragraphs import parted
from tests.trees import pair

LONG = "Every team has a page of its own, kept by the people who do the work that it tells of. "
MORE = "Write down all that you decide, on the very day when you decide it, and say why. "
END = "\n\nThen tell the others.\n"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param(LONG + MORE + END, f"{LONG}\n\n{MORE}{END}", [(MORE, True)], id="split"),
        pytest.param(f"{LONG}\n\n{MORE}{END}", LONG + MORE + END, [(MORE, False)], id="merged"),
        pytest.param(f"{LONG}\n\n{MORE}{END}", LONG + END, [], id="lost"),
        pytest.param(LONG + END, f"{LONG}\n\n{MORE}{END}", [], id="added"),
        pytest.param(LONG + MORE + END, LONG + MORE + END, [], id="in step"),
        pytest.param(
            f"- {LONG}\n- And soon\n- {MORE}", f"- {LONG} And more\n- {MORE}", [], id="an item lost"
        ),
    ],
)
def test_a_block_whose_text_is_in_its_neighbour(
    source: str, target: str, expected: list[tuple[str, bool]]
) -> None:
    found = [(part.block.text, part.split) for part in parted(pair(source, target))]
    assert found == [(text.strip(), split) for text, split in expected]
