from __future__ import annotations

import pytest

from hexapla.parity.linking.elsewhere import elsewhere
from tests.trees import pair

MENU = "[Deutsch](README-de.md) ∙ [English](README.md) ∙ [العربية](README-ar.md)"


@pytest.mark.parametrize(
    ("target", "missing", "extra"),
    [
        pytest.param(MENU, 0, 0, id="the same"),
        pytest.param(MENU.replace("(README-ar.md)", "(../README-ar.md)"), 0, 0, id="its own"),
        pytest.param(MENU.replace("(README-ar.md)", "(plan.md)"), 0, 1, id="its own elsewhere"),
        pytest.param(MENU.replace("Deutsch](README-de", "Türkçe](README-tr"), 1, 0, id="another"),
        pytest.param(MENU.replace("[Deutsch](README-de.md) ∙ ", ""), 1, 0, id="one less"),
    ],
)
def test_menus_that_differ(target: str, missing: int, extra: int) -> None:
    found = elsewhere(pair(MENU, target))
    assert sum(len(became.missing) for _, became in found) == missing
    assert sum(len(became.extra) for _, became in found) == extra
    assert not any(became.changed for _, became in found)


def test_an_entry_stands_for_one_other_and_that_is_the_one_of_its_name() -> None:
    others = "[English](a.md) ∙ [العربية](a.ar.md)"
    source = f"[Español](a.es.md) ∙ [Español (AR)](a.es-ar.md) ∙ {others}"
    target = f"[Español (AR)](b.md) ∙ {others}"
    ((_, became),) = elsewhere(pair(source, target))
    assert [(was.target, now.target) for was, now in became.changed] == [("a.es-ar.md", "b.md")]
    assert [link.target for link in became.missing] == ["a.es.md"]


def test_a_version_may_be_named_for_its_language_and_a_place_of_a_page_is_none_of_its_top() -> None:
    source = "[English](NOTES.md) · [Deutsch](docs/NOTES.de.md) · [Dansk](docs/da/NOTES.md)"
    target = "[English](../NOTES.md) · [Deutsch](NOTES.de.md) · [Dansk](../da/NOTES.md)"
    assert not [both for _, became in elsewhere(pair(source, target)) for both in became.changed]
    ((_, became),) = elsewhere(pair(source, target.replace("da/NOTES.md", "da/NOTES.md#a")))
    assert [now.target for _, now in became.changed] == ["../da/NOTES.md#a"]
