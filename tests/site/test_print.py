"""A page on paper, as a browser prints it, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

BOX = ".task-list-item :is(.hx-box, input):visible"
PAGES = ("guide/everything/", "ar/guide/everything/")
CHROME = (
    ".md-header",
    ".md-tabs",
    ".md-sidebar--primary",
    ".md-path",
    ".headerlink",
    ".md-footer-meta",
)


@pytest.fixture(params=PAGES, ids=["en", "ar"])
def paper(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """A page as it is printed by somebody who reads it in the dark."""
    context = browser.new_context(color_scheme="dark", viewport={"width": 794, "height": 1123})
    page = context.new_page()
    page.goto(address + request.param)
    page.emulate_media(media="print")
    yield page
    context.close()


def test_the_site_around_the_page_is_not_printed(paper: Page) -> None:
    for selector in CHROME:
        for element in paper.locator(selector).all():
            expect(element).not_to_be_visible()
    expect(paper.locator("h1")).to_be_visible()


def test_all_that_can_be_opened_is_open(paper: Page) -> None:
    expect(paper.locator(".tabbed-block")).to_have_count(2)
    for block in paper.locator(".tabbed-block").all():
        expect(block).to_be_visible()
    assert all(box.bounding_box() for box in paper.locator("details > p").all())


def test_ink_is_dark_and_paper_is_light(paper: Page) -> None:
    def lightness(name: str) -> int:
        script = f"e => getComputedStyle(e).{name}.match(/[0-9.]+/g).slice(0, 3).map(Number)"
        return sum(paper.locator("article p").first.evaluate(script))

    assert lightness("color") < 3 * 100


def test_outside_links_are_written_out_and_inside_links_are_not(paper: Page) -> None:
    script = (
        "e => [getComputedStyle(e, '::after').content, getComputedStyle(e, '::after').direction]"
    )
    outside = paper.locator("article a[href^=http]").first
    address = outside.get_attribute("href")
    content, direction = outside.evaluate(script)
    assert str(address) in content or "attr(href)" in content
    assert direction == "ltr"
    inside = paper.locator("#hx-content p > a:not([href^=http])").first
    assert inside.evaluate(script)[0] == "none"


def test_the_foot_says_what_was_printed(paper: Page) -> None:
    foot = paper.locator(".hx-printed")
    expect(foot).to_be_visible()
    expect(foot).to_contain_text("https://common-ground.example/")
    expect(foot).to_contain_text("2026")


def test_boxes_can_be_ticked_with_a_pen(paper: Page) -> None:
    box = paper.locator(BOX).first
    expect(box).to_be_visible()
    expect(box).to_have_css("border-top-style", "solid")


def test_the_page_becomes_a_document_with_numbered_sheets(paper: Page) -> None:
    assert paper.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert paper.evaluate(fits)
