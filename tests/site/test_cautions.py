"""Warnings that changed since the sync, in the source's words, on the page that is outdated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from hexapla.parity.pairing import pair_pages
from hexapla.parity.syncing.digest import entries
from hexapla.parity.syncing.drift import Change
from hexapla.site.cautions import MARK, cautions, mark
from tests.trees import page

if TYPE_CHECKING:
    from pathlib import Path

    from hexapla.model import Pair

OLD = "# A\n\n!!! warning\n    Old.\n\nText.\n\n- One\n\n## B\n\nMore.\n"
NOTE = OLD.replace("!!! warning", "!!! note")
FOLDED = '??? danger "Mind"\n    New.\n\n    ```\n    code\n    ```\n\n        deep\n\nText.'


def pair(before: str, now: str, translated: str) -> Pair:
    """A pair of which the translation reflects the source as it was."""
    old, new = page(before), page(now)
    target = page(translated, locale="ar")
    stanza, current = entries(old), entries(new)
    return pair_pages(new, target, current=current, stanza=stanza, tracked=True, contract="strict")


def found(before: str, now: str, translated: str = "") -> list[tuple[Change, str, int, str]]:
    result = cautions(pair(before, now, translated or before), str.title)
    return [(one.change, one.markdown, one.line, one.prefix) for one in result]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param(OLD, [], id="nothing changed"),
        pytest.param(OLD.replace("More", "Less"), [], id="something else changed"),
        pytest.param(
            OLD.replace("Old.", "New."),
            [(Change.TEXT, '!!! warning "Warning"\n    New.', 3, "")],
            id="its text changed",
        ),
        pytest.param(
            OLD.replace("Old.", "Old.\n\n    - Added"),
            [(Change.TEXT, '!!! warning "Warning"\n    Old.\n\n    - Added', 3, "")],
            id="an item was added to it",
        ),
        pytest.param(
            OLD.replace("!!! warning\n    Old.\n\n", ""),
            [(Change.REMOVED, "", 3, "")],
            id="it was removed",
        ),
        pytest.param(
            OLD.replace("## B\n", '## B\n\n!!! danger "D"\n    New.\n'),
            [(Change.ADDED, '!!! danger "D"\n    New.', 12, "")],
            id="one was added above a paragraph",
        ),
        pytest.param(
            OLD + "\n!!! error\n    New.\n",
            [(Change.ADDED, '!!! error "Error"\n    New.', 13, "")],
            id="one was added at the end",
        ),
        pytest.param(
            OLD.replace("- One\n", "- One\n\n    !!! caution\n        New.\n"),
            [(Change.ADDED, '!!! caution "Caution"\n    New.', 9, "    ")],
            id="one was added within an item",
        ),
        pytest.param(
            OLD.replace("Text.", '!!! note "N"\n    New.\n\nText.'), [], id="a note was added"
        ),
        pytest.param(
            OLD.replace("Text.", "/// danger | D\nNew.\n\n- x\n///\n\nText."),
            [(Change.ADDED, '!!! danger "D"\n    New.\n\n    - x', 6, "")],
            id="the other way to write a box",
        ),
        pytest.param(
            OLD.replace("Text.", FOLDED),
            [(Change.ADDED, '!!! danger "Mind"' + FOLDED[17:-7], 6, "")],
            id="a folded box is shown open, with its code",
        ),
    ],
)
def test_what_changed_in_warnings(now: str, expected: list[tuple[Change, str, int, str]]) -> None:
    assert found(OLD, now) == expected


def test_the_outermost_warning_is_shown_once() -> None:
    old = "# A\n\n!!! danger\n    One.\n\n    !!! warning\n        Two.\n"
    assert [one[2] for one in found(old, old.replace("Two", "Three"))] == [3]


def test_a_change_that_is_no_warning_is_not_repeated() -> None:
    assert found(NOTE, NOTE.replace("Old.", "New.")) == []


def test_a_page_of_two_lines_of_front_matter_is_marked_in_its_body() -> None:
    text = f"---\ntitle: T\n---\n\n{OLD}"
    changed = pair(text, text.replace("Old.", "New."), text)
    lines = text.split("\n")
    marked = mark(OLD, lines, cautions(changed, str.title))
    assert marked == OLD.rstrip().replace("!!!", f"\n{MARK.format(0)}\n\n!!!")
    assert mark("Another text.", lines, cautions(changed, str.title)) == "Another text."


def boxes(site: Path) -> list[str]:
    html = (site / "ar/playbooks/incident/index.html").read_text("utf-8")
    body = html.partition('id="before-you-start"')[2].partition("hx-after")[0]
    text = re.sub(r"<a class=\"headerlink.*?</a>|<span class=\"hx-box\".*?</span>", "", body)
    return [line.strip() for line in re.sub(r"<[^>]+>", "", text).split("\n") if line.strip()][1:]


def test_a_playbook_shows_each_changed_warning_at_its_place(site: Path) -> None:
    html = (site / "ar/playbooks/incident/index.html").read_text("utf-8")
    assert html.count('<div dir="ltr" lang="en">') == 4
    shown = boxes(site)
    steps = shown.index("اتصل.")
    assert shown[:6] == [
        "تغيّر هذا التحذير. نصه الآن باللغة الإنجليزية:",
        "Two people",
        "Never work alone. Call the owner now.",
        "ترجمة التحذير السابق:",
        "شخصان",
        "لا تعمل وحدك أبدًا. اتصل بشخص ثانٍ.",
    ]
    assert shown[steps + 1 : steps + 10] == [
        "هذا تحذير جديد لم يُترجم بعد:",
        "Careful",
        "Do not guess.",
        "أوقف الخدمة.",
        "تغيّر هذا التحذير. نصه الآن باللغة الإنجليزية:",
        "Danger",
        "Keep the logs for a year.",
        "ترجمة التحذير السابق:",
        "خطر",
    ]
    after = shown.index("بعد ذلك")
    assert shown[after + 1 : after + 5] == [
        "هذا تحذير جديد لم يُترجم بعد:",
        "Power",
        "Check the power.",
        "أبلغ الجميع.",
    ]
    gone = shown.index("لم يعد هذا التحذير في النص الأصلي:")
    assert shown[gone + 1 : gone + 3] == ["تنبيه", "سيُحذف هذا المربع."]


def test_links_in_a_shown_warning_stay_in_the_language_of_the_reader(site: Path) -> None:
    html = (site / "ar/playbooks/incident/index.html").read_text("utf-8")
    assert 'Call <a href="../launch/">the owner</a> <code>now</code>' in html


def test_the_source_and_its_fallbacks_show_their_warnings_once(site: Path) -> None:
    for address in ("playbooks/incident", "fr/playbooks/incident"):
        html = (site / address / "index.html").read_text("utf-8")
        assert "hx-current" not in html
        assert html.count("Keep the logs for a year.") == 1


def test_steps_keep_their_ids_around_a_shown_warning(site: Path) -> None:
    def steps(locale: str) -> list[str]:
        html = (site / locale / "playbooks/incident/index.html").read_text("utf-8")
        return re.findall(r'data-step="(\w+)"', html)

    assert len(steps("ar")) == 3
    assert steps("ar") == steps("")
