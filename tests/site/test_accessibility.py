"""WCAG 2.2 AA on every kind of page: axe, keyboard, reflow, motion, forced colours, targets."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

WIDE, NARROW = 1360, 390
REFLOW = 320  # pixels: 1280 at 400 %
TARGET = 24  # pixels, WCAG 2.5.8
STEPS = 200  # more than any page has stops
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]  # all that another scheme makes a difference to
RUN_AXE = """async (runOnly) => {
  const { violations } = await axe.run({ runOnly, resultTypes: ["violations"] })
  return violations.map(({ id, nodes }) => [id, ...nodes.flatMap(({ target }) => target)].join(" "))
}"""
PAINT = """(scheme) => { document.body.dataset.mdColorScheme = scheme }"""


class Kind(NamedTuple):
    """A kind of page, and how it comes into the state that is looked at."""

    name: str
    path: str
    prepare: Callable[[Page], object] = lambda _: None
    widths: tuple[int, ...] = (WIDE, NARROW)


def search(page: Page) -> None:
    page.keyboard.press("/")
    page.locator("#hx-search-input").fill("a b")
    expect(page.locator("[data-hx=results]")).to_have_attribute("data-query", "a b")


def open_drawer(page: Page) -> None:
    page.set_viewport_size({"width": NARROW, "height": 844})
    page.locator(".hx-menu").click()
    expect(page.locator("#hx-navigation")).to_be_in_viewport()


def run_playbook(page: Page) -> None:
    page.locator("article [data-step] input").first.check()
    page.locator("[data-roles]").nth(1).click()


KINDS = (
    Kind("home", ""),
    Kind("article", "guide/features/"),
    Kind("everything", "guide/everything/"),
    Kind("playbook", "playbooks/launch/", run_playbook),
    Kind("glossary", "glossary/"),
    Kind("tag page", "tags/people/"),
    Kind("404", "404.html"),
    Kind("open search", "guide/", search),
    Kind("open drawer", "guide/features/", open_drawer, (NARROW,)),
    Kind("untranslated", "guide/untranslated/"),
    Kind("outdated", "guide/changed/"),
)


@pytest.fixture(scope="module")
def pages(browser: Browser) -> Iterator[Page]:
    """One page for all of the matrix."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("locale", ["", "ar/"], ids=["en", "ar"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_axe_finds_nothing(pages: Page, address: str, kind: Kind, locale: str) -> None:
    pages.set_viewport_size({"width": WIDE, "height": 900})
    pages.goto(address + locale + kind.path)
    kind.prepare(pages)
    pages.evaluate(Axe().axe_script)
    found = {}
    for width, scheme in product(kind.widths, ("default", "slate")):
        pages.set_viewport_size({"width": width, "height": 900})
        pages.evaluate(PAINT, scheme)
        violations = pages.evaluate(RUN_AXE, TAGS if scheme == "default" else COLOURS)
        if violations:
            found[width, scheme] = violations
    assert found == {}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": WIDE, "height": 900})
    yield context.new_page()
    context.close()


CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const box = one.getBoundingClientRect()
  const seen = one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  if (!seen || !box.width) return false
  if (one.closest(".md-sidebar, .hx-unseen, .md-option, .md-toggle, .md-skip")) return false
  for (let up = one; up; up = up.parentElement)
    if (up !== one && /auto|scroll/.test(getComputedStyle(up).overflowX)) return false
  return box.left < -1 || box.right > innerWidth + 1
}).map((one) => `${one.tagName}.${one.className}`).slice(0, 5)"""


@pytest.mark.parametrize("locale", ["", "ar/"], ids=["en", "ar"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_at_400_percent_nothing_is_cut(page: Page, address: str, kind: Kind, locale: str) -> None:
    page.set_viewport_size({"width": REFLOW, "height": 256})
    page.goto(address + locale + kind.path)
    if kind.name != "open drawer":
        kind.prepare(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= REFLOW
    assert page.evaluate(CUT) == []


MOVING = """() => [...document.querySelectorAll("*")].flatMap((one) =>
  ["", "::before", "::after"].filter((part) => {
    const style = getComputedStyle(one, part)
    const times = `${style.transitionDuration}, ${style.animationDuration}`.split(", ")
    return times.some((time) => parseFloat(time) > 0.01) || style.scrollBehavior === "smooth"
  }).map((part) => `${one.tagName}.${one.className}${part}`)).slice(0, 5)"""


@pytest.mark.parametrize("path", ["", "playbooks/launch/", "ar/guide/everything/"])
def test_nothing_moves_for_who_wants_less_motion(page: Page, address: str, path: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + path)
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["playbooks/launch/", "ar/playbooks/launch/"])
def test_forced_colours_keep_what_colour_tells(
    page: Page, address: str, path: str, scheme: Any
) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.goto(address + path)
    run_playbook(page)
    pressed, other = page.locator("[data-roles]").nth(1), page.locator("[data-roles]").nth(0)
    colour = "one => getComputedStyle(one).backgroundColor"
    assert pressed.evaluate(colour) != other.evaluate(colour)
    box = page.locator("article [data-step] input").first
    expect(box).to_have_css("border-top-style", "solid")
    assert "✓" in box.evaluate("one => getComputedStyle(one, '::before').content")
    box.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(OUTLINE)
    search(page)
    expect(page.locator("#hx-search")).to_have_css("border-top-style", "solid")


OUTLINE = """() => {
  const one = document.activeElement
  const near = [one, one.nextElementSibling, one.parentElement, one.closest("form")].filter(Boolean)
  return near.some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part)
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow !== "none"
  })
}"""
STOP = """() => {
  const one = document.activeElement
  if (one === document.body) return null
  const box = one.getBoundingClientRect()
  const head = document.querySelector(".md-header").getBoundingClientRect()
  const inHead = one.closest(".md-header, .md-skip, dialog")
  const top = document.elementFromPoint(box.left + box.width / 2, Math.max(1, box.top + 2))
  return {
    name: `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 30)}`,
    id: (one.dataset.stop ??= String(Math.random())),
    seen: box.bottom > 0 && box.top < innerHeight && (box.width > 0 || one.type === "radio"),
    free: Boolean(inHead) || box.bottom > head.bottom,
    top: box.top + scrollY, height: box.height,
  }
}"""


def stops(page: Page) -> list[dict[str, Any]]:
    """All that the Tab key reaches, in its order, with the outline that each shows."""
    found: list[dict[str, Any]] = []
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or any(stop["id"] == one["id"] for one in found):
            break
        found.append(stop | {"outline": page.evaluate(OUTLINE)})
    return found


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("path", ["guide/everything/", "ar/playbooks/launch/"])
def test_every_stop_of_the_keyboard_is_seen(
    page: Page, address: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address + path)
    found = stops(page)
    assert len(found) > 10
    assert "md-skip" in found[0]["name"]
    assert [one["name"] for one in found if not one["outline"]] == [], "no visible focus"
    assert [one["name"] for one in found if not one["seen"]] == [], "out of the window"
    assert [one["name"] for one in found if not one["free"]] == [], "behind the header"


def test_the_skip_link_leads_past_the_header(page: Page, address: str) -> None:
    page.goto(f"{address}guide/features/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_languages_open_and_close_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}guide/features/")
    page.locator("[data-hx-languages] summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("[data-hx-languages] a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[data-hx-languages] summary")).to_be_focused()
    expect(page.locator("[data-hx-languages] a").first).not_to_be_visible()


def test_tabs_details_and_wide_parts_work_by_keyboard(page: Page, address: str) -> None:
    page.set_viewport_size({"width": REFLOW, "height": 700})
    page.goto(f"{address}guide/everything/", wait_until="load")
    wide = "one => one.scrollWidth <= one.clientWidth || one.tabIndex === 0"
    for box in page.locator(".md-typeset__scrollwrap, article pre > code").all():
        assert box.evaluate(wide)
    details = page.locator("article details").first
    details.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(details).to_have_attribute("open", "")
    page.goto(f"{address}guide/features/")
    page.locator(".tabbed-set > input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("The second tab.")).to_be_visible()


TARGETS = "a, button, input, select, summary, label[for]"
SMALL = """([size, targets]) => [...document.querySelectorAll(targets)].filter((one) => {
  const box = one.getBoundingClientRect()
  const seen = one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  if (!box.width || !seen) return false
  const inText = "p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, .hx-unseen, .md-skip, .footnote"
  if (one.matches("a") && one.closest(inText)) return false
  const unused = ".md-toggle, .md-option, .tabbed-set > input, .md-overlay, .md-nav__title"
  if (one.matches(unused)) return false
  return box.width < size - 0.5 || box.height < size - 0.5
}).map((one) => {
  const box = one.getBoundingClientRect()
  return `${one.tagName}.${one.className} ${box.width.toFixed()}×${box.height.toFixed()}`
})"""


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("path", ["", "playbooks/launch/", "ar/guide/features/", "tags/people/"])
def test_targets_are_large_enough(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + path)
    assert page.evaluate(SMALL, [TARGET, TARGETS]) == []
    search(page)
    assert page.evaluate(SMALL, [TARGET, f"#hx-search :is({TARGETS})"]) == []
