"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import re

from hexapla.facts.rarely import rarely


def test_a_pattern_is_asked_as_any_other() -> None:
    word = rarely(r"(?P<first>[a-z])\w+", re.IGNORECASE)
    assert [match["first"] for match in word.finditer("One two")] == ["O", "t"]
    assert word.search("!") is None
    assert word.sub("-", "One two") == word.sub("-", "Three four") == "- -"
    assert word.pattern.startswith("(?P<first>")
