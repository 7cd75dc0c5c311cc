"""What a reader's browser makes of the small site under the strict policy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, ViewportSize

TALL: ViewportSize = {"width": 1360, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
AXE_PAGES = ("", "ar/guide/features/", "ar/guide/untranslated/", "fr/404.html")


class Witness:
    """A page, and everything about it that should not have happened."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.troubles: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("response", lambda answer: self._see(answer.status, answer.url))

    def visit(self, path: str) -> Page:
        """Open a page of the site."""
        self.page.goto(self.address + path)
        return self.page

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error" and "404" not in text:
            self.troubles.append(text)

    def _see(self, status: int, url: str) -> None:
        if status >= 400 and "nowhere" not in url:
            self.troubles.append(f"{status} {url}")


@pytest.fixture(params=[TALL, PHONE], ids=["desk", "phone"])
def reader(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Witness]:
    context = browser.new_context(viewport=request.param)
    witness = Witness(context.new_page(), address)
    yield witness
    context.close()
    assert witness.troubles == []
    assert [
        url for url in witness.requests if not url.startswith((address, "data:", "blob:"))
    ] == []


def find(page: Page, words: str) -> None:
    page.locator("[data-hx-search-open]").click()
    page.keyboard.insert_text(words)


def test_a_walk_through_the_site_breaks_no_rule(reader: Witness) -> None:
    page = reader.visit("")
    page.get_by_role("link", name="all features", exact=True).click()
    expect(page.locator("h1")).to_contain_text("All features")
    page.locator(".tabbed-labels label").nth(1).click()
    expect(page.get_by_text("The second tab.")).to_be_visible()
    page.locator("[data-hx-languages] summary").click()
    page.locator("[data-hx-languages] a[hreflang=ar]").click()
    expect(page.locator("h1")).to_contain_text("كل الميزات")
    page.reload()
    expect(page.locator("body")).to_have_attribute("dir", "rtl")


@pytest.mark.parametrize(
    ("locale", "words", "title"),
    [("", "umbrella", "All features"), ("ar/", "مظلة", "كل الميزات")],
    ids=["in English", "in Arabic"],
)
def test_search_finds_words_of_its_own_language(
    reader: Witness, locale: str, words: str, title: str
) -> None:
    page = reader.visit(locale)
    find(page, words)
    expect(page.locator(".hx-result__title")).to_have_text(title)


def test_search_offers_what_another_language_has(reader: Witness) -> None:
    page = reader.visit("ar/")
    find(page, "umbrella")
    expect(page.locator("section .hx-result__title")).to_have_attribute("href", "/guide/features/")
    expect(page.locator(".hx-result")).to_have_count(1)


def test_a_result_leads_to_its_page(reader: Witness) -> None:
    page = reader.visit("ar/guide/")
    find(page, "مظلة")
    expect(page.locator(".hx-result__title")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(reader.address + "ar/guide/features/")


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_opens_search_and_escape_closes_it(reader: Witness, key: str) -> None:
    page = reader.visit("fr/")
    page.keyboard.press(key)
    expect(page.get_by_role("searchbox", name="Rechercher")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).not_to_be_visible()


def test_search_says_that_nothing_was_found(reader: Witness) -> None:
    page = reader.visit("fr/")
    find(page, "xyzzy")
    expect(page.locator("#hx-search-status")).to_have_text("Aucun résultat")


def test_switching_keeps_the_place(reader: Witness) -> None:
    page = reader.visit("guide/features/#steps")
    page.evaluate("document.getElementById('steps').scrollIntoView()")
    page.locator("[data-hx-languages] summary").click()
    page.locator("[data-hx-languages] a[hreflang=ar]").click()
    expect(page).to_have_url(reader.address + "ar/guide/features/#steps")


def test_a_lost_reader_is_answered_in_the_language_of_the_address(reader: Witness) -> None:
    page = reader.visit("ar/guide/nowhere/")
    expect(page.locator("h1")).to_have_text("الصفحة غير موجودة")
    expect(page.locator("body")).to_have_attribute("dir", "rtl")
    page.locator("[data-hx-languages] summary").click()
    page.locator("[data-hx-languages] a[hreflang=fr]").click()
    expect(page).to_have_url(reader.address + "fr/")


def test_english_inside_an_arabic_page_is_laid_out_as_english(reader: Witness) -> None:
    page = reader.visit("ar/guide/untranslated/")
    title = page.locator(".hx-fallback .admonition-title")
    sides = "e => [getComputedStyle(e).paddingLeft, getComputedStyle(e).paddingRight]"
    left, right = title.evaluate(sides)
    assert float(left.rstrip("px")) > float(right.rstrip("px"))


def test_keys_and_code_read_left_to_right_in_arabic(reader: Witness) -> None:
    page = reader.visit("ar/guide/features/")
    boxes = [box.bounding_box() for box in page.locator(".keys kbd").all()]
    places = [box["x"] for box in boxes if box]
    assert places == sorted(places)
    expect(page.locator("article p code")).to_have_css("unicode-bidi", "isolate")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["", "ar/guide/features/", "ar/guide/untranslated/", "fr/404.html"]
)
def test_axe_finds_nothing_to_complain_of(
    browser: Browser, address: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(address + path)
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


def test_axe_finds_nothing_in_the_search_dialog(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=TALL, bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    find(page, "umbrella")
    expect(page.locator(".hx-result")).to_have_count(1)
    found = Axe().run(page).response["violations"]
    context.close()
    assert [one["id"] for one in found] == []


def test_the_drawer_opens_and_closes_by_keyboard(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}fr/guide/features/")
    button = page.get_by_role("button", name="Ouvrir le menu")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#hx-navigation")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    context.close()


def test_a_wide_window_needs_no_menu(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=TALL)
    page = context.new_page()
    page.goto(address)
    expect(page.locator(".hx-menu")).not_to_be_visible()
    context.close()


def test_no_page_is_wider_than_the_window(reader: Witness) -> None:
    for path in ("", "guide/features/", "ar/guide/features/", "ar/guide/changed/"):
        page = reader.visit(path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
