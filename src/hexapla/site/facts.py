"""What a page says of itself below its title: how long it takes, who owns it, how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.markdown import inline
from hexapla.site.reviews import reviewed_on, written

if TYPE_CHECKING:
    from hexapla.model import Document
    from hexapla.site.strings import Catalog

WORDS_A_MINUTE = 238
"""Silent reading of non-fiction by adults, the mean of 190 studies: Brysbaert (2019)."""
UNREAD = ("field", "code", "html")


def facts(
    own: Document, source: Document, strings: Catalog, *, timed: bool = True
) -> tuple[str, ...]:
    """Short texts in the reader's language.

    Args:
        own: the page that is shown, whose words count.
        source: the source page, which says what is neutral of language.
        strings: the reader's strings.
        timed: whether the page is one that is read from beginning to end.
    """
    owner = source.meta.get("owner")
    reviewed = reviewed_on(source)
    texts = []
    if timed:
        forms = ("%(num)d minute of reading", "%(num)d minutes of reading")
        texts.append(strings.ngettext(*forms, minutes(own)))
    if isinstance(owner, str):
        texts.append(strings.label("owner", owner))
    if reviewed:
        day = written(reviewed, strings)
        texts.append(strings.gettext("Reviewed on %(date)s", date=day))
    return tuple(texts)


def minutes(page: Document) -> int:
    """How long it takes to read a page, in whole minutes, at least one."""
    read = (block for block in page.blocks if block.kind not in UNREAD)
    words = sum(len(inline.plain(block.text).split()) for block in read)
    return max(1, round(words / WORDS_A_MINUTE))
