"""Couples of numbers that a translation has the other way round."""

import pytest

from hexapla.facts.numbers.couples import turned
from hexapla.facts.numbers.values import Text


@pytest.mark.parametrize(
    ("source", "target", "locale", "told"),
    [
        pytest.param("at 4:3 and", "en 3:4 et", "fr", [("4:3", "3:4")], id="a ratio"),
        pytest.param("at 16:9", "al 9 : 16", "es", [("16:9", "9 : 16")], id="blanks"),
        pytest.param("at 16:9", "en 9/16", "fr", [("16:9", "9/16")], id="a slash"),
        pytest.param("won 3-1", "ha vinto 1-3", "it", [("3-1", "1-3")], id="a score"),
        pytest.param("won 3-1", "فاز 1-3", "ar", [], id="as it is to be seen"),
        pytest.param("5 to 9", "من 9 إلى 5", "ar", [("5 to 9", "9 إلى 5")], id="a range"),
        pytest.param("5–9 days", "9 à 5 jours", "fr", [("5–9", "9 à 5")], id="in words"),
        pytest.param("between 5 and 9", "tra 9 e 5", "it", [("5 and 9", "9 e 5")], id="between"),
        pytest.param("5 and 9", "9 e 5", "it", [], id="two numbers"),
        pytest.param("step 2 of 3", "paso 3 de 2", "es", [("2 of 3", "3 de 2")], id="of"),
        pytest.param("1,000 to 2,000", "2 000 à 1 000", "fr", [], id="parted by blanks"),
        pytest.param("on 5/10", "le 10/5", "fr", [], id="a date"),
        pytest.param("5-9 and 9-5", "9-5 et 5-9", "fr", [], id="both"),
        pytest.param("5-9 and 9-5", "9-5", "fr", [], id="both in the source"),
        pytest.param("5-9", "9-5 ou 5-9", "fr", [], id="both in the target"),
        pytest.param("2026-05-09", "2026-09-05", "fr", [], id="a longer one"),
        pytest.param("5-9-2026", "9-5-2026", "fr", [], id="a longer one that begins so"),
    ],
)
def test_a_couple_is_turned_round_where_the_source_has_it_only_so(
    source: str, target: str, locale: str, told: list[tuple[str, str]]
) -> None:
    found = turned(Text(source, "en"), Text(target, locale))
    assert [(was.text, now.text) for was, now in found] == told
