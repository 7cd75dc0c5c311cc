"""Search as a reader meets it, on our own site and under the strict policy."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

from hexapla.site.searching import Found, Index, SearchError, index_site
from tests.site.test_browser import PHONE, TALL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

LIMIT = 250_000  # bytes of a first search, compressed
PARTS = re.compile(r"javascripts/(dialog|facets|finder|folding)\.js|pagefind")


@pytest.fixture
def page(browser: Browser, own_address: str) -> Iterator[Page]:
    """A page whose troubles fail the test."""
    context = browser.new_context(base_url=own_address, bypass_csp=False)
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on(
        "console",
        lambda message: troubles.append(message.text) if "Policy" in message.text else None,
    )
    yield page
    context.close()
    assert troubles == []


def search(page: Page, words: str) -> None:
    """Open search if it is not, type, and wait for the answer."""
    box = page.locator("#hx-search-input")
    if not box.is_visible():
        page.locator("header [data-hx-search-open]").click()
    box.fill(words)
    expect(page.locator("[data-hx=results]")).to_have_attribute("data-query", words)


def test_a_result_shows_section_path_and_the_real_words(page: Page) -> None:
    page.goto("ar/")
    search(page, "طلب تقنيه")
    result = page.locator(".hx-result").filter(
        has=page.locator('a[href="/ar/playbooks/new-technology-request/"]')
    )
    expect(result.locator(".hx-result__title")).to_have_text("طلب تقنية جديدة")
    expect(result.locator(".hx-result__path bdi")).to_have_text("أدلة العمل")
    expect(result.locator("mark").first).to_have_text("تقنية")
    place = result.locator(".hx-result__places a").first
    expect(place).to_have_attribute("href", re.compile("#"))


def excerpts(page: Page, link: str) -> str:
    result = page.locator(".hx-result").filter(has=page.locator(f'a[href="{link}"]'))
    return str(result.locator(".hx-result__excerpt").inner_html()).strip()


def test_an_excerpt_repeats_no_title_marks_words_only_and_shows_where_it_is_cut(page: Page) -> None:
    page.goto("")
    search(page, "roadmap")
    term = excerpts(page, "/glossary/#roadmap")
    assert term.startswith("A plan that shows")
    assert term.endswith("in which period.")
    article = excerpts(page, "/articles/speaking-each-others-language/")
    assert re.match("… .*<mark>roadmap</mark>[.] .* …$", article), article
    page.goto("ar/")
    search(page, "خارطة الطريق")
    strategy = excerpts(page, "/ar/playbooks/joint-digital-strategy/")
    assert "<mark>خارطة</mark> <mark>الطريق</mark>." in strategy


@pytest.mark.parametrize("words", ["roadmap", "meeting", "translation of a page", "team decides"])
def test_pages_for_contributors_come_after_those_for_readers(page: Page, words: str) -> None:
    page.goto("")
    search(page, words)
    links = page.locator("a.hx-result__title").evaluate_all("all => all.map((a) => a.pathname)")
    checks = [link.startswith("/contribute/checks/") for link in links]
    assert links
    assert checks == sorted(checks), links


def test_filters_narrow_what_was_found(page: Page) -> None:
    page.goto("")
    search(page, "roadmap")
    status = page.locator("#hx-search-status")
    whole = status.inner_text()
    remove = page.get_by_role("button", name="Remove the filters")
    expect(remove).not_to_be_visible()
    chip = page.locator(".hx-chip").filter(has_text="Playbooks")
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "true")
    expect(status).not_to_have_text(whole)
    expect(status).to_have_text(re.compile("^[0-9]+ results$"))
    assert int(status.inner_text().split()[0]) < int(whole.split()[0])
    for link in page.locator("a.hx-result__title").all():
        assert "/playbooks/" in str(link.get_attribute("href"))
    page.locator(".hx-search__filters summary").click()
    page.get_by_role("group", name="Role").get_by_role("button", name="IT").first.click()
    expect(page.locator(".hx-chip[aria-pressed=true]")).to_have_count(2)
    remove.click()
    expect(page.locator(".hx-chip[aria-pressed=true]")).to_have_count(0)
    expect(status).to_have_text(whole)


def test_more_results_follow_and_none_is_shown_twice(page: Page) -> None:
    page.goto("")
    search(page, "roadmap")
    shown = page.locator("a.hx-result__title")
    first = shown.count()
    page.get_by_role("button", name="More results").click()
    expect(shown.nth(first)).to_be_focused()
    links = [str(link.get_attribute("href")).split("#")[0] for link in shown.all()]
    assert len(links) == len(set(links)) > first


def test_what_another_language_has_is_offered_as_such(page: Page) -> None:
    page.goto("ar/")
    search(page, "gatekeeper")
    section = page.locator("[data-hx=results] section").first
    expect(section.locator("h2")).to_have_text("الإنجليزية")
    expect(section.locator("ul").first).to_have_attribute("dir", "ltr")
    title = section.locator(".hx-result__title bdi").first
    expect(title).to_have_attribute("lang", "en")
    expect(page.locator("#hx-search-status")).to_contain_text("توجد نتائج بلغات أخرى")


def test_a_page_that_is_not_translated_is_found_and_marked(page: Page) -> None:
    page.goto("ar/")
    search(page, "line endings")
    result = page.locator(".hx-result").filter(has_text="invalid-line-ending").first
    expect(result.locator(".hx-result__title")).to_have_attribute("href", re.compile("^/ar/"))
    expect(result.locator(".hx-result__path span")).to_have_text("الإنجليزية")
    expect(result.locator(".hx-result__excerpt")).to_have_attribute("lang", "en")


def test_recent_searches_are_kept_and_forgotten(page: Page) -> None:
    page.goto("fr/")
    search(page, "feuille de route")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/fr/playbooks/shared-roadmap/"))
    page.wait_for_load_state()
    page.keyboard.press("/")
    page.get_by_role("button", name="feuille de route", exact=True).click()
    expect(page.locator(".hx-result").first).to_be_visible()
    page.locator("#hx-search-input").fill("")
    page.get_by_role("button", name="Tout effacer").click()
    expect(page.locator(".hx-search__again")).to_have_count(0)
    expect(page.get_by_role("heading", name="Recherches récentes")).not_to_be_visible()
    assert page.evaluate("localStorage.getItem('/.searches.fr')") == "[]"


def test_search_works_where_nothing_may_be_stored(page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked') }})"
    )
    page.goto("not-found.html")
    search(page, "roadmap")
    expect(page.locator(".hx-result").first).to_be_visible()


@pytest.mark.parametrize("words", ["<b>x</b>", "???", "x" * 500, '"', "theatre", "\u2066"])
def test_odd_queries_find_nothing_and_break_nothing(page: Page, words: str) -> None:
    page.goto("")
    page.keyboard.press("/")
    page.locator("#hx-search-input").fill(words)
    expect(page.locator("#hx-search-status")).to_have_text(
        re.compile("No results|Type two letters")
    )


def test_escape_gives_the_focus_back(page: Page) -> None:
    page.goto("it/")
    button = page.locator("header [data-hx-search-open]")
    button.focus()
    page.keyboard.press("Control+k")
    expect(page.locator("#hx-search-input")).to_be_focused()
    page.keyboard.type("/")
    expect(page.locator("#hx-search-input")).to_have_value("/")
    page.keyboard.press("Escape")
    if page.locator("#hx-search").is_visible():  # the first Escape empties a search field
        page.keyboard.press("Escape")
    expect(page.locator("#hx-search")).not_to_be_visible()
    expect(button).to_be_focused()


def test_a_bundle_that_cannot_be_loaded_says_so_and_is_tried_again(page: Page) -> None:
    page.goto("")
    page.route("**/pagefind/**", lambda route: route.abort())
    page.keyboard.press("/")
    page.locator("#hx-search-input").fill("roadmap")
    expect(page.locator("#hx-search-status")).to_contain_text("could not be loaded")


def test_a_page_opened_from_a_disk_says_why(browser: Browser, own_site: Path) -> None:
    page = browser.new_page()
    page.goto((own_site / "fr/index.html").as_uri())
    page.locator("header [data-hx-search-open]").click()
    expect(page.locator("#hx-search-status")).to_contain_text("serveur web")
    page.close()


def test_nothing_of_search_is_loaded_before_it_is_opened_and_little_then(page: Page) -> None:
    loaded: dict[str, int] = {}

    def weigh(answer: object) -> None:
        url = answer.url  # type: ignore[attr-defined]
        if PARTS.search(url):
            loaded[url] = len(gzip.compress(answer.body()))  # type: ignore[attr-defined]

    page.on("response", weigh)
    page.goto("ar/", wait_until="networkidle")
    assert loaded == {}
    search(page, "خارطة الطريق")
    page.wait_for_load_state("networkidle")
    assert 0 < sum(loaded.values()) <= LIMIT, loaded


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [TALL, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("path", ["", "ar/"])
def test_axe_finds_nothing_in_an_open_search(
    browser: Browser,
    own_address: str,
    path: str,
    size: dict[str, int],
    scheme: Literal["light", "dark"],
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(own_address + path)
    found = []
    for words in ("roadmap", "gatekeeper", "qqzz", ""):
        search(page, words)
        found += Axe().run(page).response["violations"]
    search(page, "B2C")
    page.locator(".hx-search__filters summary").click()
    page.locator(".hx-chip:visible").first.click()
    found += Axe().run(page).response["violations"]
    context.close()
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


def test_a_bundle_is_made_again_only_where_a_page_changed(tmp_path: Path) -> None:
    site, memory = tmp_path / "site", tmp_path / "memory"
    site.mkdir()
    page = site / "index.html"
    index = {"": Index("en", [Found("index.html", {"title": "A"}, {})], "{}")}

    def made(text: str) -> set[str]:
        page.write_text(f"<div data-pagefind-body><p>{text}</p></div>", encoding="utf-8")
        index_site(site, index, memory)
        return {path.name for path in memory.iterdir()}

    first = made("one")
    bundle = next(memory.iterdir()) / "mark"
    bundle.touch()
    assert made("one") == first
    assert (site / "pagefind/mark").is_file()
    assert made("two").isdisjoint(first)


def test_a_failure_of_pagefind_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hexapla.site.searching.get_executable", lambda: tmp_path / "absent")
    (tmp_path / "index.html").write_text("<div data-pagefind-body>x</div>", encoding="utf-8")
    with pytest.raises(SearchError, match="could not be started"):
        index_site(tmp_path, {"": Index("en", [Found("index.html", {}, {})], "{}")})
