"""Whether a block without a counterpart is told in another one, is lost, or is what one lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.model import Match
from hexapla.parity.gaps.saying import Page
from hexapla.parity.gaps.tellers import Known, Retold, lacked_by, told_in
from hexapla.parity.words.lexicon import Lexicon
from hexapla.parity.words.vocabulary import Vocabulary
from hexapla.tree.vocabulary import rows
from tests.trees import blocks

if TYPE_CHECKING:
    from hexapla.model import Block

TEAM = "Every team names two people who answer all questions about money in the first week."
EQUIPE = (
    "Chaque équipe nomme deux personnes qui répondent aux questions d’argent la première semaine."
)
SAVE = "Open the file and save your work before you close the window of the program."
SAUVEZ = "Ouvrez le fichier et enregistrez votre travail avant de fermer la fenêtre du programme."
MORE = f"{SAVE} Then delete the old pictures, write a letter to the doctor and wash the red car."
CALL = "Call the desk, and say `door-4`."
APPEL = "Appelez l’accueil, et dites `door-4`."
PICTURE = '<img src="map.png">'
PAGE = Page([EQUIPE, SAUVEZ, APPEL], Lexicon((), Vocabulary("en", rows("en", "fr"))))
KNOWN = Known(PAGE, ours=1000, theirs=1100)


def _block(text: str) -> Block | None:
    return blocks(text)[0] if text else None


def _told(text: str, source: str, target: str, *, beside: bool = True) -> Retold:
    block = blocks(text)[0]
    return told_in(KNOWN, block, Match(_block(source), _block(target)), beside)


@pytest.mark.parametrize(
    ("source", "target", "beside", "verdict"),
    [
        pytest.param(TEAM, f"{EQUIPE} {SAUVEZ}", True, "told", id="merged into its neighbour"),
        pytest.param(TEAM, f"{EQUIPE} {SAUVEZ}", False, "told", id="merged into another block"),
        pytest.param("", SAUVEZ, False, "told", id="a block without a source"),
        pytest.param("", f"<p>{SAUVEZ}</p>", False, "told", id="HTML without a source"),
        pytest.param(TEAM, SAUVEZ, False, "likely", id="what is in the place of another one's"),
        pytest.param(TEAM, EQUIPE, True, "open", id="a neighbour has little of few words"),
        pytest.param(SAVE, SAUVEZ, True, "open", id="the neighbour's words are its own"),
    ],
)
def test_where_a_text_is_told(source: str, target: str, verdict: str, *, beside: bool) -> None:
    found = _told(SAVE, source, target, beside=beside)
    verdicts = {"told": found.is_told, "likely": found.is_likely, "lost": found.is_lost}
    assert next((name for name, holds in verdicts.items() if holds), "open") == verdict


@pytest.mark.parametrize("source", ["", TEAM])
def test_a_text_of_which_many_words_are_known_is_surely_lost(source: str) -> None:
    assert _told(MORE, source, EQUIPE).is_lost


def test_what_nobody_looked_for_is_neither_told_nor_lost() -> None:
    nothing = Retold()
    assert (nothing.is_told, nothing.is_lost, nothing.is_likely) == (False, False, False)


@pytest.mark.parametrize(
    ("block", "source", "target", "lacked"),
    [
        pytest.param(SAUVEZ, f"{TEAM} {SAVE}", EQUIPE, True, id="its second sentence"),
        pytest.param(APPEL, f"{TEAM} {CALL}", EQUIPE, True, id="by a name"),
        pytest.param(PICTURE, f"{TEAM} {PICTURE}", EQUIPE, True, id="its picture"),
        pytest.param(SAUVEZ, TEAM, EQUIPE, False, id="nothing of it"),
        pytest.param(SAUVEZ, f"{TEAM} {SAVE}", f"{EQUIPE} {SAUVEZ}", False, id="it has it already"),
    ],
)
def test_what_a_neighbour_lacks_of_its_source(
    block: str, source: str, target: str, *, lacked: bool
) -> None:
    match = Match(_block(source), _block(target))
    assert lacked_by(KNOWN, blocks(block)[0], match, beside=True).is_told is lacked
