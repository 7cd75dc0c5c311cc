from __future__ import annotations

import pytest

from hexapla.parity.alignment.sections import from_their_heads
from hexapla.parity.alignment.similarity import features
from tests.trees import blocks

ALIKE = 0.1
UNLIKE = 0.9


@pytest.mark.parametrize(
    ("source", "target", "steps", "expected"),
    [
        pytest.param(
            "## A\n\nT.\n\n## B\n\nU.\n",
            "## ب\n\nع.\n",
            [(0, 0), (1, None), (2, None), (3, 1)],
            [(0, None), (1, None), (2, 0), (3, 1)],
            id="a section of the source",
        ),
        pytest.param(
            "## B\n\nU.\n",
            "## أ\n\nت.\n\n## ب\n\nع.\n",
            [(0, 0), (None, 1), (None, 2), (1, 3)],
            [(None, 0), (None, 1), (0, 2), (1, 3)],
            id="a section of the target",
        ),
        pytest.param(
            "!!! note\n    T.\n\n!!! note\n    U.\n",
            "!!! note\n    ع.\n",
            [(0, 0), (1, None), (2, None), (3, 1)],
            [(0, None), (1, None), (2, 0), (3, 1)],
            id="a box with what it holds",
        ),
        pytest.param(
            "- A\n    - T\n- B\n    - U\n",
            "- ب\n    - ع\n",
            [(0, 0), (1, None), (2, None), (3, 1)],
            [(0, None), (1, None), (2, 0), (3, 1)],
            id="an item with its items",
        ),
        pytest.param(
            "## A\n\nT.\n\n## B\n",
            "## أ\n",
            [(0, 0), (1, None), (2, None)],
            [(0, 0), (1, None), (2, None)],
            id="not a heading with nothing below it",
        ),
        pytest.param(
            "## A\n\nT.\n\n### B\n\nU.\n",
            "## أ\n\nع.\n",
            [(0, 0), (1, None), (2, None), (3, 1)],
            [(0, 0), (1, None), (2, None), (3, 1)],
            id="not a heading of another level",
        ),
    ],
)
def test_a_gap_begins_with_the_head_of_what_is_lost(
    source: str,
    target: str,
    steps: list[tuple[int | None, int | None]],
    expected: list[tuple[int | None, int | None]],
) -> None:
    left, right = ([features(block) for block in blocks(text)] for text in (source, target))
    assert from_their_heads(steps, left, right, lambda _ours, _theirs: ALIKE) == expected


def test_a_head_that_surely_is_there_stays() -> None:
    left = [features(block) for block in blocks("## A\n\nT.\n\n## B\n\nU.\n")]
    right = [features(block) for block in blocks("## A\n\nع.\n")]
    steps: list[tuple[int | None, int | None]] = [(0, 0), (1, None), (2, None), (3, 1)]
    sure = from_their_heads(
        steps, left, right, lambda ours, _theirs: ALIKE if ours is left[0] else UNLIKE
    )
    assert sure == steps
