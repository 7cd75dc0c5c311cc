"""What a page says of itself below its title: how long it takes, who owns it, how old it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.markdown import inline
from hexapla.site.reviews import due_on, reviewed_on, written

if TYPE_CHECKING:
    from datetime import date

    from hexapla.model import Document
    from hexapla.site.strings import Catalog

UNREAD = ("field", "code", "html")
SPACELESS = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Letters of scripts that set no spaces between words: Thai, Lao, Chinese and Japanese."""
LETTERS_A_WORD = 2


@dataclass(frozen=True, slots=True)
class Fact:
    """A short text in the reader's language; ``urgent`` where somebody has to act."""

    text: str
    urgent: bool = False


def facts(source: Document, minutes: int, today: date, strings: Catalog) -> tuple[Fact, ...]:
    """What is said of a page.

    Args:
        source: the source page, which says what is neutral of language.
        minutes: how long it takes to read; 0 for a page that nobody reads to its end.
        today: the day of the build.
        strings: the reader's strings.
    """
    found = [Fact(reading_time(minutes, strings))] if minutes else []
    owner = source.meta.get("owner")
    if isinstance(owner, str) and owner:
        name = strings.label("owner", owner)
        found.append(Fact(strings.gettext("Owner: %(name)s", name=name)))
    return (*found, *_reviews(source, today, strings))


def _reviews(source: Document, today: date, strings: Catalog) -> list[Fact]:
    reviewed, due = reviewed_on(source), due_on(source)
    found = []
    if reviewed:
        day = written(reviewed, strings)
        found.append(Fact(strings.gettext("Reviewed on %(date)s", date=day)))
    if due and due <= today:
        text = strings.gettext("Review due since %(date)s", date=written(due, strings))
        found.append(Fact(text, urgent=True))
    elif due:
        found.append(Fact(strings.gettext("Next review by %(date)s", date=written(due, strings))))
    return found


def reading_time(minutes: int, strings: Catalog) -> str:
    """A time in the reader's language."""
    return strings.ngettext("%(num)d minute of reading", "%(num)d minutes of reading", minutes)


def minutes(page: Document, pace: float) -> int:
    """How long it takes to read a page at a pace in words a minute: whole minutes, at least one."""
    read = (inline.plain(block.text) for block in page.blocks if block.kind not in UNREAD)
    return max(1, round(sum(map(words, read)) / pace))


def words(text: str) -> int:
    """How many words a text has; where no spaces part them, two letters count for one."""
    spaced = len(text.split())
    if text.isascii():
        return spaced
    letters = len(SPACELESS.findall(text))
    return len(SPACELESS.sub(" ", text).split()) + letters // LETTERS_A_WORD if letters else spaced
