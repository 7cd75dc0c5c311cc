"""Words of a list of code that a translation has lost."""

from __future__ import annotations

import pytest

from hexapla.facts.literals.dropped import dropped

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
        pytest.param(
            "Tabs `\\t` and newlines `\\n` give `0`.",
            "Les tabulations donnent `0`.",
            2,
            id="escapes",
        ),
        pytest.param(
            "Copy `.env.a` to `.env`: `cp .env.a .env`.",
            "انسخوا `.env.a` إلى `.env` أولًا.",
            1,
            id="a command",
        ),
        pytest.param("Listen on port `8080` here.", "Écoutez sur le port ici.", 0, id="a number"),
        pytest.param(
            "Format `.astro` files.", "Formater les fichiers astro.", 0, id="without a sign"
        ),
        pytest.param(
            "Go to `Data Settings->Import`.", "Allez aux Données, Importer.", 0, id="a menu"
        ),
        pytest.param(
            "Write `:<space>` behind it.", "Mettez une espace derrière.", 0, id="a sample"
        ),
        pytest.param("Policies (e.g. `Quota`) apply.", "Des règles s’appliquent.", 0, id="a word"),
        pytest.param("Call `app.use()`, `b`.", "Appelez `app.utiliser()`.", 0, id="other code"),
    ],
)
def test_words_are_lost(source: str, target: str, expected: int) -> None:
    assert len(list(dropped(source, target, []))) == expected
