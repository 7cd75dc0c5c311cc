from __future__ import annotations

import pytest

from hexapla.parity.words.lexicon import Sense, words
from hexapla.parity.words.weighing import BOUNDS, Telling, Text, is_beginning, trace, weigh

SENSES = {"garden": Sense(frozenset(("jar",)), 2.0), "rain": Sense(frozenset(("plu",)), 0.5)}


def chance(word: str, groups: frozenset[str], size: int) -> float:
    """Seldom, and for no word otherwise: as texts go."""
    del word, groups, size
    return 0.1


def told(source: str, target: str) -> Telling:
    return weigh(words(source), Text.of(target), SENSES.get, chance)


@pytest.mark.parametrize(
    ("word", "target", "found"),
    [
        pytest.param("garden", "le jardin", (True, 0.1), id="a text that has what tells a word"),
        pytest.param("garden", "la pluie", (False, 0.1), id="a text that has not"),
        pytest.param("rain", "la pluie", None, id="a word of which too little is known"),
        pytest.param("lake", "le lac", None, id="a word that nobody knows"),
    ],
)
def test_a_word_leaves_a_trace(word: str, target: str, found: tuple[bool, float] | None) -> None:
    assert trace(word, Text.of(target), SENSES.get, chance) == found


def test_a_chance_is_neither_none_nor_sure() -> None:
    text = Text.of("le jardin")
    for usual, bound in zip((0.0, 1.0), BOUNDS, strict=True):
        assert trace("garden", text, SENSES.get, lambda *_, usual=usual: usual) == (True, bound)


def test_cognates_are_known_by_their_beginnings() -> None:
    assert [word for word in sorted(words("A document, to do")) if is_beginning(word)] == ["docu-"]
    assert told("A document", "la documentation").weight > 0 == told("A document", "le lac").weight


def test_what_is_known_speaks_for_a_text_or_against_it() -> None:
    assert told("The garden", "le jardin").weight > 0 > told("The garden", "la pluie").weight
    assert told("The lake", "le lac") == Telling()


def test_a_text_can_say_no_more_than_all_its_words() -> None:
    for target in ("le jardin", "la pluie", "le jardin et la documentation"):
        here = told("The garden of a document", target)
        assert here.weight <= here.most
