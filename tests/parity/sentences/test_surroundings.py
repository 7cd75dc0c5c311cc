"""Text that a translation parts or joins elsewhere."""

from __future__ import annotations

import pytest

from hexapla.model import Match
from hexapla.parity.sentences.surroundings import is_elsewhere, set_apart
from tests.trees import blocks, page

ADDRESS = "https://boards.example.org/" + 12 * "%D8%A7"
SOURCE = "Yes. With notes on the board it is easy. The board joins all the notes of a task.\n"
TARGET = f"Oui, avec des notes [au tableau]({ADDRESS}), c'est facile."
REST = "Le tableau joint toutes les notes d'une tâche."


def matched(target: str) -> list[Match]:
    """The source's paragraph with the first of the target's; the others are the target's own."""
    ours, (first, *rest) = page(SOURCE, "a").blocks, page(target, "a", "fr").blocks
    return [Match(ours[0], first, drifted=False), *(Match(None, b, drifted=False) for b in rest)]


def test_a_block_with_a_long_address_goes_on_in_one_of_its_own() -> None:
    assert is_elsewhere(matched(f"{TARGET}\n\n{REST}\n"), 0, 1.0)


def test_a_block_that_nothing_follows_goes_on_nowhere() -> None:
    assert not is_elsewhere(matched(f"{TARGET}\n"), 0, 1.0)


def test_a_block_with_all_its_sentences_does_not_go_on() -> None:
    parted = TARGET.replace(", c'est", ". C'est").replace("Oui, avec", "Oui. Avec")
    assert not is_elsewhere(matched(f"{parted}\n\n{REST}\n"), 0, 1.0)


FULL, HALF, MORE = 100 * "a", 50 * "a", 150 * "a"
SHORT, EVEN, LONG, LOST = (FULL, HALF), (FULL, FULL), (FULL, MORE), (HALF, "")
OWN, ENTRY = ("", HALF), ("", "aa ab")
LISTED = ("Cdcdcd:\n- aa ab\n- aa ab", "Cdcdcd:")
TWO, ONE = (f"{FULL}. B. {HALF}.", f"{FULL}. B."), ("C.", f"{HALF}. C.")
HEAD, CODE = ("## Head", "## Head"), ("```\na\n```", "```\na\n```")


@pytest.mark.parametrize(
    ("sides", "place", "expected"),
    [
        pytest.param([SHORT, LONG], 0, True, id="the next one has it"),
        pytest.param([LONG, SHORT], 1, True, id="the one before has it"),
        pytest.param([LONG, LOST], 0, True, id="a lost one is joined to it"),
        pytest.param([SHORT, EVEN], 0, False, id="nobody has it"),
        pytest.param([SHORT, HEAD, LONG], 0, False, id="another section has it"),
        pytest.param([SHORT, CODE, LONG], 0, True, id="beyond code"),
        pytest.param([SHORT, EVEN, LONG], 0, True, id="the next but one has it"),
        pytest.param([SHORT, EVEN, EVEN, LONG], 0, False, id="too far away"),
        pytest.param([TWO, ONE], 1, True, id="its sentence is of the one before"),
        pytest.param([SHORT, (FULL, 3 * MORE)], 0, False, id="the next one has far more"),
        pytest.param([SHORT, (FULL, 120 * "a")], 0, False, id="a length that is usual"),
    ],
)
def test_where_the_rest_of_a_block_may_be(
    sides: list[tuple[str, str]], place: int, *, expected: bool
) -> None:
    found = ([next(iter(blocks(text)), None) for text in both] for both in sides)
    matches = [Match(source, target) for source, target in found]
    assert is_elsewhere(matches, place, 1.0) is expected


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        pytest.param([SHORT, EVEN, EVEN, EVEN, OWN], [HALF], id="one of its own has it"),
        pytest.param([SHORT, EVEN, HEAD, OWN], [], id="one of another section has it"),
        pytest.param([LISTED, ENTRY, ENTRY], ["aa ab\naa ab"], id="a list below it has it"),
        pytest.param([SHORT, ENTRY, ENTRY], [], id="the source has no list"),
        pytest.param([LONG, OWN], [], id="nothing is too little"),
    ],
)
def test_what_blocks_of_their_own_may_have(
    sides: list[tuple[str, str]], expected: list[str]
) -> None:
    found = ([next(iter(blocks(text)), None) for text in both] for both in sides)
    assert set_apart([Match(source, target) for source, target in found], 0, 1.0) == expected
