"""A playbook in a reader's browser: ticks, runs, languages, changes, filters and copies."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

from tests.site.serving import serve
from tests.site.small_site import build, copy_site, edit, once, sync

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

LAUNCH = "playbooks/launch/"
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("blocked", "SecurityError") } })"""
FULL_STORAGE = """Storage.prototype.setItem = () => {
  throw new DOMException("full", "QuotaExceededError") }"""
NO_CLIPBOARD = 'Object.defineProperty(navigator, "clipboard", { value: undefined })'
DAMAGED = ("{", "[]", "7", '{"version":2,"runs":[]}', '{"version":1,"runs":[{"id":"a"}]}')


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        timezone_id="Asia/Riyadh", permissions=["clipboard-read", "clipboard-write"]
    )
    troubles: list[str] = []
    context.on("weberror", lambda error: troubles.append(str(error.error)))
    context.on("console", lambda one: troubles.append(one.text) if one.type == "error" else None)
    yield context
    context.close()
    assert troubles == []


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    return visit(context, address + LAUNCH)


def visit(context: BrowserContext, url: str) -> Page:
    page = context.new_page()
    page.goto(url)
    expect(page.locator(".hx-run")).to_be_visible()
    return page


def ticked(page: Page) -> list[int]:
    boxes = page.locator("article input[type=checkbox]").all()
    return [number for number, box in enumerate(boxes) if box.is_checked()]


def tick(page: Page, *numbers: int) -> None:
    for number in numbers:
        page.locator("article input[type=checkbox]").nth(number).check()


def do(page: Page, name: str) -> None:
    page.locator(".hx-run").get_by_role("button", name=name, exact=True).click()


def start(page: Page, name: str, day: str = "2027-06-01") -> None:
    do(page, "Start a run")
    dialog = page.get_by_role("dialog", name="Start a run")
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_label("Date").fill(day)
    dialog.get_by_role("button", name="Start a run").click()
    expect(page.locator("[data-hx=name]")).to_have_text(name)  # a dialog tells that it closed later


def agree(page: Page, name: str) -> None:
    page.get_by_role("dialog").get_by_role("button", name=name).click()


def clipboard(page: Page) -> str:
    expect(page.locator("[data-hx=said]")).to_have_text("Copied to clipboard")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_ticks_stay_when_the_page_is_opened_again(page: Page) -> None:
    tick(page, 0, 3)
    expect(page.get_by_text("2 of 6 steps done")).to_be_visible()
    assert page.get_by_role("progressbar", name="Your progress").get_attribute("max") == "1"
    page.reload()
    expect(page.get_by_text("2 of 6 steps done")).to_be_visible()
    assert ticked(page) == [0, 3]
    page.locator("article input[type=checkbox]").nth(3).uncheck()
    page.reload()
    expect(page.get_by_text("1 of 6 steps done")).to_be_visible()
    assert ticked(page) == [0]


def test_ticks_follow_the_reader_into_another_language(page: Page, address: str) -> None:
    tick(page, 1, 5)
    page.locator("[data-hx-languages] summary").click()
    page.locator("[data-hx-languages] a[hreflang=ar]").click()
    page.wait_for_url(f"{address}ar/{LAUNCH}**")
    expect(page.locator("[data-hx=count]")).to_have_text("أُنجزت 2 من 6 خطوات")
    assert ticked(page) == [1, 5]
    page.goto(f"{address}fr/{LAUNCH}")
    expect(page.locator("[data-hx=count]")).to_have_text("Étapes faites\u00a0: 2 sur 6")
    expect(page.locator(".hx-run")).to_have_attribute("lang", "fr")
    assert ticked(page) == [1, 5]


def test_another_tab_sees_a_tick_at_once(context: BrowserContext, page: Page, address: str) -> None:
    other = visit(context, f"{address}ar/{LAUNCH}")
    tick(page, 2)
    expect(other.locator("article input[type=checkbox]").nth(2)).to_be_checked()
    tick(other, 4)
    expect(page.get_by_text("2 of 6 steps done")).to_be_visible()
    assert ticked(page) == [2, 4]


def test_runs_are_started_chosen_renamed_reset_and_deleted(page: Page) -> None:
    expect(page.get_by_role("button", name="Reset")).not_to_be_visible()
    start(page, "Spring", "2027-03-21")
    expect(page.get_by_text("started on 21 March 2027")).to_be_visible()
    tick(page, 0)
    start(page, "Autumn")
    assert ticked(page) == []
    tick(page, 1, 2)
    page.get_by_label("Run", exact=True).select_option("Spring")
    assert ticked(page) == [0]
    page.reload()
    expect(page.locator("[data-hx=name]")).to_have_text("Spring")
    do(page, "Name and date")
    page.get_by_role("dialog").get_by_label("Name").fill("<b>Early</b> spring")
    agree(page, "Save")
    expect(page.locator("[data-hx=name]")).to_have_text("<b>Early</b> spring")
    do(page, "Reset")
    agree(page, "Cancel")
    assert ticked(page) == [0]
    do(page, "Reset")
    agree(page, "Reset")
    expect(page.get_by_text("0 of 6 steps done")).to_be_visible()
    do(page, "Delete")
    agree(page, "Delete")
    expect(page.locator("[data-hx=name]")).to_have_text("Autumn")
    assert ticked(page) == [1, 2]
    do(page, "Delete")
    agree(page, "Delete")
    expect(page.get_by_role("button", name="Start a run")).to_be_focused()
    assert ticked(page) == []


def test_a_tick_without_a_run_starts_one(page: Page) -> None:
    expect(page.get_by_text("Tick steps as you go")).to_be_visible()
    tick(page, 0)
    expect(page.locator("[data-hx=name]")).to_contain_text("Run of ")


def test_steps_are_filtered_by_role(page: Page) -> None:
    roles = page.get_by_role("group", name="Steps for")
    roles.get_by_role("button", name="IT").click()
    expect(page.get_by_text("2 steps for IT")).to_be_visible()
    expect(roles.get_by_role("button", name="IT")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("article [data-step]:visible")).to_have_count(2)
    expect(page.get_by_role("heading", name="After")).not_to_be_visible()
    expect(page.get_by_role("heading", name="Before")).to_be_visible()
    roles.get_by_role("button", name="Marketing").click()
    expect(page.get_by_text("3 steps for Marketing")).to_be_visible()
    roles.get_by_role("button", name="Everyone").click()
    expect(page.locator("article [data-step]:visible")).to_have_count(6)


def test_a_run_is_copied_as_markdown(page: Page) -> None:
    start(page, "A *fine* run")
    tick(page, 0, 2)
    do(page, "Copy as Markdown")
    lines = clipboard(page).splitlines()
    assert lines[:5] == [
        "# Prepare a launch",
        "",
        r"A \*fine\* run · started on 1 June 2027 · 2 of 6 steps done",
        "",
        "## Before",
    ]
    assert lines[6].startswith("- [x] Name the owner. Marketing names one person. — ")
    assert lines[7] == "- [ ] Agree. IT reads all features and agrees."
    assert lines[8].startswith("    - [x] Write both names down. — ")


def test_a_run_is_copied_as_csv(page: Page) -> None:
    start(page, '@Spring, "early"')
    tick(page, 0)
    do(page, "Copy as CSV")
    rows = clipboard(page).replace("\r\n", "\n").splitlines()
    assert rows[0] == "Run,Date,Step,Role,Text,Done,Time"
    name = '"\'@Spring, ""early""",2027-06-01'
    assert rows[1].startswith(f"{name},1,Marketing,Name the owner. Marketing names one person.,1,")
    assert rows[1].endswith("+03:00")
    assert rows[5] == f'{name},5,Marketing,"\'=Add up the ""costs"", in one line.",0,'
    assert len(rows) == 7


def test_a_text_that_cannot_be_copied_is_shown(context: BrowserContext, address: str) -> None:
    context.add_init_script(NO_CLIPBOARD)
    page = visit(context, address + LAUNCH)
    do(page, "Copy as CSV")
    area = page.get_by_role("dialog", name="Copy this text").get_by_role("textbox")
    expect(area).to_be_focused()
    assert area.input_value().startswith("Run,Date,Step")


@pytest.mark.parametrize("script", [NO_STORAGE, FULL_STORAGE], ids=["blocked", "full"])
def test_blocked_storage_is_said(context: BrowserContext, address: str, script: str) -> None:
    context.add_init_script(script)
    page = visit(context, address + LAUNCH)
    tick(page, 0, 1)
    assert ticked(page) == [0, 1]
    expect(page.get_by_text("It lasts until you leave this page.")).to_be_visible()


@pytest.mark.parametrize("text", DAMAGED)
def test_damaged_storage_is_set_aside(page: Page, text: str) -> None:
    tick(page, 0)
    place = page.evaluate("Object.keys(localStorage).find((key) => key.endsWith('launch'))")
    page.evaluate("([place, text]) => localStorage.setItem(place, text)", [place, text])
    page.reload()
    expect(page.get_by_text("0 of 6 steps done")).to_be_visible()
    tick(page, 1)
    page.reload()
    expect(page.get_by_text("1 of 6 steps done")).to_be_visible()
    assert page.evaluate("(place) => localStorage.getItem(place)", f"{place}.damaged") == text


def test_without_scripts_it_is_a_clean_list(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + LAUNCH)
    expect(page.locator("[data-step]")).to_have_count(6)
    expect(page.locator("article input:visible, article button:visible")).to_have_count(0)
    expect(page.locator("article .hx-box")).to_have_count(6)
    context.close()


def test_a_box_has_a_name_a_size_and_a_key(page: Page, address: str) -> None:
    box = page.get_by_role("checkbox", name="Agree. IT reads all features and agrees.")
    size = box.bounding_box()
    assert size
    assert min(size["width"], size["height"]) >= 24
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    page.get_by_text("names one person").click()
    assert ticked(page) == [0, 1]
    page.locator(".hx-step a").first.click()
    expect(page).to_have_url(f"{address}guide/features/")


def test_a_run_is_started_by_keyboard_alone(page: Page) -> None:
    page.get_by_role("button", name="Start a run").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("By keyboard")
    page.keyboard.press("Enter")
    expect(page.locator("[data-hx=name]")).to_have_text("By keyboard")
    expect(page.get_by_role("button", name="Start a run")).to_be_focused()


def test_print_shows_the_run_and_what_is_ticked(page: Page) -> None:
    start(page, "On paper")
    tick(page, 0)
    page.emulate_media(media="print")
    expect(page.locator("[data-hx=name]")).to_be_visible()
    expect(page.locator("article button:visible, article progress:visible")).to_have_count(0)
    mark = "box => getComputedStyle(box, '::before').content"
    assert "✓" in page.locator("article li input").first.evaluate(mark)
    assert "✓" not in page.locator("article li input").nth(1).evaluate(mark)


@pytest.mark.parametrize("locale", ["", "ar/", "fr/"])
def test_a_narrow_window_holds_a_run(context: BrowserContext, address: str, locale: str) -> None:
    page = visit(context, f"{address}{locale}{LAUNCH}")
    page.set_viewport_size({"width": 320, "height": 700})
    tick(page, 0)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["", "ar/", "fr/"])
def test_axe_finds_nothing_in_a_run(
    browser: Browser, address: str, locale: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = visit(context, f"{address}{locale}{LAUNCH}")
    tick(page, 0, 1)
    page.locator("[data-roles]").nth(1).click()
    found = Axe().run(page).response["violations"]
    page.locator("[data-do=start]").click()
    found += Axe().run(page).response["violations"]
    context.close()
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


@pytest.fixture(scope="session")
def changed(shared: Path) -> Path:
    """The small site after its author changed two steps of the playbook and added one."""
    folder = shared / "changed-playbook"
    with once(folder) as first:
        if first:
            root = copy_site(folder / "tree")
            sync(root, "ar")
            launch = root / "docs/en/playbooks/launch.md"
            edit(launch, "names one person", "names two people")
            edit(launch, "and agrees.", "and answers.")
            edit(launch, "### After\n\n", "### After\n\n- [ ] Check again. { role=it }\n")
            result = build(root, "--strict", "-d", str(folder / "site"))
            assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


def test_a_run_survives_changes_and_says_them(
    context: BrowserContext, site: Path, changed: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(site, tmp_path / "site")
    with serve(folder) as address:
        page = visit(context, address + LAUNCH)
        tick(page, 0, 1, 2)
        shutil.copytree(changed, folder, dirs_exist_ok=True)
        page.reload()
        expect(page.get_by_text("2 of 7 steps done")).to_be_visible()
        assert ticked(page) == [1, 2]
        said = page.locator("[data-hx=gone]")
        expect(said).to_have_text("1 step that you ticked was changed or removed since:")
        expect(page.locator(".hx-run__past")).to_contain_text("Marketing names one person.")
        notes = page.locator(".hx-state--new").all_text_contents()
        assert [note.rpartition(" · ")[2] for note in notes] == [
            "New or changed since this run began",
            "Changed since you ticked it",
            "New or changed since this run began",
        ]
        tick(page, 4)
        page.goto(f"{address}ar/{LAUNCH}")
        expect(page.locator("[data-hx=count]")).to_have_text("أُنجزت 3 من 6 خطوات")
        assert ticked(page) == [0, 1, 2]
        expect(page.locator(".hx-state--new")).to_have_count(0)
        expect(page.locator("[data-hx=gone]")).to_be_empty()
