"""Code that is text, and text that is code, as a fence is lost or torn."""

import pytest

from hexapla.parity.gaps.swallowed import swallowed
from hexapla.parity.gaps.unfenced import unfenced
from tests.trees import pair

SOURCE = (
    "Copy it:\n\n```\ncp -r a b\nsync --all\n```\n\nThen wait for it.\n\n## Check\n\nLook at it.\n"
)


@pytest.mark.parametrize(
    ("target", "sure"),
    [
        pytest.param(SOURCE.replace("```\n", ""), [True], id="no fence"),
        pytest.param(SOURCE, [], id="a fence"),
        pytest.param(
            SOURCE.replace("```\n", "    ").replace("sync", "    sync"), [], id="an indent"
        ),
        pytest.param(
            SOURCE.replace("```\n", "", 1).replace("```", "</pre>"), [], id="another text"
        ),
    ],
)
def test_code_without_a_fence_is_text(target: str, sure: list[bool]) -> None:
    if "</pre>" in target:
        target = target.replace("cp -r", "<pre>\ncp -r")
    assert [found.sure for found in unfenced(pair(SOURCE, target))] == sure


def test_text_below_a_fence_that_is_not_closed_stands_in_the_code() -> None:
    target = SOURCE.replace("all\n```", "all").replace("Look at", "```\n\nLook at")
    (found,) = swallowed(pair(SOURCE, target))
    assert [block.text for block in found.blocks] == ["Then wait for it.", "Check"]


def test_code_that_has_lines_of_its_own_swallows_nothing() -> None:
    target = SOURCE.replace("all\n", "all\nsync b\nsync c\n").replace("Then wait for it.\n\n", "")
    assert swallowed(pair(SOURCE, target)) == ()
