"""A termbase lacks a term that the source's termbase has.

The ids of terms are the same in every locale: each stands for one idea, which every language
says in its own words. For a missing one the glossary shows the source's entry, and no page is
checked for it.

How to fix: add the id to `locales/<locale>/terms.yml`, with the term and its definition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import START, Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING


def check_terms(pair: Pair) -> Iterator[Finding]:
    """One finding for each id that is absent; one for all where there is no termbase."""
    if not pair.source or not pair.target:
        return
    ours, theirs = pair.source.termbase.terms, pair.target.termbase.terms
    if ours and not theirs:
        yield Finding(f"the locale has no termbase; the source's has {len(ours)} terms", span=START)
        return
    for key in ours:
        if key not in theirs:
            yield Finding(f"the term `{key}` is missing (“{ours[key].text}”)", span=START)
