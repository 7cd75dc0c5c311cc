from __future__ import annotations

import pytest

from hexapla.parity.linking.addresses import article
from hexapla.parity.linking.elsewhere import elsewhere
from tests.trees import pair

WIKI = "https://en.wikipedia.org/wiki/"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(f"{WIKI}A_B", "http://www.wikipedia.org/wiki/a_b", True, id="no language"),
        pytest.param(f"{WIKI}A_B", "https://en.m.wikipedia.org/wiki/A%20B", True, id="a phone's"),
        pytest.param(f"{WIKI}A", "https://fr.wikipedia.org/wiki/A", False, id="a language"),
        pytest.param(f"{WIKI}A", f"{WIKI}A#b", False, id="a place"),
    ],
)
def test_addresses_of_one_article(one: str, other: str, *, expected: bool) -> None:
    assert (article(one) == article(other)) is expected
    assert not article("https://wiki.example/A")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param(f"{WIKI}Plan", False, id="the same"),
        pytest.param("https://ar.wikipedia.org/wiki/Projet", False, id="the reader's"),
        pytest.param(f"{WIKI}Business_plan", False, id="a longer title"),
        pytest.param(f"{WIKI}Plam", True, id="a slip"),
        pytest.param(f"{WIKI}Goal", True, id="another"),
        pytest.param("https://it.wikipedia.org/wiki/Piano", True, id="a third language"),
    ],
)
def test_articles_that_stand_for_another(target: str, *, expected: bool) -> None:
    found = elsewhere(pair(f"See [the plan]({WIKI}Plan).", f"Voir [le plan]({target})."))
    assert any(became.changed for _, became in found) is expected
