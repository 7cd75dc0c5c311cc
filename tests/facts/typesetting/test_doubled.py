from __future__ import annotations

import pytest

from hexapla.facts.typesetting.doubled import doubled, twice

WORDS = frozenset({"et", "si", "y", "في"})


@pytest.mark.parametrize(
    "text", ["ceci et et cela", "Si\nsi interfaccia", "esto y y aquello", "لا تتردد في في فتح"]
)
def test_a_word_that_stands_twice_is_found(text: str) -> None:
    assert twice(text.lower().split(), WORDS)
    assert len(list(doubled(text, WORDS))) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("vous vous levez pas à pas", id="a word that may stand twice"),
        pytest.param("las generaciones Y y Z", id="a letter that is a name"),
        pytest.param("donnez-et et voilà", id="the end of a compound"),
        pytest.param("et étage", id="the beginning of a word"),
        pytest.param("ceci et, et cela", id="a mark between"),
    ],
)
def test_other_words_may_stand_beside_each_other(text: str) -> None:
    assert not list(doubled(text, WORDS))
