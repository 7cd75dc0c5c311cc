"""One table of cases for the two foldings: Python's, and the browser's."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hexapla.site.folding import fold, fold_all

if TYPE_CHECKING:
    from playwright.sync_api import Browser

with (Path(__file__).parent / "folding.tsv").open(encoding="utf-8", newline="") as table:
    CASES = list(csv.DictReader(table, delimiter="\t"))
FOLD = "words => import('/assets/javascripts/folding.js').then(m => words.map(m.fold))"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_word_is_folded(case: dict[str, str]) -> None:
    assert " ".join(map(fold, case["written"].split())) == case["folded"]


def test_the_browser_folds_the_same(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    folded = page.evaluate(FOLD, [case["written"] for case in CASES])
    page.close()
    assert folded == [case["folded"] for case in CASES], json.dumps(folded, ensure_ascii=False)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("السوق وسوق", "سوق سوق", id="a noun seen with the article"),
        pytest.param("وصول", "وصول", id="a letter of the word itself"),
        pytest.param("الصول وصول الوصول", "صول وصول وصول", id="a whole that is a noun too"),
        pytest.param("التسويق بتسويق، ولتسويق", "تسويق تسويق، تسويق", id="several, and a comma"),
    ],
)
def test_a_letter_written_together_with_a_known_noun_is_taken_off(
    words: str, expected: str
) -> None:
    assert fold_all([words.split()]) == [expected.split()]
