"""Which lengths of a block raise a suspicion."""

from __future__ import annotations

import pytest

from hexapla.parity.sentences.bounds import bounds, is_odd, is_open, is_stump, where_cut

USUAL = bounds((), 0.1)


def test_what_is_usual_is_learnt_from_the_page() -> None:
    assert bounds((), -0.12).usual < 1 < USUAL.usual
    assert bounds([(9000, 18000)], 0.1).usual == pytest.approx(2, abs=0.1)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (60, 36, True),
        (60, 60, False),
        (60, 120, True),
        (45, 36, False),
        (45, 9, True),
        (20, 2, False),
    ],
)
def test_a_short_block_is_odd_if_hardly_anything_is_left(
    ours: int,
    theirs: int,
    expected: bool,  # noqa: FBT001 (a value of the table)
) -> None:
    assert is_odd(ours, theirs, USUAL) is expected


@pytest.mark.parametrize(
    ("source", "target", "share", "expected"),
    [
        ("The team meets every Monday at nine.", "L'équipe.", 0.2, True),
        ("The team meets every Monday at nine.", "L'équipe est là.", 0.4, False),
        ("The team meets every Monday at nine.", "L'équipe se réunit", 0.4, True),
        ("Terms and conditions of use", "CGU", 0.1, False),
        ("Write down what was decided for all of them", "Écrivez", 0.2, True),
        ("Write down what was decided for all of them", "Notez tout", 0.2, False),
    ],
)
def test_a_label_is_said_in_a_word_and_a_sentence_is_not(
    source: str,
    target: str,
    share: float,
    expected: bool,  # noqa: FBT001 (a value of the table)
) -> None:
    assert is_stump(source, target, share) is expected


def test_a_text_is_open_where_its_source_ends_a_sentence() -> None:
    assert is_open("It ends **here.**", "Elle finit **ici**")
    assert not is_open("It ends here.", "Elle finit ici.")
    assert not is_open("It ends here:", "Elle finit ici")
    assert not is_open("It ends here.", "Elle finit `ici()`")
    assert where_cut("It ends here.", "Elle finit dans la", "fr") == "finit dans la"
    assert not where_cut("It ends in the", "Elle finit dans la", "fr")
