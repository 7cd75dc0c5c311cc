"""What surrounds the text of a page: facts, related pages, edits, answers and neighbours."""

from __future__ import annotations

import html as markup
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.site.test_lists import read, section

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser


def facts(html: str) -> list[str]:
    line = html.partition('class="hx-facts"')[2].partition("</p>")[0]
    return [re.sub(r"<[^>]+>", "", one) for one in re.findall(r"<span.*?</span>", line)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "guide/features",
            [
                "1 minute of reading",
                "Owner: Knowledge Team",
                "Reviewed on 9 November 2026",
                "Review due since 9 May 2027",
            ],
        ),
        (
            "ar/guide/words",
            [
                "دقيقة واحدة للقراءة",
                "روجعت في 20 نوفمبر 2026",
                "المراجعة التالية بحلول 20 نوفمبر 2027",
            ],
        ),
    ],
)
def test_a_page_says_its_owner_its_reviews_and_how_long_it_takes(
    site: Path, page: str, expected: list[str]
) -> None:
    assert facts(read(site, page)) == expected


def test_a_review_that_is_due_stands_out(site: Path) -> None:
    assert 'class="hx-facts__due">Review due' in read(site, "guide/features")
    assert "hx-facts__due" not in read(site, "guide/words")


def test_related_pages_that_are_named_come_first(own_site: Path) -> None:
    related = section(read(own_site, "ar/articles/from-print-to-pixels"), "hx-related")
    links = re.findall(r'<a href="([^"]+)"', related)
    named = ["articles/three-pillars", "articles/speaking-each-others-language"]
    named += ["playbooks/joint-digital-strategy"]
    assert links[:3] == [f"../../{key}/".replace("../../articles/", "../") for key in named] or (
        links[:3] == [f"../../{key}/" for key in named]
    )
    assert len(links) == 4
    assert "دقائق للقراءة" in related
    assert "أدلة العمل" in related


def test_a_related_page_without_translation_is_marked(site: Path) -> None:
    related = section(read(site, "ar/guide/features"), "hx-related")
    assert "صفحة تتغير" in related
    french = section(read(site, "fr/guide/features"), "hx-related")
    assert 'lang="en" dir="ltr">A page that changes</a>' in french


def edit_links(html: str) -> dict[str, str]:
    actions = html.partition('class="hx-actions"')[2].partition("</ul>")[0]
    found = re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', actions)
    return {text: markup.unescape(link) for link, text in found}


@pytest.mark.parametrize(
    ("page", "text", "file"),
    [
        ("guide/features", "Edit this page", "en/guide/features.md"),
        ("ar/guide/features", "تعديل هذه الصفحة", "ar/guide/features.md"),
        ("ar/guide/untranslated", "تعديل النص الأصلي", "en/guide/untranslated.md"),
        ("fr/guide/untranslated", "Modifier cette page", "fr/guide/untranslated.md"),
        ("fr/guide", "Modifier cette page", "fr/guide/index.md"),
    ],
)
def test_the_edit_link_leads_to_the_right_file(site: Path, page: str, text: str, file: str) -> None:
    links = edit_links(read(site, page))
    assert links[text] == f"https://git.example/team/site/edit/main/docs/{file}"


def test_a_missing_translation_can_be_begun(site: Path) -> None:
    links = edit_links(read(site, "ar/guide/untranslated"))
    place = "https://git.example/team/site/new/main/docs/ar?file=guide/untranslated.md"
    assert links["ترجمة هذه الصفحة"] == place
    assert "ترجمة هذه الصفحة" not in edit_links(read(site, "ar/guide/features"))
    assert "ترجمة هذه الصفحة" not in edit_links(read(site, "ar/guide/independent"))


def test_without_a_repository_nothing_is_to_be_edited(own_site: Path) -> None:
    assert list(edit_links(read(own_site, "articles/three-pillars"))) == ["Back to top"]


def test_a_reader_can_answer_with_a_message_that_is_filled_in(site: Path) -> None:
    page = section(read(site, "ar/guide/features"), "hx-feedback")
    assert "المسؤول عن هذه الصفحة: فريق المعرفة." in page
    yes, no = (markup.unescape(link) for link in re.findall(r'href="([^"]+)"', page))
    for link, subject, question in (
        (yes, "مفيدة: كل الميزات", "ما الذي أفادك؟"),
        (no, "غير مفيدة: كل الميزات", "ما الذي ينقص الصفحة أو ما الخطأ فيها؟"),
    ):
        parts = urlsplit(link)
        assert (parts.scheme, parts.path) == ("mailto", "knowledge@common-ground.example")
        said = parse_qs(parts.query)
        assert said["subject"] == [subject]
        lines = said["body"][0].split("\r\n")
        assert lines[0] == "الصفحة: كل الميزات"
        assert lines[1] == "العنوان: https://common-ground.example/ar/guide/features/"
        assert lines[2] == "اللغة: العربية"
        assert question in lines


@pytest.mark.parametrize(
    ("page", "previous", "following"),
    [
        (
            "articles/the-dropbox-syndrome",
            "Two departments, one history",
            "Technology in every hand",
        ),
        ("articles/from-gatekeeper-to-partner", "Speaking each other's language", None),
        ("playbooks", None, "Request a new technology"),
    ],
)
def test_neighbours_are_those_of_the_section(
    own_site: Path, page: str, previous: str | None, following: str | None
) -> None:
    html = markup.unescape(read(own_site, page))
    nav = html.partition('class="hx-neighbours"')[2].partition("</nav>")[0]
    for rel, title in (("prev", previous), ("next", following)):
        link = nav.partition(f"hx-neighbours__{rel}")[2].partition("</a>")[0]
        found = re.findall(r'hx-neighbours__title">\s*([^<]+?)\s*</span>', link)
        assert found == ([title] if title else [])
        assert (f'<link rel="{rel}"' in html) == bool(title)


def test_arrows_point_where_the_pages_are(browser: Browser, address: str) -> None:
    for path, turned in (("guide/changed/", False), ("ar/guide/changed/", True)):
        page = browser.new_page(viewport={"width": 1360, "height": 900})
        page.goto(address + path)
        boxes = [page.locator(f".hx-neighbours__{rel}").bounding_box() for rel in ("prev", "next")]
        assert boxes[0]
        assert boxes[1]
        assert (boxes[0]["x"] > boxes[1]["x"]) == turned
        arrow = page.locator(".hx-neighbours__next svg")
        mirrored = arrow.evaluate("e => getComputedStyle(e).transform") != "none"
        assert mirrored == turned
        page.close()


def test_the_way_back_to_the_top(browser: Browser, own_address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(own_address + "ar/articles/three-pillars/")
    link = page.locator(".hx-actions__top")
    link.scroll_into_view_if_needed()
    assert page.evaluate("scrollY") > 500
    link.click()
    expect(page.locator("h1")).to_be_in_viewport()
    page.close()
