"""A right-to-left page as a browser lays it out, and how it is set in type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

PAGE = "guide/everything/"
BOX = ".task-list-item :is(.hx-box, input):visible"
COMFORTABLE = 1.8  # the least height of a line of Arabic, in sizes of its type
MEASURE = (60, 80)  # letters of a full line
MIRRORED = "matrix(-1, 0, 0, 1, 0, 0)"


@pytest.fixture(scope="module")
def desk(browser: Browser, address: str) -> Iterator[Page]:
    """A page of a wide window, with relative addresses."""
    context = browser.new_context(base_url=address, viewport={"width": 1360, "height": 900})
    yield context.new_page()
    context.close()


def style(page: Page, selector: str, name: str, pseudo: str = "") -> Any:
    """A computed style of the first element that a selector finds."""
    script = "(e, [name, pseudo]) => getComputedStyle(e, pseudo || null)[name]"
    return page.locator(selector).first.evaluate(script, [name, pseudo])


def left(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["x"]


def test_arrows_point_where_reading_goes(desk: Page) -> None:
    path = ".md-path__item:nth-child(2)"
    desk.goto(PAGE)
    assert style(desk, path, "transform", "::before") == "none"
    desk.goto(f"ar/{PAGE}")
    assert style(desk, path, "transform", "::before") == MIRRORED


def test_arabic_has_room_and_weight(desk: Page) -> None:
    desk.goto(f"ar/{PAGE}")
    text = "article p:not([class])"
    size = float(style(desk, text, "fontSize").removesuffix("px"))
    assert float(style(desk, text, "lineHeight").removesuffix("px")) >= COMFORTABLE * size
    assert int(style(desk, text, "fontWeight")) > 400
    assert int(style(desk, "article h2", "fontWeight")) >= 600
    assert style(desk, "article h1", "letterSpacing") in ("normal", "0px")
    assert style(desk, "article em", "fontStyle") == "normal"
    desk.goto(PAGE)
    assert float(style(desk, text, "fontSize").removesuffix("px")) < size


def test_english_inside_an_arabic_page_is_set_as_english(desk: Page) -> None:
    desk.goto("guide/untranslated/")
    names = ("fontSize", "lineHeight", "fontWeight", "direction")
    own = [style(desk, "#hx-content > p:last-of-type", name) for name in names]
    desk.goto("ar/guide/untranslated/")
    assert [style(desk, ".hx-fallback > p:last-of-type", name) for name in names] == own


def test_a_line_has_as_many_letters_as_are_read_with_ease(desk: Page) -> None:
    desk.goto(PAGE)
    letters = (
        desk.locator("#hx-content > p")
        .nth(1)
        .evaluate(
            """paragraph => {
          const probe = document.createElement("span")
          probe.textContent = "the quick brown fox jumps over a lazy dog and goes on to the end"
          paragraph.append(probe)
          probe.style.whiteSpace = "nowrap"
          const letter = probe.getBoundingClientRect().width / probe.textContent.length
          return parseFloat(getComputedStyle(paragraph).maxInlineSize) / letter
        }"""
        )
    )
    assert MEASURE[0] <= letters <= MEASURE[1]


@pytest.mark.parametrize(
    ("icon", "text"),
    [
        (".admonition.note .admonition-title", "article .admonition.note"),
        ("article details summary", "article details"),
    ],
)
def test_icons_stand_where_the_line_begins(desk: Page, icon: str, text: str) -> None:
    for path, near in ((PAGE, "left"), (f"ar/{PAGE}", "right")):
        desk.goto(path)
        assert float(style(desk, icon, near, "::before").removesuffix("px")) < 40, text


def test_boxes_of_steps_stand_where_the_line_begins(desk: Page) -> None:
    desk.goto(PAGE)
    assert left(desk, BOX) < left(desk, ".task-list .hx-step")
    desk.goto(f"ar/{PAGE}")
    assert left(desk, BOX) > left(desk, ".task-list .hx-step")


def test_columns_are_aligned_by_the_side_where_reading_ends(desk: Page) -> None:
    desk.goto(f"ar/{PAGE}")
    assert style(desk, "td.hx-end", "textAlign") == "end"
    assert style(desk, "td.hx-end", "direction") == "rtl"
    assert left(desk, "th.hx-start") > left(desk, "th.hx-end")


def test_code_is_written_from_left_to_right(desk: Page) -> None:
    desk.goto(f"ar/{PAGE}")
    assert style(desk, "article pre", "direction") == "ltr"
    assert style(desk, "article pre > code", "textAlign") == "left"


def test_the_build_isolates_what_is_written_the_other_way(site: Path) -> None:
    html = (site / "ar" / PAGE / "index.html").read_text("utf-8")
    for run in ("-0.3%", "+966 11 555 0123", "C++", "C#", "3.11+", "10:30–11:00", "$1,000"):
        assert f'<bdi dir="ltr">{run}</bdi>' in html, run
    assert (
        "<bdi dir"
        not in (site / PAGE / "index.html")
        .read_text("utf-8")
        .partition("<article")[2]
        .partition("</article>")[0]
    )


def test_a_wide_table_scrolls_and_can_be_reached_by_keyboard(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=address)
    page = context.new_page()
    for path in (PAGE, f"ar/{PAGE}"):
        page.goto(path)
        expect(page.locator(".md-typeset__scrollwrap").nth(1)).to_have_attribute("tabindex", "0")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
