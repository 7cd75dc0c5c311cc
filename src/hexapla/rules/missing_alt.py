"""An image has no alternative text.

Who cannot see the image gets the text in its place. Where the source describes an image, its
translation does so too; an image without a text in either is decoration. Numbers are no text, as
in `12|690x193`, which a forum makes of a picture's name and size.

How to fix: describe the image in the page's language: `![what it shows](plan.svg)`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import alternative_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Link, Pair

SEVERITY = Severity.ERROR
_NUMBERS = re.compile(r"[\d\s|x×%.,]*")


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each image whose text the source has and the translation lacks."""
    page, other = pair.source, pair.target
    shown = other and any(link.image for links in other.links.values() for link in links)
    for source, target in pair.aligned() if shown else ():
        if page and other and source and target and target.span in other.links:
            ours = _images(page.links.get(source.span, ()))
            theirs = _images(other.links[target.span])
            told = [_is_told(source, image) for image in ours]
            wanted = told if len(ours) == len(theirs) else [bool(told) and all(told)] * len(theirs)
            for is_told, now in zip(wanted, theirs, strict=True):
                if is_told and not _is_told(target, now):
                    span = other.place(target, now.start, now.end)
                    yield Finding("the image has no alternative text", target, source, span)


def _is_told(block: Block, image: Link) -> bool:
    """Whether an image has a text that says something."""
    return _NUMBERS.fullmatch(alternative_text(block, image) or "") is None


def _images(links: Sequence[Link]) -> list[Link]:
    return [link for link in links if link.image]
