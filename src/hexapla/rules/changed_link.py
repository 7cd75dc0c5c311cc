"""A link leads elsewhere than in the source page.

Links of aligned blocks are compared after resolving: a translated page leads to the same
pages, files and sites as its source. The same address in the reader's language (`/fr/`,
`fr.`, a Wikipedia of that language) is the same target; the order of links within a block
is free, but two texts must not have exchanged their targets. Images are
the matter of `changed-image`.

How to fix: give the link the source's target, or add the link that is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.linked import crossed, likeliest, surplus
from hexapla.parity.links import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Link, Pair

    Links = list[tuple[str, Link]]

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each link that is changed, missing or extra, or changed places."""
    page, other = pair.source, pair.target
    for source, target in pair.aligned() if page and other else ():
        if page and other and source and target:
            ours, theirs = page.links.get(source.span, ()), other.links.get(target.span, ())
            if [link.target for link in ours] != [link.target for link in theirs]:
                wanted, found = _named(page, ours, other), _named(other, theirs, page)
                yield from _compare(source, wanted, target, found, other)


def _compare(
    source: Block, ours: Links, target: Block, theirs: Links, page: Document
) -> Iterator[Finding]:
    lost, added = surplus(ours, theirs), surplus(theirs, ours)
    if not (lost or added):
        for was, now in crossed(ours, theirs):
            message = f"“{now.text}” leads to {now.target}, the source's to {was.target}"
            yield Finding(message, target, source, page.place(target, now.start, now.end))
    for was, now in tuple(likeliest(lost, added)):
        message = f"the link leads to {now.target}, the source's to {was.target}"
        yield Finding(message, target, source, page.place(target, now.start, now.end))
        lost.remove(was)
        added.remove(now)
    for was in lost:
        yield Finding(f"the source's link to {was.target} is missing", target, source)
    for now in added:
        message = f"the source has no link to {now.target}"
        yield Finding(message, target, source, page.place(target, now.start, now.end))


def _named(page: Document, links: Sequence[Link], other: Document) -> Links:
    locales, path = (page.locale, other.locale), page.site_path
    return [(canonical(x.target, path, locales), x) for x in links if not x.image]
