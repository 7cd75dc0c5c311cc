"""Definitions in a real browser: by pointer, by keyboard and by touch, in both directions."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

PHONE = {"width": 390, "height": 844}


@contextmanager
def visit(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, **options)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_the_keyboard_shows_a_definition_and_puts_it_away(
    browser: Browser, address: str, locale: str
) -> None:
    with visit(browser, f"{address}{locale}guide/words/") as page:
        term, note = page.locator(".hx-term").first, page.locator(".hx-definition").first
        expect(note).to_be_hidden()
        while not term.evaluate("element => element === document.activeElement"):
            page.keyboard.press("Tab")
        expect(note).to_be_visible()
        expect(term).to_have_accessible_description(note.inner_text())
        expect(note).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        expect(note).to_be_hidden()
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{address}{locale}glossary/#backlog")


def test_a_pointer_may_rest_on_the_definition(browser: Browser, address: str) -> None:
    with visit(browser, f"{address}guide/words/") as page:
        note = page.locator(".hx-definition").first
        page.locator(".hx-term").first.hover()
        expect(note).to_be_visible()
        note.hover()
        page.wait_for_timeout(400)
        expect(note).to_be_visible()
        page.locator("h1").hover()
        expect(note).to_be_hidden()


def test_the_first_tap_shows_and_the_second_follows(browser: Browser, address: str) -> None:
    with visit(browser, f"{address}ar/guide/words/", has_touch=True) as page:
        term = page.locator(".hx-term").last
        term.tap()
        expect(page.locator(".hx-definition").last).to_be_visible()
        page.locator("h1").tap()
        expect(page.locator(".hx-definition").last).to_be_hidden()
        term.tap()
        term.tap()
        expect(page).to_have_url(f"{address}ar/glossary/#capacity")


def test_without_scripts_a_term_leads_to_the_glossary(browser: Browser, address: str) -> None:
    with visit(browser, f"{address}guide/words/", java_script_enabled=False) as page:
        page.locator(".hx-term").first.click()
        expect(page).to_have_url(f"{address}glossary/#backlog")


def test_search_leads_to_the_term(browser: Browser, address: str) -> None:
    with visit(browser, address) as page:
        page.locator("[data-hx-search-open]").click()
        page.keyboard.insert_text("headroom")
        section = page.locator(".hx-result__title").first
        expect(section).to_have_text("capacity")
        assert (section.get_attribute("href") or "").endswith("/glossary/#capacity")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["glossary/", "ar/glossary/", "ar/", "ar/guide/words/"])
def test_axe_finds_nothing_to_complain_of(
    browser: Browser, address: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    with visit(browser, address + path, color_scheme=scheme, bypass_csp=True) as page:
        if "words" in path:
            page.locator(".hx-term").first.focus()
        found = Axe().run(page).response["violations"]
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
    assert not wide
