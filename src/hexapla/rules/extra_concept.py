"""A termbase has a term that the source's termbase has not.

The ids of terms are the same in every locale. An id that the source does not know is mistyped,
or left from a term that was renamed or removed, or stands for an idea that belongs into the source
first. Where the source has no termbase at all, and other locales explain terms, that is reported
once.

How to fix: correct the id, remove the entry, or add the term to the source's `terms.yml`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING


def check_terms(pair: Pair) -> Iterator[Finding]:
    """One finding for each id that the source lacks."""
    if not pair.source or not pair.target or not pair.source.termbase.terms:
        return
    for key, term in pair.target.termbase.terms.items():
        if key not in pair.source.termbase.terms:
            yield Finding(f"the source has no term `{key}` (“{term.text}”)", span=term.span)
