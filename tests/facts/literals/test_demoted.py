from __future__ import annotations

import pytest

from hexapla.facts.literals.demoted import demoted


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        pytest.param("Set `my_name`.", "Mettez **my_name**.", ["my_name"], id="bold"),
        pytest.param("Set `my_name`.", "Mettez `my_name`.", [], id="still marked"),
        pytest.param("Set `my_name`.", "Mettez my_names.", [], id="a piece of a name"),
        pytest.param("Set `name`.", "Mettez name.", [], id="it may be a word"),
        pytest.param("Use `dig`.", "استخدم dig.", ["dig"], id="a word of another script"),
        pytest.param("Use `10`.", "استخدم 10.", [], id="a number"),
        pytest.param("Use `dig`.", "استخدم أداة.", [], id="it is not said"),
    ],
)
def test_code_that_is_said_but_not_marked(source: str, target: str, wanted: list[str]) -> None:
    found = [*demoted(source, target)]

    assert [one.text for one in found] == wanted
    assert all(target[one.start : one.end] == one.text for one in found)
