"""Privacy and safety: the strict policy, clicked through; nothing inline or from elsewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

WITNESS = """
addEventListener("securitypolicyviolation", (event) => {
  const { violatedDirective, blockedURI, sourceFile, lineNumber } = event
  console.error(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`)
})
window.print = () => console.info("printed")"""


@pytest.fixture(params=["", "ar/"], ids=["en", "ar"])
def visit(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Visit]:
    """A reader whose language is another, so that it is offered."""
    context = browser.new_context(
        locale="fr-FR", permissions=["clipboard-read", "clipboard-write"], reduced_motion="reduce"
    )
    visit = Visit(context, address, request.param)
    yield visit
    cookies = context.cookies()
    context.close()
    assert visit.troubles == []
    assert visit.hosts == {urlsplit(address).netloc}
    assert cookies == []


class Visit:
    """A walk through the site, and everything in it that should not have happened."""

    def __init__(self, context: BrowserContext, address: str, locale: str) -> None:
        context.add_init_script(WITNESS)
        self.page = context.new_page()
        self.home = address + locale
        self.troubles: list[str] = []
        self.hosts: set[str] = set()
        context.on("request", lambda request: self._ask(request.url))
        context.on("weberror", lambda error: self.troubles.append(str(error.error)))
        context.on("console", lambda one: self._hear(one.type, one.text))

    def open(self, path: str) -> Page:
        """Go to a page, by its path in the reader's language."""
        self.page.goto(self.home + path)
        return self.page

    def _ask(self, url: str) -> None:
        if urlsplit(url).scheme in ("http", "https"):
            self.hosts.add(urlsplit(url).netloc)

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error" and "404" not in text:
            self.troubles.append(text)


def test_searching_breaks_no_rule(visit: Visit) -> None:
    page = visit.open("")
    page.keyboard.press("/")
    box = page.locator("#hx-search-input")
    words = "مظلة" if visit.home.endswith("/ar/") else "umbrella"
    box.fill(words)
    expect(page.locator("[data-hx=results]")).to_have_attribute("data-query", words)
    page.locator(".hx-chip:visible").first.click()
    page.locator(".hx-chip[aria-pressed=true]").first.click()
    page.locator(".hx-result a").first.click()
    page.wait_for_load_state()
    page.keyboard.press("/")
    page.locator(".hx-search__clear").click()
    page.keyboard.press("Escape")


def test_reading_breaks_no_rule(visit: Visit) -> None:
    page = visit.open("guide/features/")
    page.locator(".hx-copy").first.click()
    page.locator(".tabbed-labels label").nth(1).click()
    page.locator("label[for^=__palette]:visible").click()
    page.go_back()
    page = visit.open("guide/words/")
    page.locator(".hx-term").first.focus()
    expect(page.locator(".hx-definition").first).to_be_visible()
    page.keyboard.press("Escape")
    for action in page.locator("article a[href^='mailto:']").all():
        expect(action).to_be_visible()  # following it would open a mail program
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".hx-menu").click()
    page.keyboard.press("Escape")
    page.locator("[data-hx-languages] summary").click()
    page.locator("[data-hx-languages] a[data-hx-tag=fr]").click()
    page.wait_for_load_state()
    for path in ("guide/untranslated/", "guide/changed/", "guide/everything/", "glossary/"):
        visit.open(path)


def test_a_run_breaks_no_rule(visit: Visit) -> None:
    page = visit.open("playbooks/launch/")
    page.locator("[data-do=start]").click()
    page.locator(".hx-ask[open] button[name=ok]").click()
    page.locator("article [data-step] input").first.check()
    page.locator("[data-roles]").nth(1).click()
    for action in ("print", "markdown", "csv"):
        page.locator(f"[data-do={action}]").click()
    page.locator("[data-do=delete]").click()
    page.locator(".hx-ask[open] button[name=ok]").click()


def test_lists_offers_and_lost_pages_break_no_rule(visit: Visit) -> None:
    page = visit.open("")
    page.locator("[data-hx-offer] button").click()
    for path in ("tags/people/", "roles/marketing/", "guide/nowhere/", "404.html"):
        visit.open(path)
    expect(page.locator("h1")).to_be_visible()


class Inline(HTMLParser):
    """Collects what a strict policy forbids, and what comes from other hosts."""

    LOADED = frozenset(("script", "img", "iframe", "source", "video", "audio", "embed", "object"))
    RELATIONS = frozenset(
        ("stylesheet", "icon", "preload", "modulepreload", "preconnect", "manifest")
    )

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag."""
        given = {name: value or "" for name, value in attrs}
        data = given.get("type") in ("application/json", "application/ld+json")
        if tag == "style" or (tag == "script" and "src" not in given and not data):
            self.found.append(f"<{tag}> in the page")
        for name, value in given.items():
            if name == "style" or name.startswith("on") or value.lower().startswith("javascript:"):
                self.found.append(f"<{tag} {name}={value}>")
        linked = tag == "link" and self.RELATIONS & set(given.get("rel", "").split())
        for name in ("src", "srcset", "href", "data", "poster"):
            if (tag in self.LOADED or linked) and re.match(r"(https?:)?//", given.get(name, "")):
                self.found.append(f"<{tag} {name}={given[name]}>")


@pytest.mark.parametrize("site_of", ["site", "own_site"])
def test_no_page_has_anything_inline_or_from_elsewhere(
    request: pytest.FixtureRequest, site_of: str
) -> None:
    folder: Path = request.getfixturevalue(site_of)
    found = {}
    for path in folder.rglob("*.html"):
        parser = Inline()
        parser.feed(path.read_text("utf-8"))
        if parser.found:
            found[str(path.relative_to(folder))] = parser.found[:3]
    assert found == {}


def test_no_style_asks_another_host(own_site: Path) -> None:
    outside = re.compile(r"""(?:url\(|@import)\s*['"]?(?:https?:)?//""")
    styles = list(own_site.rglob("*.css"))
    assert styles
    assert [path.name for path in styles if outside.search(path.read_text("utf-8"))] == []
