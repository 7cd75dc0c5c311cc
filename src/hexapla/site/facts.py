"""What a page says of itself below its title: how long it takes, who owns it, how old it is."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from babel.dates import format_date

from hexapla.markdown import inline
from hexapla.site.languages import cldr

if TYPE_CHECKING:
    from hexapla.model import Document
    from hexapla.site.strings import Catalog

WORDS_A_MINUTE = 220
"""Silent reading of non-fiction: Brysbaert (2019), 238 in English, fewer on a screen."""
UNREAD = ("field", "code", "html")


def facts(own: Document, source: Document, strings: Catalog) -> tuple[str, ...]:
    """Short texts in the reader's language.

    Args:
        own: the page that is shown, whose words count.
        source: the source page, which says what is neutral of language.
        strings: the reader's strings.
    """
    owner = source.meta.get("owner")
    date = _date(source.meta.get("reviewed"))
    texts = [strings.ngettext("%(num)d minute of reading", "%(num)d minutes of reading", minutes(own))]
    if isinstance(owner, str):
        texts.append(strings.label("owner", owner))
    if date:
        written = format_date(date, "long", cldr(strings.locale))
        texts.append(strings.gettext("Reviewed on %(date)s", date=written))
    return tuple(texts)


def minutes(page: Document) -> int:
    """How long it takes to read a page, in whole minutes, at least one."""
    read = (block for block in page.blocks if block.kind not in UNREAD)
    words = sum(len(inline.plain(block.text).split()) for block in read)
    return max(1, round(words / WORDS_A_MINUTE))


def _date(value: object) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        return None
