"""Text that a translation parts or joins elsewhere."""

from __future__ import annotations

from hexapla.model import Match
from hexapla.parity.sentences.surroundings import is_elsewhere
from tests.trees import page

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
