"""Lost blocks that the block beside them may say."""

from __future__ import annotations

import pytest

from hexapla.parity.gaps.beside import may_be_beside
from tests.trees import pair

AROUND = "# Camera\n\nEnter the address of the stream.\n\n{}\n\nThe picture is there, and moves.\n"


@pytest.mark.parametrize(
    ("lost", "behind", "expected"),
    [
        pytest.param("Done!", "Fini ! L’image est là, et bouge.", True, id="a sentence more"),
        pytest.param("Done!", "L’image est là, et bouge.", False, id="as many sentences"),
    ],
)
def test_a_word_may_open_the_paragraph_behind_it(lost: str, behind: str, expected: bool) -> None:  # noqa: FBT001
    both = pair(AROUND.format(lost), f"# Caméra\n\nEntrez l’adresse du flux.\n\n{behind}\n")
    (block,) = (m.source for m in both.matches if m.source and not m.target)
    assert block.text == lost
    assert may_be_beside(both, block) is expected
