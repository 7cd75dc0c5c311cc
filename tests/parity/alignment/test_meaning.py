from __future__ import annotations

import pytest

from hexapla.parity.alignment.align import align
from hexapla.parity.alignment.similarity import IMPOSSIBLE, Measure, features
from hexapla.parity.words.lexicon import Lexicon
from hexapla.parity.words.vocabulary import Vocabulary
from hexapla.tree.vocabulary import rows
from tests.trees import blocks

OPEN = "Open the file and save your work before you close the window of the program."
OUVRE = "Ouvrez le fichier et enregistrez votre travail avant de fermer la fenêtre du programme."
EVERY = "Every team names two people who answer questions about money in the first week."
CHAQUE = (
    "Chaque équipe nomme deux personnes qui répondent aux questions d’argent la première semaine."
)
FARBE = "Le ciel est bleu, la mer est calme, et les oiseaux chantent au bord de la longue rivière."


def known(locale: str = "fr") -> Lexicon:
    return Lexicon((), Vocabulary("en", rows("en", locale)))


def cost(source: str, target: str) -> float:
    ours, theirs = features(blocks(source)[0]), features(blocks(target)[0])
    return Measure(1.1, [known()]).cost(ours, theirs)


def test_a_translation_costs_little_and_another_block_more_than_two_gaps() -> None:
    assert cost(OPEN, OUVRE) < 0.4
    assert cost(OPEN, FARBE) > 1.5


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("## Open the file", "**Ouvrir le fichier**", id="a heading, a bold line"),
        pytest.param(f"- {OPEN}", OUVRE, id="an item, a paragraph"),
        pytest.param(EVERY, f"- {CHAQUE}", id="a paragraph, an item"),
    ],
)
def test_blocks_of_two_kinds_that_surely_say_the_same_are_paired_at_a_price(
    source: str, target: str
) -> None:
    assert 0.3 < cost(source, target) < 1


def test_blocks_of_two_kinds_that_say_different_things_are_not_paired() -> None:
    assert cost("## Open the file", "**Chaque équipe**") == IMPOSSIBLE
    assert cost(f"- {OPEN}", CHAQUE) == IMPOSSIBLE


def test_a_block_put_in_the_place_of_another_is_no_translation_of_it() -> None:
    source, target = f"{EVERY}\n\n{OPEN}\n\nEnd.\n", f"{CHAQUE}\n\n{FARBE}\n\nFin.\n\nFin.\n"
    steps = align(blocks(source), blocks(target), (), known)
    assert (0, 0) in steps
    assert (1, 1) not in steps


def test_a_bold_line_in_place_of_a_heading_does_not_move_what_is_below() -> None:
    source = f"# Guide\n\n## Open the file\n\n{OPEN}\n\n## The team\n\n{EVERY}\n"
    target = f"# Guide\n\n**Ouvrir le fichier**\n\n{OUVRE}\n\n**L’équipe**\n\n{CHAQUE}\n"
    steps = align(blocks(source), blocks(target), (), known)
    assert steps[:3] == [(0, 0), (1, 1), (2, 2)]
    assert (4, 4) in steps


def test_of_many_items_alike_the_one_that_is_named_is_the_one_that_is_lost() -> None:
    ours = ["a letter", "a ticket", "a key", "money", "a picture", "a car"]
    theirs = ["une lettre", "un billet", "une clé", "de l’argent", "une image", "une voiture"]
    source = "\n".join(f"- Send {it}" for it in ours)
    for lost in range(1, len(ours)):
        kept = [it for n, it in enumerate(theirs) if n != lost]
        target = "\n".join(f"- Envoyez {it}" for it in kept)
        steps = align(blocks(source), blocks(target), (), known)
        assert [i for i, j in steps if j is None] == [lost]


def test_without_a_vocabulary_nothing_is_surely_another_block() -> None:
    ours, theirs = features(blocks(OPEN)[0]), features(blocks(FARBE)[0])
    assert Measure().meaning(ours, theirs).strangeness == 0
    assert not Measure().meaning(ours, theirs).is_sure
