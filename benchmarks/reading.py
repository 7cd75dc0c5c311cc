"""Reads pages in Chromium as a first visitor does: what is loaded, and what moves."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from benchmarks.serving import Server

SEARCHES = {
    "articles/two-departments-one-history/": "roadmap",
    "ar/articles/two-departments-one-history/": "خارطة",
}
ARTICLE = "articles/two-departments-one-history/"
PLAYBOOK = "playbooks/new-technology-request/"
WIDTHS = (1360, 390)
OBSERVER = """window.moved = 0
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) moved += entry.value
}).observe({ type: "layout-shift", buffered: true })"""


class Load(NamedTuple):
    """The bytes of a first visit to a page, and those that a first search adds."""

    path: str
    visit: int
    search: int


class Shift(NamedTuple):
    """By how much a page moved by itself, as browsers score it."""

    what: str
    path: str
    width: int
    score: float


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A real Chromium: the system's, or Playwright's own."""
    with sync_playwright() as playwright:
        path = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def loads(browser: Browser, server: Server) -> Iterator[Load]:
    """Visit an article in two languages, and search there."""
    for path, words in SEARCHES.items():
        context = browser.new_context()
        page = context.new_page()
        before = server.sent
        page.goto(server.address + path, wait_until="networkidle")
        visited = server.sent
        _search(page, words)
        yield Load(path, visited - before, server.sent - visited)
        context.close()


def _search(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.locator("#hx-search-input").fill(words)
    page.locator(f"[data-query='{words}'] a").first.wait_for()
    page.wait_for_load_state("networkidle")


def shifts(browser: Browser, server: Server) -> Iterator[Shift]:
    """Open the pages whose own parts come late, in two languages and two widths.

    The server should be slow, or nothing comes late.
    """
    for folder in ("", "ar/"):
        for width in WIDTHS:
            for what, path in (
                ("an article", ARTICLE),
                ("a playbook with a run", PLAYBOOK),
                ("the language offer", ""),
            ):
                context = browser.new_context(
                    viewport={"width": width, "height": 844}, locale="fr-FR"
                )
                if path == PLAYBOOK:
                    _start_run(context, server.address + folder + path)
                score = _moved(context, server.address + folder + path)
                yield Shift(what, folder + path, width, score)
                context.close()


def _start_run(context: BrowserContext, url: str) -> None:
    """Tick two steps, so that the next visit finds a run."""
    page = context.new_page()
    page.goto(url)
    for box in page.locator("article [data-step] input[type=checkbox]").all()[:2]:
        box.check()
    page.close()


def _moved(context: BrowserContext, url: str) -> float:
    """The score of a visit with an empty cache, read to the end."""
    page = context.new_page()
    page.add_init_script(OBSERVER)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.goto(url, wait_until="networkidle")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(300)
    score: float = page.evaluate("moved")
    return score
