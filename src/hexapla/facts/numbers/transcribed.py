"""Metric units in Arabic letters: CLDR has one spelling of each, writers have several."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIXES: Final = {
    "تيرا": ("تيرا",),
    "غيغا": ("غيغا", "جيجا", "جيغا", "غيجا", "قيقا"),
    "ميغا": ("ميغا", "ميجا", "ميقا"),
    "كيلو": ("كيلو",),
    "سنتي": ("سنتي", "سانتي"),
    "ملي": ("ملي", "مللي", "ميلي"),
    "ميكرو": ("ميكرو", "مايكرو"),
    "نانو": ("نانو",),
}
"""The prefixes as CLDR spells them, and as others do."""

_HARD: Final = ("غ", "ج")
"""The letters for the hard sound of *gram*."""


def forms(name: str) -> Iterator[str]:
    """The folded name of a unit, and the same spelled otherwise, in one word or two."""
    yield name
    for prefix, others in _PREFIXES.items():
        if name.startswith(prefix) and (unit := name.removeprefix(prefix).strip()):
            units = dict.fromkeys((unit, unit.replace(*_HARD)))
            for other, space, each in product(others, ("", " "), units):
                if (form := f"{other}{space}{each}") != name:
                    yield form
