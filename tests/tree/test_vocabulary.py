"""The table of everyday words that the program brings along."""

from __future__ import annotations

from itertools import permutations

import pytest

from hexapla.tree.vocabulary import rows

LOCALES = ("en", "fr", "es", "it", "ar")


@pytest.mark.parametrize(("source", "target"), [*permutations(LOCALES, 2)])
def test_the_table_knows_five_languages_either_way(source: str, target: str) -> None:
    found = rows(source, target)
    assert sum(bool(ours and theirs) for ours, theirs in found) > 2000
    assert set(found) == {(ours, theirs) for theirs, ours in rows(target, source)}


def test_a_row_is_one_meaning() -> None:
    assert dict(rows("en", "fr"))["money"] == "argent"


def test_a_country_or_a_script_is_no_other_language() -> None:
    assert rows("en-GB", "es_MX") == rows("EN", "es-Latn") == rows("en", "es")


def test_a_language_that_the_table_has_not_is_no_mistake() -> None:
    assert rows("en", "pt") == rows("pt", "en") == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_cell_has_single_words_each_once(locale: str) -> None:
    cells = {theirs for _, theirs in rows("en", locale)}
    assert {cell for cell in cells if " ".join(dict.fromkeys(cell.split())) != cell} == set()
