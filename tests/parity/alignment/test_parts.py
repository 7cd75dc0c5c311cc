from __future__ import annotations

from hexapla.parity.alignment.align import align
from hexapla.parity.words.lexicon import Lexicon
from hexapla.parity.words.vocabulary import Vocabulary
from hexapla.tree.vocabulary import rows
from tests.trees import blocks

ONE = "Open the file and save your work."
TWO = "Then every team names two people who answer all questions of the first week."
UN = "Ouvrez le fichier et enregistrez votre travail."
DEUX = "Puis chaque équipe nomme deux personnes qui répondent aux questions de la première semaine."
HEAD, END = "# Guide\n\n", "\n\nEnd.\n"


def known() -> Lexicon:
    return Lexicon((), Vocabulary("en", rows("en", "fr")))


def test_a_paragraph_that_tells_two_is_paired_with_the_first() -> None:
    source, target = f"{HEAD}{ONE}\n\n{TWO}{END}", f"{HEAD}{UN} {DEUX}{END}"
    assert align(blocks(source), blocks(target), (), known) == [(0, 0), (1, 1), (2, None), (3, 2)]


def test_of_two_paragraphs_that_tell_one_the_first_is_paired() -> None:
    source, target = f"{HEAD}{ONE} {TWO}{END}", f"{HEAD}{UN}\n\n{DEUX}{END}"
    assert align(blocks(source), blocks(target), (), known) == [(0, 0), (1, 1), (None, 2), (2, 3)]


def test_a_paragraph_that_tells_one_of_two_is_paired_with_that_one() -> None:
    source, target = f"{HEAD}{ONE}\n\n{TWO}{END}", f"{HEAD}{DEUX}{END}"
    assert align(blocks(source), blocks(target), (), known) == [(0, 0), (1, None), (2, 1), (3, 2)]
