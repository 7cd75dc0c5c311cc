"""A link leads elsewhere than in the source page.

Links of aligned blocks are compared after resolving: a translated page leads to the same
pages, files and sites as its source. The same address in the reader's language (`/fr/`,
`fr.`, a Wikipedia of that language) is the same target; the order of links within a block
is free.

How to fix: give the link the source's target, or add the link that is missing.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from hexapla.links import canonical
from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Block, Document, Link, Pair

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each link that is changed, missing or extra."""
    if not pair.source or not pair.target:
        return
    for source, target in pair.aligned():
        if source and target:
            ours = pair.source.links.get(source.span, ())
            theirs = pair.target.links.get(target.span, ())
            if [link.target for link in ours] != [link.target for link in theirs]:
                yield from _compare(pair, source, target)


def _compare(pair: Pair, source: Block, target: Block) -> Iterator[Finding]:
    if not pair.source or not pair.target:
        return
    locales = (pair.source.locale, pair.locale)
    ours, theirs = _links(pair.source, source, locales), _links(pair.target, target, locales)
    lost, added = _surplus(ours, theirs), _surplus(theirs, ours)
    for was, now in _likeliest(lost, added):
        span = pair.target.place(target, now.start, now.end)
        message = f"the link leads to {now.target}, the source's to {was.target}"
        yield Finding(message, target, source, span)
        lost.remove(was)
        added.remove(now)
    for was in lost:
        yield Finding(f"the source's link to {was.target} is missing", target, source)
    for now in added:
        span = pair.target.place(target, now.start, now.end)
        yield Finding(f"the source has no link to {now.target}", target, source, span)


def _links(page: Document, block: Block, locales: tuple[str, str]) -> list[tuple[str, Link]]:
    links = page.links.get(block.span, ())
    return [(canonical(link.target, page.site_path, locales), link) for link in links]


def _surplus(ours: list[tuple[str, Link]], theirs: list[tuple[str, Link]]) -> list[Link]:
    """Our links that theirs do not match, in order."""
    left = Counter(name for name, _ in theirs)
    surplus = []
    for name, link in ours:
        left[name] -= 1
        if left[name] < 0:
            surplus.append(link)
    return surplus


def _likeliest(lost: Sequence[Link], added: Iterable[Link]) -> list[tuple[Link, Link]]:
    """Each added link with the lost one that its address is most like."""
    left, pairs = list(lost), []
    for now in added:
        if left:
            was = max(left, key=lambda link: SequenceMatcher(None, link.target, now.target).ratio())
            left.remove(was)
            pairs.append((was, now))
    return pairs
