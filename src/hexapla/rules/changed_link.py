"""A link leads elsewhere than in the source page.

A translated page leads to the same pages, headings, files and sites as its source. The links of
each block are compared with those of its counterpart, after they are resolved; so are the links of
strings and of definitions.

These are the same target:

- the same address in the reader's language (`/fr/`, `fr.`, `guide-fr.md`, a Wikipedia)
- a heading by the id that it has in this language
- a path from the root of the site
- an address that is shown without a link, where the source shows it too

The order of links in a block is free. Entries of a list may move with their links, and a link may
stand in the paragraph beside it. But two texts must not exchange their targets, a text must not
give way to a bare address, and a text that shows an address leads to that address.

Most differences are errors. These may be meant, and are warnings:

- another site, article or mailbox, where it may have been chosen for readers of the language
- a page in the reader's language whose name says something else, as `/fr/jobs` for `/en/shop`
- an address with other capitals, or with a name in place of one that the source leaves to fill in
- a link to a heading of the page that the source does not have there

Links that differ in one way are reported once, and so is a definition that several links use.

How to fix: give the link the source's target, or add the link that is missing.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.linking.bare import laid_bare, lost
from hexapla.parity.linking.crossed import crossed, placed
from hexapla.parity.linking.destinations import is_outside
from hexapla.parity.linking.elsewhere import elsewhere, outcomes
from hexapla.parity.linking.exchanges import moved, told_crossed
from hexapla.parity.linking.labels import misled
from hexapla.parity.linking.linked import Outcome, differences
from hexapla.parity.linking.links import headings
from hexapla.parity.linking.telling import told
from hexapla.parity.linking.together import Told, together, way_of
from hexapla.parity.places import are_headings, is_same_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.model import Pair, Site
    from hexapla.parity.linking.linked import Difference

SEVERITY = Severity.ERROR
PROSE = True
REPEATS = frozenset({"extra-link"})
_CHANGED = "the link leads to {now}, the source's to {was}"
_MISSING = "the source's link to {was} is missing"
_EXTRA = "the source has no link to {now}"


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each link that is changed, missing or extra, or changed places."""
    yield from together(found := [*_told(pair, elsewhere(pair))], pair)
    yield from misled(pair, {one.finding.span for one in found})
    yield from (*moved(pair), *laid_bare(pair), *lost(pair, _CHANGED, _MISSING))


def check_targets(pair: Pair, site: Site) -> Iterator[Finding]:
    """One finding for each link to another heading of the page that the source's leads to."""
    found = differences(pair, partial(headings, site=site), partial(is_same_place, pair=pair))
    changes = outcomes(pair, filter(are_headings, found))
    return (one.finding for one in _told(pair, changes))


def _told(pair: Pair, found: Iterable[tuple[Difference, Outcome]]) -> Iterator[Told]:
    page = pair.target
    for one, became in found if page else ():
        left = [item for item in one.ours if item[1] not in became.missing]
        stood = one.stood if len(one.stood) == 1 else ()  # of more, no one knows which is whose
        same = (*became.changed, *stood)
        exchanged = [*crossed(*placed(left, one.theirs, same), pair.lexicon)]
        if page and (one.lost or one.added):
            known = {now for _, now, _ in exchanged}
            changed = [item for item in became.changed if item[1] not in known]
            extra = [link for link in became.extra if not is_outside(link.target)]
            within = Outcome(changed, became.missing, extra)
            ways = (way_of(was, now) for was, now in changed)
            for finding in told(one, within, page, (_CHANGED, _MISSING, _EXTRA)):
                yield Told(finding, next(ways, None))  # those that are changed come first
        if page and one.target:
            yield from map(Told, told_crossed(exchanged, page, one.target, one.source))
