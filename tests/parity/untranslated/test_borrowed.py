"""Marks that a translation has from its source."""

from __future__ import annotations

import pytest

from hexapla.model import Span
from hexapla.parity.untranslated.borrowed import is_borrowed
from tests.trees import pair


@pytest.mark.parametrize(
    ("source", "target", "mark", "expected"),
    [
        pytest.param("With `!` to draw", "مع ! للفت الانتباه", " !", True, id="a sign spoken of"),
        pytest.param("With `!` now!", "مع `!` الآن ! حقا", " ! ", False, id="it stands in code"),
        pytest.param("Work `.`", "Lavoro .", " .", True, id="a stop spoken of"),
        pytest.param("Work (a) .", "Lavoro (a) .", " .", False, id="a stop set so"),
        pytest.param("A : b", "أ : ب", " :", True, id="a sign between fields"),
        pytest.param(
            "See CWE-5: Trust Boundary", "Voir CWE-5: Trust Boundary", ":", True, id="kept"
        ),
        pytest.param("In Docker Hub Pro: go", "Dans Docker Hub Pro: va", ":", False, id="a name"),
        pytest.param("- thanks Ann Lee!", "- thanks Ann Lee!", "!", True, id="the end of a line"),
        pytest.param(
            "With Ann Marie Lee!", "Con Ann Marie Lee!", "!", False, id="a name at the end"
        ),
        pytest.param(
            "The osu! website", "El sitio web de osu!", "!", True, id="a name with a mark"
        ),
        pytest.param("The osu! website", "Acerca de osu!", "A", True, id="of an opener's place"),
        pytest.param("Your repo! Go", "C'est ton repo!", "!", False, id="an exclamation"),
        pytest.param("On osu! we play", "Vamos a jugar!", "!", False, id="another word's mark"),
        pytest.param('Read "the whole text" a', 'Lea "the whole text" a', '"', False, id="a quote"),
    ],
)
def test_a_mark_is_the_sources(source: str, target: str, mark: str, *, expected: bool) -> None:
    column = target.index(mark) + 1
    assert is_borrowed(pair(source, target), Span(1, column, 1, column + 1)) is expected
