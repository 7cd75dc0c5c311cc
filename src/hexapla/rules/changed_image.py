"""An image is not the source's.

A translated page shows the same pictures as its source. A picture may be drawn anew for a
language: `plan.fr.svg`, `plan-fr.png` or `fr/plan.svg` stand for `plan.svg`, and another
format or size of it is the same picture.

How to fix: show the source's image, or name the translated one after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.linked import likeliest, surplus
from hexapla.parity.links import picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Link, Pair

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"changed-link", "missing-alt"})


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each image that is changed, missing or extra."""
    page, other = pair.source, pair.target
    for source, target in pair.aligned() if page and other and (page.links or other.links) else ():
        if not (page and other and source and target):
            continue
        ours, theirs = page.links.get(source.span, ()), other.links.get(target.span, ())
        if not (ours or theirs):
            continue
        if [link.target for link in ours if link.image] == [x.target for x in theirs if x.image]:
            continue
        locales = (page.locale, other.locale)
        wanted, found = _named(ours, locales), _named(theirs, locales)
        lost, added = surplus(wanted, found), surplus(found, wanted)
        for was, now in tuple(likeliest(lost, added)):
            message = f"the image is {now.target}, the source's is {was.target}"
            yield Finding(message, target, source, other.place(target, now.start, now.end))
            lost.remove(was)
            added.remove(now)
        for was in lost:
            yield Finding(f"the source's image {was.target} is missing", target, source)
        for now in added:
            span = other.place(target, now.start, now.end)
            yield Finding(f"the source has no image {now.target}", target, source, span)


def _named(links: Sequence[Link], locales: tuple[str, str]) -> list[tuple[str, Link]]:
    return [(picture(link.target, locales), link) for link in links if link.image]
