"""Addresses that are broken by a sign of the reader's script: ``watch؟v=`` for ``watch?v=``."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

_SIGNS: Final = {"؟": "?", "،": ",", "؛": ";", "٪": "%", "٫": ".", "ـ": "_", "⁄": "/", "−": "-"}
"""The signs of which Unicode does not say for which of ASCII they stand."""

_DASHES: Final = "Pd"


def mistyped(pair: Pair) -> Iterator[Finding]:
    """Links of the target with another sign where an address of the source page has one of ASCII.

    A finding's fix is the link with the source's address, where that is written in it.
    """
    page, other = pair.source, pair.target
    if not (page and other):
        return
    odd = [
        (span, link)
        for span, links in other.links.items()
        for link in links
        if not link.target.isascii() and plain(link.target).isascii()
    ]
    known = {link.target for links in page.links.values() for link in links} if odd else ()
    for span, link in odd:
        was = plain(link.target)
        block = next((one for one in other.blocks if one.span == span), None)
        if block and was in known:
            message = f"the link leads to {link.target}, the source's to {was}"
            written = block.text[link.start : link.end]
            fix = written.replace(link.target, was) if written.count(link.target) == 1 else None
            place = other.place(block, link.start, link.end)
            yield Finding(message, block, _shown(pair, was), place, fix)


def _shown(pair: Pair, target: str) -> Block | None:
    """The block of the source that leads to an address."""
    page = pair.source
    if page is None:
        return None
    spans = {span for span, links in page.links.items() for x in links if x.target == target}
    return next((block for block in page.blocks if block.span in spans), None)


@lru_cache(maxsize=1024)
def plain(address: str) -> str:
    """An address with signs of ASCII for the marks, digits and wide forms of other scripts."""
    return "".join(map(_plain, address))


def _plain(sign: str) -> str:
    if sign.isascii():
        return sign
    if unicodedata.category(sign) == _DASHES:
        return "-"
    digit = unicodedata.decimal(sign, None)
    return _SIGNS.get(sign) or (str(digit) if digit is not None else _wide(sign))


def _wide(sign: str) -> str:
    form = unicodedata.normalize("NFKC", sign)
    return form if len(form) == 1 and form.isascii() and not form.isalpha() else sign
