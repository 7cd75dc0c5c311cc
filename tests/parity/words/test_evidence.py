"""What a text says that every language writes alike, and what its words begin with."""

import pytest

from hexapla.parity.words.evidence import anchors_of, apart, at_most, evidence
from hexapla.parity.words.lexicon import Lexicon, Sense
from hexapla.parity.words.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        pytest.param("Stop `job-4` by 17:00.", {"job-4", "17", "00"}, id="code and hours"),
        pytest.param("1,000 pages, ٢٥ more", {"1000", "25"}, id="numbers by value"),
        pytest.param("[read](../a/plan.md/) it", {"plan.md"}, id="the end of an address"),
        pytest.param("Ask the API team of ACME2", {"API", "ACME2"}, id="acronyms"),
        pytest.param("Open 5060/udp", {"5060", "5060/udp"}, id="a port"),
        pytest.param("Nothing of the kind", set(), id="nothing"),
    ],
)
def test_what_every_language_writes_alike(text: str, anchors: set[str]) -> None:
    assert anchors_of(text) == anchors


def test_words_begin_alike_whatever_their_accents_and_what_is_written_with_them() -> None:
    assert evidence("Déployez l’élément").cognates == {"depl", "elem"}
    assert evidence("والمعلومات").cognates == evidence("معلومات").cognates


def test_targets_of_links_and_attributes_are_not_shown() -> None:
    found = evidence("[plan](../plans/a.md){ #one } <br> now?")
    assert found.shown.split() == ["[plan", "now?"]
    assert found.cognates == {"plan"}
    assert sum(found.marks) == len("?(")


def test_words_of_one_text_alone_say_whose_translation_is_whose() -> None:
    known = Vocabulary("en", [("file", "fichier"), ("close", "fermer"), ("the", "le la")])
    lexicon = Lexicon((), known)
    ours, theirs = ("Save the file", "Close the door"), ("Gardez le fichier", "Fermez la porte")
    assert apart(lexicon, ours, theirs) < 0
    assert apart(lexicon, ours, (theirs[1], theirs[0])) == -apart(lexicon, ours, theirs)
    assert apart(lexicon, ("the door", "the wall"), theirs) == 0
    assert apart(Lexicon(), ours, theirs) == 0


@pytest.mark.parametrize("weights", [(0.1, 0.2, 0.3), (0.3, 0.2, 0.1), (0.2, 0.3, 0.1)], ids=str)
def test_evidence_is_the_same_in_whatever_order_words_come(weights: tuple[float, ...]) -> None:
    """A set has another order of its words on every run."""

    class Known(Lexicon):
        def senses(self, words: frozenset[str]) -> list[Sense]:
            del words
            told = [Sense(frozenset(("fic",)), weight) for weight in weights]
            return told + [Sense(frozenset(("por",)), weight) for weight in sorted(weights)]

        def __bool__(self) -> bool:
            return True

    assert apart(Known(), ("file", "door"), ("fic", "por")) == 0
    assert at_most(Known(), "file", "door", "fic") == at_most(Known(), "file", "door", "por")
