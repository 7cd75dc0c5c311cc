"""What a page says of itself below its title: how long it takes, who owns it, how old it is."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from babel.dates import format_date

from hexapla.markdown import inline
from hexapla.site.languages import cldr

if TYPE_CHECKING:
    from hexapla.model import Document
    from hexapla.site.strings import Catalog

WORDS_A_MINUTE = 238
"""Silent reading of non-fiction by adults, the mean of 190 studies: Brysbaert (2019)."""
UNREAD = ("field", "code", "html")


def facts(own: Document, source: Document, strings: Catalog) -> tuple[str, ...]:
    """Short texts in the reader's language.

    Args:
        own: the page that is shown, whose words count.
        source: the source page, which says what is neutral of language.
        strings: the reader's strings.
    """
    owner = source.meta.get("owner")
    reviewed = _date(source.meta.get("reviewed"))
    texts = [
        strings.ngettext("%(num)d minute of reading", "%(num)d minutes of reading", minutes(own))
    ]
    if isinstance(owner, str):
        texts.append(strings.label("owner", owner))
    if reviewed:
        written = format_date(reviewed, "long", cldr(strings.locale))
        texts.append(strings.gettext("Reviewed on %(date)s", date=written))
    return tuple(texts)


def minutes(page: Document) -> int:
    """How long it takes to read a page, in whole minutes, at least one."""
    read = (block for block in page.blocks if block.kind not in UNREAD)
    words = sum(len(inline.plain(block.text).split()) for block in read)
    return max(1, round(words / WORDS_A_MINUTE))


def _date(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
