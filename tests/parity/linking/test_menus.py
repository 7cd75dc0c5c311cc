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
