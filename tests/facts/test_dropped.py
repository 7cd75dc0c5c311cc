"""Words of a list of code that a translation has lost."""

from __future__ import annotations

import pytest

from hexapla.facts.dropped import dropped

LIST = "Network: `ip` or `ifconfig`, `dig`, `traceroute`, `route`."


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param(LIST, "Reti: `ip` oppure `ifconfig`, `dig`, e poco altro.", 2, id="two"),
        pytest.param(LIST, "Reti: `ip`, `ifconfig`, `dig`, traceroute, route.", 0, id="unmarked"),
        pytest.param(LIST, "Reti: `ip`, `dig`.", 0, id="a text that is cut short"),
        pytest.param(LIST, "Reti: ip, ifconfig, dig e altre cose ancora.", 0, id="no code at all"),
        pytest.param(LIST, "Reti: `ip`, `ifconfig`, `dig`, `rotta` e altro.", 0, id="its own"),
        pytest.param(
            "You can `raise` a `Problem` here.", "Puoi lanciare un `Problem` qui.", 0, id="a verb"
        ),
    ],
)
def test_words_are_lost(source: str, target: str, expected: int) -> None:
    assert len(list(dropped(source, target))) == expected
