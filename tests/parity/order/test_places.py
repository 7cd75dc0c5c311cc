"""What is asked of blocks that may be in each other's place."""

import pytest

from hexapla.parity.order.places import loose


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        pytest.param(
            (("Run `a`", "Lancez `a`"), ("Run `b`", "Lancez `b`")), [], id="each has its own"
        ),
        pytest.param(
            (("Run `a`", "Lancez `b`"), ("Run `b`", "Lancez `a`")), [0, 1], id="the other's"
        ),
        pytest.param(
            (("Run `a`", "Lancez `a`"), ("Stop `a`", "Arrêtez `a`")), [0, 1], id="both the same"
        ),
        pytest.param(
            (("Run `a`", "Lancez `a`"), ("Ask", "Demandez"), ("Wait", "Attendez")),
            [1, 2],
            id="only one has any",
        ),
    ],
)
def test_what_no_anchor_holds_is_loose(
    texts: tuple[tuple[str, str], ...], numbers: list[int]
) -> None:
    ours, theirs = zip(*texts, strict=True)
    assert loose(ours, theirs) == numbers
