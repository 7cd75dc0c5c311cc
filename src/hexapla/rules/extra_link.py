"""A link leads out of the pages, and the source has none there.

The links of the source are all there, and the translation has one more: to another site, where
readers of the source are not sent. That may be a help for readers of the language, or a slip of the
pen.

A page in the reader's language is always welcome. So is the translator's own page, or that of whose
the rights are. A link into the pages that the source does not have is the matter of `changed-link`.

How to fix: remove the link, or add it to the source page, so that every reader gets it. Where it
is meant for readers of this language only, say so: `<!-- hexapla: ignore extra-link … -->`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.linking.addresses import is_encyclopedia, languages
from hexapla.parity.linking.chosen import is_owned
from hexapla.parity.linking.credited import is_credited
from hexapla.parity.linking.destinations import is_outside
from hexapla.parity.linking.elsewhere import elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each link out of the tree that only the translation has."""
    own = languages((pair.locale,))
    for one, found in elsewhere(pair):
        for link in found.extra if pair.target and one.target else ():
            is_own = is_encyclopedia(link.target, own) or is_owned(link.target, pair.locale)
            if not (pair.target and one.target and is_outside(link.target)) or is_own:
                continue
            if not is_credited(link, one.target, one.source):
                span = pair.target.place(one.target, link.start, link.end)
                message = f"only the translation has a link to {link.target}"
                yield Finding(message, one.target, one.source, span)
