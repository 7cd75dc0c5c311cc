"""Images of the source page have no `alt` attribute.

Who cannot see such an image is read the name of its file. HTML wants the attribute on every image;
an empty one, `alt=""`, says that the image is decoration, and so does `![](line.svg)`. Pages are
asked in the source only, as translations have what it has: `missing-alt` compares them.

How to fix: describe what the image shows, in the source page first: `alt="A map of the offices"`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document

SEVERITY = Severity.WARNING
_NAMED = re.compile(
    r"""\s(?:alt|aria-label|aria-labelledby|aria-hidden|role\s*=\s*["']?(?:presentation|none))\b""",
    re.IGNORECASE,
)


def check_source(page: Document) -> Iterator[Finding]:
    """One finding for a page, at the first image that is not described."""
    if "<img" not in page.text and "<IMG" not in page.text:
        return
    bare = [
        (block, link)
        for block in page.blocks
        for link in page.links.get(block.span, ())
        if link.image and block.text.startswith("<", link.start)
        if not _NAMED.search(block.text[link.start : link.end])
    ]
    if bare:
        block, link = bare[0]
        more = f", and {len(bare) - 1} more on this page" if len(bare) > 1 else ""
        span = page.place(block, link.start, link.end)
        yield Finding(f"the image has no `alt` attribute{more}", block, span=span)
