"""Lines of code that say the same in a language of readers."""

from __future__ import annotations

import pytest

from hexapla.parity.code.spoken import is_spoken


@pytest.mark.parametrize(
    ("was", "now", "locale", "blocks"),
    [
        pytest.param("wait (1) secs", "attends (1) seconde", "fr", True, id="blocks"),
        pytest.param("wait (1) secs", "انتظر (١) ثانية", "ar", True, id="blocks, other figures"),
        pytest.param("add 1 to x", "أضف 1 إلى س", "ar", False, id="a step in its script"),
    ],
)
def test_a_line_is_spoken(was: str, now: str, locale: str, *, blocks: bool) -> None:
    assert is_spoken(was, now, locale, blocks=blocks)


@pytest.mark.parametrize(
    ("was", "now", "locale", "blocks"),
    [
        pytest.param("wait (1) secs", "attends (2) secondes", "fr", True, id="a number"),
        pytest.param("say [hi] for (1)", "dis [salut]", "fr", True, id="a bracket"),
        pytest.param("add 1 to x", "ajoute 1 à x", "fr", False, id="code in the same script"),
        pytest.param('print("hi")', 'طبع("مرحبا" to me there)', "ar", False, id="half in it"),
    ],
)
def test_a_line_is_another(was: str, now: str, locale: str, *, blocks: bool) -> None:
    assert not is_spoken(was, now, locale, blocks=blocks)
