"""Which pages were reviewed lately, and which are due on a day."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from hexapla.model import Document
from hexapla.site.languages import language
from hexapla.site.reviews import due, due_on, lately, reviews
from hexapla.site.strings import Catalog

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2027, 6, 1)


def page(key: str, reviewed: object, every: object = "6 months") -> Document:
    return Document(key, "en", "", meta={"reviewed": reviewed, "review_every": every})


@pytest.mark.parametrize(
    ("reviewed", "every", "day"),
    [
        (date(2026, 11, 20), "6 months", date(2027, 5, 20)),
        ("2026-11-20", "12 months", date(2027, 11, 20)),
        (date(2026, 8, 31), "6 months", date(2027, 2, 28)),
        (date(2024, 2, 29), "1 year", date(2025, 2, 28)),
        (date(2026, 12, 25), "10 days", date(2027, 1, 4)),
        (date(2026, 12, 25), "1 week", date(2027, 1, 1)),
        (date(2026, 11, 20), "soon", None),
        (date(2026, 11, 20), None, None),
        (date(2026, 11, 20), "9999 years", None),
        ("last week", "6 months", None),
        (None, "6 months", None),
    ],
)
def test_a_review_is_due_after_its_period(reviewed: object, every: object, day: date) -> None:
    assert due_on(page("x", reviewed, every)) == day


def test_the_latest_reviews_come_first() -> None:
    pages = [page("a", "2026-01-01"), page("b", "2026-03-01"), page("c", None)]
    assert [one.key for _, one in lately(pages)] == ["b", "a"]


def test_a_page_is_due_from_the_day_on() -> None:
    pages = [page("a", "2026-12-01"), page("b", "2026-12-02"), page("c", "2026-01-01")]
    assert [one.key for _, one in due(pages, DAY)] == ["c", "a"]


def test_lists_are_short_and_tell_how_many_more_there_are() -> None:
    pages = [page(f"p{number}", "2026-01-01") for number in range(8)]
    titles = {one.key: (one.key, language("en"), "") for one in pages[:7]}
    lists = reviews(pages, DAY, titles, Catalog("en"))
    assert len(lists.recent) == len(lists.due) == 5
    assert lists.more == 2


@pytest.mark.parametrize(
    ("locale", "heading", "title", "day"),
    [
        ("", "Due for review", "All features", "due since 9 May 2027"),
        ("ar/", "صفحات حان موعد مراجعتها", "كل الميزات", "منذ 9 مايو 2027"),
    ],
)
def test_the_home_page_lists_what_is_due_on_the_day_of_the_build(
    site: Path, locale: str, heading: str, title: str, day: str
) -> None:
    html = (site / locale / "index.html").read_text("utf-8")
    section = html.partition('aria-labelledby="due-for-review"')[2].partition("</section>")[0]
    text = " ".join(re.sub(r"<[^>]+>", "", section.partition(">")[2]).split())
    assert text.startswith(f"{heading} {title} {day}")


def test_the_home_page_lists_the_latest_reviews(site: Path) -> None:
    html = (site / "fr/index.html").read_text("utf-8")
    section = html.partition('aria-labelledby="lately-reviewed"')[2].partition("</section>")[0]
    found = re.findall(r'<a href="([^"]+)" lang="en" dir="ltr">([^<]+)</a>', section)
    assert found[:2] == [("guide/words/", "Words"), ("guide/features/", "All features")]
    assert "20 novembre 2026" in section


def test_a_site_without_due_pages_says_so() -> None:
    lists = reviews([page("a", "2027-05-01")], DAY, {"a": ("A", language("en"), "")}, Catalog("en"))
    assert lists.due == ()
    assert lists.today == "June 1, 2027"


def test_dates_follow_the_variety_that_the_strings_name() -> None:
    lists = reviews([], DAY, {}, Catalog("en", language="en_GB"))
    assert lists.today == "1 June 2027"
