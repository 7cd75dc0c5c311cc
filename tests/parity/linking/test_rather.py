from __future__ import annotations

import pytest

from hexapla.parity.linking.rather import EVERYDAY, rather
from hexapla.parity.words.lexicon import Lexicon, letters, words
from hexapla.parity.words.vocabulary import Vocabulary

TABLE = Vocabulary("en", [("guide", "guía"), ("rules", "regla norma"), ("page", "página")])
COMMON = [(words("the guide and the rules"), letters("la guía y las reglas"))] * 30


@pytest.mark.parametrize(
    ("text", "other", "own"),
    [
        pytest.param("the guide", "la guía", "las reglas", id="everyday words"),
        pytest.param("rule 12", "norma 12", "norma 13", id="numbers"),
        pytest.param("the calendar", "el calendario", "el contrato", id="cognates"),
        pytest.param("a page that is long enough", "página que tiene algo más", "una", id="length"),
    ],
)
def test_a_text_is_told_by_one_rather_than_by_another(text: str, other: str, own: str) -> None:
    lexicon = Lexicon([], TABLE)
    assert rather(text, other, own, lambda: lexicon) > 0
    assert rather(text, own, other, lambda: lexicon) < 0


def test_an_everyday_word_tells_however_often_the_tree_has_it() -> None:
    lexicon = Lexicon(COMMON, TABLE)
    assert rather("the guide", "la guía", "las reglas", lambda: lexicon) >= EVERYDAY


def test_words_that_nobody_knows_say_nothing() -> None:
    assert rather("brel", "كمب", "رصد", None) == 0
