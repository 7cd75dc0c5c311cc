"""The words of a termbase contradict each other.

A word that one term prefers or allows cannot be forbidden by another, or by the same; two terms
cannot have the same preferred word, since nobody could tell which is meant; and a word stands
in a term's lists once. Two terms with one definition, where the source has two, are a warning.

How to fix: decide for each word whether it is preferred, a synonym or forbidden, and of which
term. Where one word has two meanings, make the terms longer (`roadmap`, `technical roadmap`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.terms.stems import normal
from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.facts.terms.terms import Term
    from hexapla.model import Pair

SEVERITY = Severity.ERROR


def check_terms(pair: Pair) -> Iterator[Finding]:
    """One finding for each word that is allowed and forbidden, shared, or listed twice."""
    if not pair.target:
        return
    terms: tuple[Term, ...] = tuple(pair.target.termbase.terms.values())
    forbidden = {normal(text): term for term in terms for text in term.forbidden}
    preferred: dict[tuple[str, ...], Term] = {}
    for term in terms:
        first = preferred.setdefault(normal(term.text), term)
        if first is not term:
            message = f"“{term.text}” is the term of `{first.key}` already"
            yield Finding(message, span=term.places.get(term.text, term.span))
        yield from _contradictions(term, forbidden)
    yield from _repeated(pair, terms)


def _repeated(pair: Pair, terms: Iterable[Term]) -> Iterator[Finding]:
    """One finding for each definition that another term has, where the source's are two."""
    ours = pair.source.termbase.terms if pair.source else {}
    known: dict[str, Term] = {}
    for term in (it for it in terms if it.definition and it.key in ours):
        first = known.setdefault(term.definition, term)
        if ours[first.key].definition != ours[term.key].definition:
            message = f"`{term.key}` has the definition of `{first.key}`, the source has two"
            yield Finding(message, span=term.places.get(term.definition, term.span), doubtful=True)


def _contradictions(term: Term, forbidden: dict[tuple[str, ...], Term]) -> Iterator[Finding]:
    seen: set[tuple[str, ...]] = set()
    allowed = (*term.preferred, *term.synonyms)
    for text in (*allowed, *term.forbidden):
        span = term.places.get(text, term.span)
        owner = forbidden.get(normal(text)) if text in allowed else None
        if owner:
            message = f"“{text}” is a word for `{term.key}`; `{owner.key}` forbids it"
            yield Finding(message, span=span)
        elif normal(text) in seen:
            yield Finding(f"“{text}” stands in `{term.key}` twice", span=span)
        seen.add(normal(text))
