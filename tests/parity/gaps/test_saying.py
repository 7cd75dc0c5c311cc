from __future__ import annotations

import pytest

from hexapla.parity.gaps.saying import Page, by_length, names_of, windows
from hexapla.parity.words.lexicon import Lexicon
from hexapla.parity.words.vocabulary import Vocabulary

LEXICON = Lexicon((), Vocabulary("en", [("window", "fenêtre"), ("key", "clé"), ("door", "porte")]))
DOOR, WINDOW = "Ouvrez la porte avec la clé.", "Fermez la fenêtre."
PAGE = Page([DOOR, WINDOW, "Allez au marché.", "Dites-le aux autres."], LEXICON)


@pytest.mark.parametrize(
    ("text", "within", "besides", "is_told"),
    [
        pytest.param("Close the window.", WINDOW, "", True, id="told"),
        pytest.param("Close the window.", f"{DOOR} {WINDOW}", "Open the door.", True, id="merged"),
        pytest.param("The window and the door", DOOR, "Open the door.", False, id="another's word"),
        pytest.param("Run `make`.", "Lancez `make`.", "", True, id="by a name alone"),
        pytest.param("Run `make`.", WINDOW, "", False, id="without the name"),
    ],
)
def test_a_text_is_told_by_words_that_are_no_others(
    text: str, within: str, besides: str, *, is_told: bool
) -> None:
    assert (PAGE.told(text, within, besides).weight > 0) == is_told


def test_the_evidence_is_never_more_than_it_could_be() -> None:
    said = PAGE.told("The window, the door and the key", WINDOW)
    assert said.weight < said.most


def test_runs_of_sentences_are_about_as_long_as_asked_for() -> None:
    assert list(windows("One two. Three four. Five six.", 12))[1:3] == [
        "One two. ",
        "One two. Three four. ",
    ]


def test_lengths_speak_for_a_text_only_where_both_together_are_likely() -> None:
    assert by_length(4.0, 0.5) > 0 >= by_length(8.0, 4.0)


def test_pictures_are_names() -> None:
    assert "map.png" in names_of('<img src="map.png" alt="A map">')
