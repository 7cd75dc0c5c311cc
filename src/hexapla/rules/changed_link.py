"""A link leads elsewhere than in the source page.

Links of aligned blocks are compared after resolving: a translated page leads to the same
pages, headings, files and sites as its source. The same address in the reader's language (`/fr/`,
`fr.`, `guide-fr.md`, a Wikipedia) is the same target, and so are a heading by the id that it has in
this language and an address that is shown without a link. The order of links in a block is free,
and a link may stand in the paragraph beside it, but two texts must not have exchanged their
targets, and a text is not given up for a bare address. A link to another site is only a warning: it
may have been chosen for the readers of the language. Images are the matter of `changed-image`, and
links to other sites that only the translation has that of `extra-link`.

How to fix: give the link the source's target, or add the link that is missing.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.addresses import may_be_chosen
from hexapla.parity.crossed import crossed, placed
from hexapla.parity.destinations import is_outside
from hexapla.parity.elsewhere import elsewhere, outcomes
from hexapla.parity.linked import differences, told
from hexapla.parity.links import bare, headings
from hexapla.parity.standing import lost_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.model import Pair, Site
    from hexapla.parity.linked import Difference, Outcome

SEVERITY = Severity.ERROR
_CHANGED = "the link leads to {now}, the source's to {was}"
_MISSING = "the source's link to {was} is missing"
_EXTRA = "the source has no link to {now}"


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each link that is changed, missing or extra, or changed places."""
    yield from _told(pair, elsewhere(pair))
    for source, target, link, text in bare(pair):
        span = pair.target.place(target, link.start, link.end) if pair.target else None
        yield Finding(f"the link shows its address, the source's “{text}”", target, source, span)
    for source, target, was, now in lost_addresses(pair):
        at = target.text.find(now)
        span = pair.target.place(target, at, at + len(now)) if pair.target and now else None
        message = (_CHANGED if now else _MISSING).format(was=was, now=now)
        doubtful = bool(now) and may_be_chosen(was, now)
        yield Finding(message, target, source, span, doubtful=doubtful)


def check_targets(pair: Pair, site: Site) -> Iterator[Finding]:
    """One finding for each link to another heading of the page that the source's leads to."""
    found = differences(pair, partial(headings, site=site))
    return _told(pair, outcomes(pair, [one for one in found if _is_known(one)]))


def _told(pair: Pair, found: Iterable[tuple[Difference, Outcome]]) -> Iterator[Finding]:
    for one, became in found if pair.target else ():
        if pair.target and (one.lost or one.added):
            extra = [link for link in became.extra if not is_outside(link.target)]
            within = became._replace(extra=extra)
            yield from told(one, within, pair.target, (_CHANGED, _MISSING, _EXTRA))
        if pair.target and one.target:
            for was, now in crossed(*placed(*one.common), pair.lexicon):
                message = f"“{now.text}” leads to {now.target}, the source's to {was.target}"
                span = pair.target.place(one.target, now.start, now.end)
                yield Finding(message, one.target, one.source, span)


def _is_known(one: Difference) -> bool:
    """Whether both sides lead to headings of the same pages, all of them there."""
    ours, theirs = ([name.partition("#") for name, _ in side] for side in (one.ours, one.theirs))
    known = all(heading for _, _, heading in (*ours, *theirs))
    return known and sorted(page for page, _, _ in ours) == sorted(page for page, _, _ in theirs)
