"""The pictures of two pages, and those that have the words of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding
from hexapla.parity.linking.crossed import crossed
from hexapla.parity.linking.linked import unlike
from hexapla.parity.linking.links import picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Document, Link, Pair
    from hexapla.parity.linking.linked import Named


def pictures(page: Document, links: Sequence[Link], other: Document) -> Named:
    """The pictures among links, each with its name, which the other page has as well."""
    locales = (page.locale, other.locale)
    return [(picture(link.target, locales), link) for link in links if link.image]


def exchanged(pair: Pair, changed: str) -> Iterator[Finding]:
    """One finding for each picture of a text that has the words of another.

    The message is a format of ``was`` and ``now``, addresses in the source and the target.
    """
    page, other = pair.source, pair.target
    for _, (source, target), (_, ours), (_, theirs) in unlike(pair):
        if page and other and source and target and len(theirs) > 1:
            both = pictures(page, ours, other), pictures(other, theirs, page)
            for was, now, _ in crossed(*both, pair.lexicon):
                span = other.place(target, now.start, now.end)
                message = changed.format(was=was.target, now=now.target)
                yield Finding(message, target, source, span, doubtful=True)
