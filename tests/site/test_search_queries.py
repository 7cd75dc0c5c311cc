"""What readers type, and the page of our own site that must come first."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

with (Path(__file__).parent / "queries.tsv").open(encoding="utf-8", newline="") as table:
    QUERIES = list(csv.DictReader(table, delimiter="\t"))
LOCALES = sorted({query["locale"] for query in QUERIES})
ENOUGH = 12


@pytest.fixture(scope="module")
def readers(browser: Browser, own_address: str) -> Iterator[dict[str, Page]]:
    """A page of each locale with search open."""
    context = browser.new_context()
    pages = {}
    for locale in LOCALES:
        pages[locale] = context.new_page()
        pages[locale].goto(own_address + ("" if locale == "en" else f"{locale}/"))
        pages[locale].keyboard.press("/")
        expect(pages[locale].locator("[data-hx=filters]")).to_be_visible()
    yield pages
    context.close()


def first_result(page: Page, query: str) -> str:
    """Search, and tell where the first result leads, below the locale's folder."""
    page.locator("#hx-search-input").fill(query)
    list_of = page.locator("[data-hx=results]")
    expect(list_of).to_have_attribute("data-query", query)
    path: str = list_of.locator("a").first.evaluate("link => link.pathname + link.hash")
    return path


@pytest.mark.parametrize("case", QUERIES, ids=lambda case: f"{case['locale']} {case['query']}")
def test_the_page_that_is_meant_comes_first(readers: dict[str, Page], case: dict[str, str]) -> None:
    home = "/" if case["locale"] == "en" else f"/{case['locale']}/"
    page, _, place = case["page"].partition("#")
    expected = f"{home}{page}/" + (f"#{place}" if place else "")
    assert first_result(readers[case["locale"]], case["query"]) == expected


@pytest.mark.parametrize("locale", LOCALES)
def test_every_locale_has_enough_queries(locale: str) -> None:
    assert sum(query["locale"] == locale for query in QUERIES) >= ENOUGH
