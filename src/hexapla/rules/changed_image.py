"""An image is not the source's.

A translated page shows the same pictures as its source. A picture may be drawn anew for a
language: `plan.fr.svg`, `plan-fr.png`, `plan_fr_v2.png` or `fr/plan.svg` stand for `plan.svg`, and
another format or size of it is the same picture. So does one with a name of its own that says the
language. An image may stand in a paragraph of its own beside the one that the source has it in.
Where nothing but a numbered series of pictures stands (`1.png`, `2.png`, `3.png`), they keep their
order; all of them may go from right to left.

How to fix: show the source's image, or name the translated one after it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hexapla.facts.language_names import is_language
from hexapla.model import Finding, Severity
from hexapla.parity.linking.definitions import told_once
from hexapla.parity.linking.linked import differences, outcome, unlike
from hexapla.parity.linking.pictures import by_words, exchanges, is_series, pictures
from hexapla.parity.linking.standing import is_drawn
from hexapla.parity.linking.telling import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair
    from hexapla.parity.linking.pictures import Exchange

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"changed-link"})
_MESSAGES = (
    "the image is {now}, the source's is {was}",
    "the source's image {was} is missing",
    "the source has no image {now}",
)
_SERIES = 3
"""How many pictures are a series, at least."""


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each image that is changed, missing or extra."""
    crosses = exchanges(pair)
    yield from told_once(_told(pair, crosses))
    yield from _disordered(pair)
    for source, target, was, now in crosses:
        span = pair.target.place(target, now.start, now.end) if pair.target else None
        message = _MESSAGES[0].format(was=was.target, now=now.target)
        yield Finding(message, target, source, span, doubtful=True)


def _told(pair: Pair, crosses: list[Exchange]) -> Iterator[Finding]:
    for difference in differences(pair, pictures, partial(is_drawn, pair=pair)):
        found, known = by_words(outcome(difference), difference.target, crosses)
        crosses[:] = [one for one in crosses if one not in known]
        extra = [link for link in found.extra if not is_language(link.text, (pair.locale,))]
        if pair.target:
            yield from told(difference, found._replace(extra=extra), pair.target, _MESSAGES)


def _disordered(pair: Pair) -> Iterator[Finding]:
    """One finding for each series of pictures that stands in another order, at the first of them.

    What is a series by its numbers has no words between, so that the order is all that it has.
    """
    for _, (source, target), (_, ours), (page, theirs) in unlike(pair):
        was, now = ([x.target.rpartition(".")[0] for x in side] for side in (ours, theirs))
        if not (source and target and len(was) >= _SERIES and sorted(was) == sorted(now)):
            continue
        if now not in (was, was[::-1]) and is_series(was) and all(link.image for link in ours):
            first = next(theirs[n] for n, name in enumerate(now) if name != was[n])
            span = page.place(target, first.start, first.end)
            message = f"the images stand in another order: {first.target} is not the next one"
            yield Finding(message, target, source, span, doubtful=True)
