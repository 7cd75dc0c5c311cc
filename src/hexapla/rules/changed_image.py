"""An image is not the source's.

A translated page shows the same pictures as its source. A picture may be drawn anew for a
language: `plan.fr.svg`, `plan-fr.png`, `plan_fr_v2.png` or `fr/plan.svg` stand for `plan.svg`, and
another format or size of it is the same picture. So does one with a name of its own that says the
language. An image may stand in a paragraph of its own beside the one that the source has it in.

How to fix: show the source's image, or name the translated one after it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hexapla.model import Severity
from hexapla.parity.linking.linked import differences, outcome, told
from hexapla.parity.linking.links import picture
from hexapla.parity.linking.standing import is_drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Document, Finding, Link, Pair

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"changed-link"})
_MESSAGES = (
    "the image is {now}, the source's is {was}",
    "the source's image {was} is missing",
    "the source has no image {now}",
)


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each image that is changed, missing or extra."""
    for difference in differences(pair, _named, partial(is_drawn, pair=pair)):
        if pair.target:
            yield from told(difference, outcome(difference), pair.target, _MESSAGES)


def _named(page: Document, links: Sequence[Link], other: Document) -> list[tuple[str, Link]]:
    locales = (page.locale, other.locale)
    return [(picture(link.target, locales), link) for link in links if link.image]
