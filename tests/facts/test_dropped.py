"""Words of a list of code that a translation has lost."""

from __future__ import annotations

import pytest

from hexapla.facts.dropped import dropped

LIST = "Line: `ip`, `ping` or `dig`, `netcat`, `route`."


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param(LIST, "Linea: `ip`, `ping` oppure `dig`, e poco altro ancora.", 2, id="two"),
        pytest.param(LIST, "Linea: `ip`, `ping`, `dig`, netcat, route.", 0, id="unmarked"),
        pytest.param(LIST, "Linea: `ip`, `dig`.", 0, id="a text that is cut short"),
        pytest.param(LIST, "Linea: ip, ping, dig e altre cose ancora.", 0, id="no code at all"),
        pytest.param(LIST, "Linea: `ip`, `ping`, `dig`, `rotta` e altro.", 0, id="its own"),
        pytest.param(
            "You can `raise` a `Problem` here.", "Puoi lanciare un `Problem` qui.", 0, id="a verb"
        ),
    ],
)
def test_words_are_lost(source: str, target: str, expected: int) -> None:
    assert len(list(dropped(source, target))) == expected
