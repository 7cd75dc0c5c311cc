"""Units in Arabic letters are known in all the spellings that writers use."""

from __future__ import annotations

import pytest

from hexapla.facts.numbers.measures import worded


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("ملي ثانية", "duration-millisecond"),
        ("مللي ثانية", "duration-millisecond"),
        ("ميلي ثانية", "duration-millisecond"),
        ("ميجابايت", "digital-megabyte"),
        ("جيجا بايت", "digital-gigabyte"),
        ("كيلو جرام", "mass-kilogram"),
    ],
)
def test_a_unit_has_several_spellings(words: str, unit: str) -> None:
    """Prefixes vary by a letter, and are written apart or not."""
    assert unit in worded(f" {words}", "ar")


def test_other_words_are_no_units() -> None:
    """A word that only begins like a prefix measures nothing."""
    assert not worded(" مليون زائر", "ar")
