"""A link leads elsewhere than in the source page.

Links of aligned blocks are compared after resolving: a translated page leads to the same
pages, headings, files and sites as its source. The same address in the reader's language (`/fr/`,
`fr.`, `guide-fr.md`, a Wikipedia) is the same target, and so are a heading by the id that it has in
this language and an address that is shown without a link. The order of links in a block is free,
and a link may stand in the paragraph beside it, but two texts must not have exchanged their
targets, and a text is not given up for a bare address. Images are the matter of `changed-image`.

How to fix: give the link the source's target, or add the link that is missing.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hexapla.markdown.vectors import address
from hexapla.model import Finding, Severity
from hexapla.parity.crossed import crossed, placed
from hexapla.parity.linked import differences, told
from hexapla.parity.links import bare, headings, name_of
from hexapla.parity.standing import bare_names, lost_addresses, stands_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Document, Link, Pair, Site
    from hexapla.parity.linked import Difference

SEVERITY = Severity.ERROR
_CHANGED = "the link leads to {now}, the source's to {was}"
_MISSING = "the source's link to {was} is missing"
_EXTRA = "the source has no link to {now}"


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each link that is changed, missing or extra, or changed places."""
    found = differences(
        pair, _named, partial(stands_for, pair=pair), partial(bare_names, pair=pair)
    )
    yield from _told(pair, found)
    for source, target, link, text in bare(pair):
        span = pair.target.place(target, link.start, link.end) if pair.target else None
        yield Finding(f"the link shows its address, the source's “{text}”", target, source, span)
    for source, target, was, now in lost_addresses(pair):
        at = target.text.find(now)
        span = pair.target.place(target, at, at + len(now)) if pair.target and now else None
        message = _CHANGED if now else _MISSING
        yield Finding(message.format(was=was, now=now), target, source, span)


def check_targets(pair: Pair, site: Site) -> Iterator[Finding]:
    """One finding for each link to another heading of the page that the source's leads to."""
    found = differences(pair, partial(headings, site=site))
    return _told(pair, [one for one in found if _is_known(one)])


def _told(pair: Pair, found: Iterable[Difference]) -> Iterator[Finding]:
    for one in found if pair.target else ():
        if any(address(link.target) for _, link in one.added):
            continue  # unsafe-html tells it
        if pair.target and (one.lost or one.added):
            yield from told(one, pair.target, _CHANGED, _MISSING, _EXTRA)
        if pair.target and one.target:
            for was, now in crossed(*placed(*one.common), pair.lexicon):
                message = f"“{now.text}” leads to {now.target}, the source's to {was.target}"
                span = pair.target.place(one.target, now.start, now.end)
                yield Finding(message, one.target, one.source, span)


def _named(page: Document, links: Sequence[Link], other: Document) -> list[tuple[str, Link]]:
    return [(name_of(x.target, page, other), x) for x in links if not x.image]


def _is_known(one: Difference) -> bool:
    """Whether both sides lead to headings of the same pages, all of them there."""
    ours, theirs = ([name.partition("#") for name, _ in side] for side in (one.ours, one.theirs))
    known = all(heading for _, _, heading in (*ours, *theirs))
    return known and sorted(page for page, _, _ in ours) == sorted(page for page, _, _ in theirs)
