"""A link leads elsewhere than in the source page.

Links of aligned blocks are compared after resolving: a translated page leads to the same
pages, files and sites as its source. The same address in the reader's language (`/fr/`,
`fr.`, a Wikipedia of that language) is the same target; the order of links within a block
is free.

How to fix: give the link the source's target, or add the link that is missing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hexapla.links import canonical
from hexapla.markdown import inline
from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Link, Match, Pair

SEVERITY = Severity.ERROR
_WITHOUT_LINKS = ("code", "snippet", "break")


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each link that is changed, missing or extra."""
    for match in pair.aligned():
        if match.source and match.target and match.source.kind not in _WITHOUT_LINKS:
            yield from _compare(pair, match, match.source, match.target)


def _compare(pair: Pair, match: Match, source: Block, target: Block) -> Iterator[Finding]:
    if not pair.source or not pair.target:
        return
    locales = (pair.source.locale, pair.locale)
    ours, theirs = _links(pair.source, source, locales), _links(pair.target, target, locales)
    if ours.keys() == theirs.keys() and all(len(ours[k]) == len(theirs[k]) for k in ours):
        return
    lost = _surplus(ours, theirs)
    added = _surplus(theirs, ours)
    for was, now in zip(lost, added, strict=False):
        span = pair.target.place(target, now.start, now.end)
        message = f"the link leads to {now.target}, the source's to {was.target}"
        yield Finding(message, match.target, match.source, span)
    for was in lost[len(added) :]:
        yield Finding(f"the source's link to {was.target} is missing", match.target, match.source)
    for now in added[len(lost) :]:
        span = pair.target.place(target, now.start, now.end)
        yield Finding(f"the source has no link to {now.target}", match.target, match.source, span)


def _links(page: Document, block: Block, locales: tuple[str, str]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in inline.links(block.text, page.references):
        found.setdefault(canonical(link.target, page.site_path, locales), []).append(link)
    return found


def _surplus(ours: dict[str, list[Link]], theirs: dict[str, list[Link]]) -> list[Link]:
    """Our links that theirs do not match, in order of their place."""
    counts = Counter({name: len(links) for name, links in theirs.items()})
    left = [link for name, links in ours.items() for link in links[counts[name] :]]
    return sorted(left, key=lambda link: link.start)
