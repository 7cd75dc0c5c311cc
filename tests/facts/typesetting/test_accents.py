from __future__ import annotations

from collections import Counter

import pytest

from hexapla.facts.typesetting.accents import accents, is_acute, misaccented
from hexapla.facts.typesetting.conventions import convention
from hexapla.facts.typesetting.quoting import Habits

ITALIAN = convention("it")


def _told(text: str, *, acute: bool = False) -> list[str | None]:
    assert ITALIAN
    known = Habits(Counter(), Counter(), acute=acute)
    return [slip.fix for slip in accents(text, ITALIAN, lambda: known)]


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("ecco perchè no", "perché"),
        ("Poichè tardi", "Poiché"),
        ("PERCHÈ", "PERCHÉ"),
        ("É vero", "È"),
        ("non é vero", "è"),
        ("Cosi, va", "Così"),
    ],
)
def test_a_wrong_accent_is_mended(text: str, fix: str) -> None:
    assert ITALIAN
    assert list(misaccented(text, ITALIAN))
    assert _told(text) == [fix]


@pytest.mark.parametrize("text", ["perché è così", "la lettera “é”", "COSI va", "caffellatte", ""])
def test_other_words_are_right(text: str) -> None:
    assert not _told(text)


def test_an_acute_accent_throughout_is_a_habit() -> None:
    text = "piú e piú giú, cosí"
    assert is_acute(text)
    assert not is_acute(text + " più")
    assert not _told(text, acute=True)
    assert _told(text) == ["più", "più", "giù", "così"]
