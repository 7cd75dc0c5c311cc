"""The language that readers choose, that their browser asks for, and that an address names."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

from tests.site.serving import serve
from tests.site.small_site import build, copy_site, once, sync

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

LANGUAGES = "Object.defineProperty(navigator, 'languages', {get: () => %s})"
BLOCKED = "Object.defineProperty(window, 'localStorage', {get: () => { throw new Error('no') }})"
SHIFTS = """
window.shifts = 0
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.shifts += one.value
}).observe({type: "layout-shift", buffered: true})
"""


@contextmanager
def reader(
    browser: Browser, *languages: str, script: str = "", **options: object
) -> Iterator[Page]:
    """A page in a browser that asks for some languages; an error on it fails the test."""
    settings: dict[str, Any] = {"viewport": {"width": 390, "height": 844}} | options
    context = browser.new_context(**settings)
    context.add_init_script(LANGUAGES % list(languages) + ";" + script)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def offer(page: Page) -> Locator:
    """What is offered: it is there, or not, as soon as the scripts of the page have run."""
    page.wait_for_load_state("load")
    return page.locator(".hx-offer")


def switch(page: Page, tag: str) -> None:
    page.locator("[data-hx-languages] summary").click()
    page.locator(f"[data-hx-languages] a[data-hx-tag={tag}]").click()


@pytest.mark.parametrize(
    ("languages", "path", "offered"),
    [
        pytest.param(["ar"], "", "ar", id="another language"),
        pytest.param(["ar-EG", "en"], "", "ar", id="a regional variant, before English"),
        pytest.param(["de", "fr-CA", "ar"], "", "fr", id="the first that there is"),
        pytest.param(["en-GB", "ar"], "", None, id="English is preferred"),
        pytest.param(["de"], "", None, id="a language that the site has not"),
        pytest.param(["es"], "", None, id="a language without a translation of the page"),
        pytest.param(["en-US@posix", "*", "x"], "", None, id="no languages at all"),
        pytest.param([], "", None, id="none"),
        pytest.param(["en"], "ar/guide/features/", "en", id="English to a reader of Arabic"),
        pytest.param(["ar"], "guide/untranslated/", None, id="the page is not translated"),
        pytest.param(["en"], "ar/guide/untranslated/", None, id="the text is in English anyway"),
        pytest.param(["es", "en", "fr"], "es/guide/", None, id="the text is in a second language"),
        pytest.param(["es", "fr"], "es/guide/", "fr", id="a second language, not in the first"),
        pytest.param(["fr"], "guide/independent/", None, id="an independent page"),
        pytest.param(["en"], "ar/guide/independent/", None, id="an independent page, elsewhere"),
    ],
)
def test_the_page_is_offered_in_the_readers_language(
    browser: Browser, address: str, languages: list[str], path: str, offered: str | None
) -> None:
    with reader(browser, *languages) as page:
        page.goto(address + path)
        if offered is None:
            expect(offer(page)).to_have_count(0)
        else:
            expect(offer(page)).to_have_attribute("lang", offered)
        assert page.url == address + path


def test_the_offer_speaks_its_own_language_and_leads_to_the_same_place(
    browser: Browser, address: str
) -> None:
    with reader(browser, "ar") as page:
        page.goto(f"{address}guide/features/#steps")
        expect(offer(page)).to_have_attribute("dir", "rtl")
        expect(page.get_by_role("status").filter(has=offer(page))).to_have_count(1)
        page.get_by_role("link", name="قراءة هذه الصفحة باللغة العربية").click()
        expect(page).to_have_url(f"{address}ar/guide/features/#steps")
        expect(offer(page)).to_have_count(0)
        page.goto(address)
        expect(offer(page)).to_have_attribute("lang", "ar")


def test_a_refused_offer_does_not_come_back(browser: Browser, address: str) -> None:
    with reader(browser, "ar") as page:
        page.goto(address)
        page.get_by_role("button", name="لا، شكرًا").click()
        expect(offer(page)).to_have_count(0)
        page.reload()
        expect(offer(page)).to_have_count(0)
        page.goto(f"{address}guide/features/")
        expect(offer(page)).to_have_count(0)


def test_a_chosen_language_counts_more_than_the_browsers(browser: Browser, address: str) -> None:
    with reader(browser, "ar") as page:
        page.goto(f"{address}ar/")
        switch(page, "en")
        expect(page).to_have_url(address)
        expect(offer(page)).to_have_count(0)
        switch(page, "fr")
        expect(page).to_have_url(f"{address}fr/")
        page.goto(address)
        expect(offer(page)).to_have_attribute("lang", "fr")


def test_the_offer_is_reached_and_refused_by_keyboard(browser: Browser, address: str) -> None:
    with reader(browser, "fr") as page:
        page.goto(address)
        expect(offer(page)).to_be_visible()
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent") == "Non, merci":
                break
        page.keyboard.press("Enter")
        expect(offer(page)).to_have_count(0)


def test_the_offer_moves_nothing(browser: Browser, address: str) -> None:
    with reader(browser, "ar", script=SHIFTS) as page:
        page.goto(address)
        expect(offer(page)).to_be_visible()
        page.wait_for_timeout(300)
        assert page.evaluate("window.shifts") < 0.02


def test_the_offer_is_accessible(browser: Browser, address: str) -> None:
    with reader(browser, "ar", bypass_csp=True) as page:
        page.goto(address)
        expect(offer(page)).to_be_visible()
        assert [one["id"] for one in Axe().run(page).response["violations"]] == []


def test_blocked_storage_does_no_harm(browser: Browser, address: str) -> None:
    with reader(browser, "ar", script=BLOCKED) as page:
        page.goto(address)
        page.get_by_role("button", name="لا، شكرًا").click()
        expect(offer(page)).to_have_count(0)
        switch(page, "fr")
        expect(page).to_have_url(f"{address}fr/")


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({"java_script_enabled": False}, id="without scripts"),
        pytest.param({"user_agent": "Googlebot/2.1"}, id="to a search engine"),
    ],
)
def test_nothing_is_offered(browser: Browser, address: str, options: dict[str, Any]) -> None:
    with reader(browser, "ar", **options) as page:
        page.goto(address)
        expect(offer(page)).to_have_count(0)


def test_the_switcher_tells_its_state_and_its_languages(browser: Browser, address: str) -> None:
    with reader(browser, "ar") as page:
        page.goto(f"{address}ar/guide/untranslated/")
        menu = page.locator("[data-hx-languages]")
        session = page.context.new_cdp_session(page)

        def expanded() -> list[bool]:
            nodes = session.send("Accessibility.getFullAXTree")["nodes"]
            return [
                item["value"]["value"]
                for node in nodes
                if "العربية" in node.get("name", {}).get("value", "")
                for item in node.get("properties", ())
                if item["name"] == "expanded"
            ]

        assert expanded() == [False]
        menu.locator("summary").focus()
        page.keyboard.press("Enter")
        assert expanded() == [True]
        expect(menu.locator("[aria-current]")).to_have_attribute("data-hx-tag", "ar")
        tell = "all => all.map((one) => [one.lang, one.dir, one.firstElementChild.innerText])"
        assert menu.locator("a").evaluate_all(tell) == [
            ["en", "ltr", "English"],
            ["fr", "ltr", "français"],
            ["es", "ltr", "español"],
            ["it", "ltr", "italiano"],
            ["ar", "rtl", "العربية"],
        ]
        edge = "all => new Set(all.map((one) => one.getBoundingClientRect().right)).size"
        assert menu.locator("a > span").evaluate_all(edge) == 1
        expect(menu.locator("a", has=page.locator("small"))).to_have_count(4)
        page.keyboard.press("Tab")
        expect(menu.locator("a").first).to_be_focused()
        page.keyboard.press("Escape")
        assert expanded() == [False]
        expect(menu.locator("summary")).to_be_focused()


def test_switching_follows_the_heading_that_is_read(browser: Browser, address: str) -> None:
    with reader(browser, "en") as page:
        page.goto(f"{address}guide/features/#notices")
        page.locator("#steps").evaluate("e => scrollTo(0, e.getBoundingClientRect().top + scrollY)")
        switch(page, "ar")
        expect(page).to_have_url(f"{address}ar/guide/features/#steps")
        page.locator("h1").scroll_into_view_if_needed()
        page.evaluate("scrollTo(0, 0)")
        page.goto(f"{address}ar/guide/features/")
        switch(page, "en")
        expect(page).to_have_url(f"{address}guide/features/")


@pytest.mark.parametrize("locale", ["", "ar/", "fr/"])
def test_an_old_id_leads_to_the_renamed_heading(
    browser: Browser, address: str, locale: str
) -> None:
    with reader(browser, "en", java_script_enabled=False) as page:
        page.goto(f"{address}{locale}guide/features/#ticking")
        box = page.locator("#steps").bounding_box()
        header = page.locator(".md-header").bounding_box()
        assert box
        assert header
        assert header["height"] <= box["y"] + box["height"] / 2 < 844 / 2


def test_a_lost_reader_can_search_and_switch(browser: Browser, address: str) -> None:
    with reader(browser, "ar") as page:
        page.goto(f"{address}ar/guide/nowhere/?a=b#c")
        expect(page.locator("h1")).to_have_text("الصفحة غير موجودة")
        assert page.url == f"{address}ar/guide/nowhere/?a=b#c"
        page.locator(".hx-lost [data-hx-search-open]").click()
        page.keyboard.insert_text("مظلة")
        expect(page.locator(".hx-result__title")).to_have_text("كل الميزات")
        page.keyboard.press("Escape")  # empties the box
        page.keyboard.press("Escape")
        page.get_by_role("link", name="الانتقال إلى الصفحة الرئيسية").click()
        expect(page).to_have_url(f"{address}ar/")
        page.go_back()
        expect(page).to_have_url(f"{address}ar/guide/nowhere/?a=b#c")


@pytest.fixture(scope="session")
def below(shared: Path) -> Iterator[str]:
    """The address of a small site that is served below a folder."""
    folder = shared / "site-below"
    with once(folder) as first:
        if first:
            root = copy_site(folder / "tree")
            sync(root, "ar")
            os.environ["SITE_URL"] = "https://example.org/sub/"
            result = build(root, "--strict", "-d", str(folder / "site/sub"))
            del os.environ["SITE_URL"]
            assert result.returncode == 0, result.stdout + result.stderr
            (folder / "site/404.html").write_bytes((folder / "site/sub/404.html").read_bytes())
    with serve(folder / "site") as url:
        yield f"{url}sub/"


def test_a_site_below_a_folder_offers_and_finds_its_way(browser: Browser, below: str) -> None:
    with reader(browser, "ar") as page:
        page.goto(below)
        offer(page).locator("a").click()
        expect(page).to_have_url(f"{below}ar/")
        page.goto(f"{below}ar/guide/nowhere/")
        expect(page.locator("h1")).to_have_text("الصفحة غير موجودة")
        assert page.url == f"{below}ar/guide/nowhere/"
        switch(page, "fr")
        expect(page).to_have_url(f"{below}fr/")
        stored = page.evaluate(
            "Object.keys(localStorage).filter((key) => key.includes('language'))"
        )
        assert stored == ["/sub/.__language"]


def test_every_alternate_is_there_and_answers(site: Path) -> None:
    base = "https://common-ground.example/"
    pattern = re.compile(r'<link rel=" alternate" hreflang="([^"]+)" href="([^"]+)"')
    sets = {}
    for path in site.rglob("index.html"):
        html = path.read_text("utf-8")
        canonical = re.search(r'<link rel="canonical" href="([^"]+)"', html)
        assert canonical, path
        sets[path] = (canonical[1], dict(pattern.findall(html)), html)
    for path, (own, found, html) in sets.items():
        itself = base + path.parent.relative_to(site).as_posix().removeprefix(".")
        if own.rstrip("/") != itself.rstrip("/"):
            assert 'class="hx-fallback"' in html, path
        for tag, link in found.items():
            other = site / urlsplit(link).path.lstrip("/") / "index.html"
            assert sets[other][1] == found, (path, link)
            assert tag == "x-default" or f'<html lang="{tag}"' in sets[other][2]
        assert not found or own in found.values()
        assert not found or found["x-default"] == found["en"]


def test_a_draft_is_nowhere(site: Path) -> None:
    assert not list(site.glob("**/draft/*"))
    for path in [*site.rglob("*.html"), *site.glob("*.xml"), *site.rglob("*.json")]:
        text = path.read_text("utf-8")
        assert "guide/draft" not in text, path
        assert "quokka" not in text, path
