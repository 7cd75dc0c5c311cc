"""Addresses that one page shows as they are, and the other does not."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from hexapla.model import Finding
from hexapla.parity.linking.chosen import may_be_chosen
from hexapla.parity.linking.standing import lost_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Link, Pair, Span

_SHOWN = "<http"


def laid_bare(pair: Pair) -> Iterator[Finding]:
    """Links of the target that show their address, where the source's have a text."""
    for source, target, link, text in _bare(pair):
        span = pair.target.place(target, link.start, link.end) if pair.target else None
        yield Finding(f"the link shows its address, the source's “{text}”", target, source, span)


def lost(pair: Pair, changed: str, missing: str) -> Iterator[Finding]:
    """Addresses that the source shows in its text, and the target has not; of a row, once.

    The messages for those that are changed or missing are formats of ``was`` and ``now``.
    """
    for (_, is_row), group in groupby(lost_addresses(pair), _row_of):
        found = list(group)
        more = f", with {len(found) - 1} more" if is_row and len(found) > 1 else ""
        for source, target, was, now in found[:1] if is_row else found:
            at = target.text.find(now)
            span = pair.target.place(target, at, at + len(now)) if pair.target and now else None
            message = (changed if now else missing).format(was=was, now=now) + more
            doubtful = bool(now) and may_be_chosen(was, now, pair.locale)
            yield Finding(message, target, source, span, doubtful=doubtful)


def _row_of(one: tuple[Block, Block, str, str]) -> tuple[Span, bool]:
    """The place of a source block, and whether it is a row, whose addresses say one thing."""
    return one[0].span, one[0].kind == "row"


def _bare(pair: Pair) -> Iterator[tuple[Block, Block, Link, str]]:
    """Links that show their address (`<https://…>`) where the source's, of that text, do not.

    Each with its block of the source and of the target.
    """
    page, other = pair.source, pair.target
    if not (page and other and _SHOWN in other.text):
        return
    if other.text.count(_SHOWN) <= page.text.count(_SHOWN):
        return
    for source, target in pair.aligned():
        links = other.links.get(target.span, ()) if source and target else ()
        shown = [link for link in links if link.text == link.target]
        if source and target and shown:
            texts = {link.target: link.text for link in page.links.get(source.span, ())}
            for link in shown:
                text = texts.get(link.target, "")
                if text and "://" not in text and any(map(str.isalpha, text)):
                    yield source, target, link, text
