"""When pages were reviewed, and which of them are due for another review."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from babel.dates import format_date

from hexapla.tree.fields import DURATION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hexapla.model import Document
    from hexapla.site.languages import Language
    from hexapla.site.strings import Catalog

RECENT = 5
"""How many pages a list names at most; of those that are due, it tells how many more."""

DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12}


@dataclass(frozen=True, slots=True)
class Review:
    """A page in a list: its title and the language of it, its address, and a day in words."""

    title: str
    language: Language
    url: str
    day: str


@dataclass(frozen=True, slots=True)
class Reviews:
    """The lists of the home page; ``today`` is the day for which they are true."""

    recent: tuple[Review, ...]
    due: tuple[Review, ...]
    more: int
    today: str


def reviewed_on(page: Document) -> date | None:
    """The day of a source page's last review."""
    value = page.meta.get("reviewed")
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def due_on(page: Document) -> date | None:
    """The day on which the next review of a source page is due."""
    reviewed = reviewed_on(page)
    period = DURATION.fullmatch(str(page.meta.get("review_every")))
    if reviewed is None or period is None:
        return None
    try:
        return _later(reviewed, int(period[1]), period[2])
    except (ValueError, OverflowError):
        return None


def _later(day: date, number: int, unit: str) -> date:
    """The same day of a later month, or the last of that month where it is shorter."""
    if unit in DAYS:
        return day + timedelta(days=number * DAYS[unit])
    years, month = divmod(day.month - 1 + number * MONTHS[unit], 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def lately(pages: Iterable[Document]) -> list[tuple[date, Document]]:
    """Pages with the day of their review, the latest first, else in the order given."""
    found = [(day, page) for page in pages if (day := reviewed_on(page))]
    return sorted(found, key=lambda item: item[0], reverse=True)


def due(pages: Iterable[Document], today: date) -> list[tuple[date, Document]]:
    """Pages whose review is due on a day, with the day since when, the oldest first."""
    found = [(day, page) for page in pages if (day := due_on(page)) and day <= today]
    return sorted(found, key=lambda item: item[0])


def written(day: date, strings: Catalog) -> str:
    """A day as readers write it (``20 November 2026``)."""
    return format_date(day, "long", strings.variety)


def reviews(
    pages: Iterable[Document],
    today: date,
    titles: Mapping[str, tuple[str, Language, str]],
    strings: Catalog,
) -> Reviews:
    """The lists of the home page.

    Args:
        pages: pages of the source locale, in the order of the navigation.
        today: the day for which the lists are made.
        titles: by key the title, its language and the address of a page; others are left out.
        strings: the reader's strings.
    """
    listed = [page for page in pages if page.key in titles]
    late = due(listed, today)

    def view(items: list[tuple[date, Document]]) -> tuple[Review, ...]:
        return tuple(Review(*titles[page.key], written(day, strings)) for day, page in items)

    return Reviews(
        recent=view(lately(listed)[:RECENT]),
        due=view(late[:RECENT]),
        more=max(0, len(late) - RECENT),
        today=written(today, strings),
    )
