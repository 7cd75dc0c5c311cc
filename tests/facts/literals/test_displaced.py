"""Signs that stand at the other end of a literal."""

from __future__ import annotations

import pytest

from hexapla.facts.literals.displaced import is_displaced


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param("build:", ":build", id="a colon"),
        pytest.param(
            "BREAKING: <text>", "<BREAKING: <text", id="a bracket that faces the other way"
        ),
        pytest.param("|S| = 3", "S|= 3|", id="bars"),
        pytest.param("@name", "name@", id="a name of a person"),
        pytest.param(".component()", "()app.component", id="a call, named in full"),
        pytest.param("a > b", "a < b", id="another order"),
    ],
)
def test_signs_are_displaced(was: str, now: str) -> None:
    assert is_displaced(was, now)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param("build:", "build:", id="the same"),
        pytest.param("a, b", "a ,b", id="a blank"),
        pytest.param("'build'", "build", id="quotation marks"),
        pytest.param("1,000.5", "1.000,5", id="figures"),
        pytest.param("now.date", "date.now", id="words in another order"),
        pytest.param("build:", "construire :", id="another word"),
    ],
)
def test_signs_stand_where_they_stood(was: str, now: str) -> None:
    assert not is_displaced(was, now)
