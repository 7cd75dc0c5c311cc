"""Days, months, noons and rates that a translation names otherwise."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.named_times import renamed
from hexapla.facts.numbers.rates import changed


@pytest.mark.parametrize(
    ("source", "locale", "target", "found"),
    [
        ("closed on Sundays", "fr", "fermé le samedi", [("Sundays", "samedi")]),
        ("closed on Sundays", "it", "chiuso le domeniche", []),
        ("in August", "es", "en abril", [("August", "abril")]),
        ("in August", "ar", "في غشت", []),
        ("You may march.", "fr", "Vous pouvez marcher en mars.", []),
        ("both on Friday", "ar", "الاثنين يوم الجمعة", []),
        ("until noon", "es", "hasta la medianoche", [("noon", "medianoche")]),
        ("until noon", "fr", "jusqu’à 12 h, et non minuit", []),
        ("Mon–Fri", "it", "lun–gio", [("Fri", "gio")]),
    ],
)
def test_another_name_is_found(
    source: str, locale: str, target: str, found: list[tuple[str, str]]
) -> None:
    """Where both surely are names."""
    pairs = renamed(source, target, ("en", locale))
    assert [(was.text, now.text) for was, now in pairs] == found


@pytest.mark.parametrize(
    ("source", "locale", "target", "is_changed"),
    [
        ("9 euros a year", "fr", "9 euros par mois", True),
        ("9 euros a year", "es", "9 euros al año", False),
        ("twice a year, each half of 6 months", "it", "due volte al mese", False),
        ("9 euros monthly", "ar", "9 يورو في السنة", True),
        ("takes a day", "fr", "prend 24 heures", False),
    ],
)
def test_another_rate_is_found(source: str, locale: str, target: str, is_changed: bool) -> None:  # noqa: FBT001
    """Where neither text names the period of the other."""
    assert any(changed(source, target, ("en", locale))) == is_changed
