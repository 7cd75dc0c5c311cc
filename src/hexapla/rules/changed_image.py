"""An image is not the source's.

A translated page shows the same pictures as its source. These stand for one another:

- a picture drawn anew for the language: `plan.fr.svg`, `plan-fr.png`, `plan_fr_v2.png`,
  `fr/plan.svg`, or one with a name of its own that says the language, for `plan.svg`
- the same picture in another format or size
- a badge in another colour or style
- in a row of flags that leads to the other languages, the source's flag for the page's own

An image may stand in a paragraph of its own, beside the one that the source has it in.

These may be meant, and are warnings:

- a picture is left out that is marked as a third language's version of one that the source shows
- two pictures have exchanged their words
- a numbered series with nothing between its pictures (`1.png`, `2.png`, `3.png`) stands in another
  order; the whole series may run from right to left

How to fix: show the source's image, or name the translated one after it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from hexapla.facts.language.language_names import is_language
from hexapla.model import Finding, Severity
from hexapla.parity.linking.definitions import told_once
from hexapla.parity.linking.emblems import is_restyled, of_third_languages, without_flags
from hexapla.parity.linking.linked import Outcome, differences, outcome
from hexapla.parity.linking.pictures import by_words, disordered, exchanges, pictures
from hexapla.parity.linking.standing import is_drawn
from hexapla.parity.linking.telling import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.model import Link, Pair
    from hexapla.parity.linking.linked import Difference

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"changed-link"})
_MESSAGES = (
    "the image is {now}, the source's is {was}",
    "the source's image {was} is missing",
    "the source has no image {now}",
)


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each image that is changed, missing or extra."""
    crosses = exchanges(pair)
    found = [
        (difference, *by_words(outcome(difference), difference.target, crosses))
        for difference in differences(pair, pictures, partial(_stands_for, pair=pair))
    ]
    yield from told_once(_told(pair, [(difference, became) for difference, became, _ in found]))
    yield from disordered(pair)
    known = [cross for _, _, crossed in found for cross in crossed]
    for source, target, was, now in (cross for cross in crosses if cross not in known):
        span = pair.target.place(target, now.start, now.end) if pair.target else None
        message = _MESSAGES[0].format(was=was.target, now=now.target)
        yield Finding(message, target, source, span, doubtful=True)


def _told(pair: Pair, each: Iterable[tuple[Difference, Outcome]]) -> Iterator[Finding]:
    for difference, found in each:
        extra = [link for link in found.extra if not is_language(link.text, (pair.locale,))]
        others = of_third_languages(found.missing, pair)
        missing = [link for link in found.missing if link not in others]
        changed = list(without_flags(found.changed, difference))
        if pair.target:
            became = Outcome(changed, missing, extra)
            yield from told(difference, became, pair.target, _MESSAGES)
            left = told(difference, Outcome([], others, []), pair.target, _MESSAGES)
            yield from (replace(finding, doubtful=True) for finding in left)


def _stands_for(was: Link, now: Link, pair: Pair) -> bool:
    return is_restyled(was.target, now.target) or is_drawn(was, now, pair)
