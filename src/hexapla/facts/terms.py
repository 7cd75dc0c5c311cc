"""Terms: what a termbase holds, and where its words stand in a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.facts.masking import wording
from hexapla.facts.phrases import Finder, worth_a_look
from hexapla.model import START, Fault, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.model import Document

    Uses = Mapping[Span, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Term:
    """An idea as one locale says it.

    ``text`` is the preferred term, ``synonyms`` are other words that readers may know,
    ``forbidden`` those that a page does not use, and ``forms`` the inflected forms of the
    preferred term that its text does not show. ``places`` tells where each text stands.
    """

    key: str
    locale: str
    text: str
    definition: str = ""
    synonyms: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    span: Span = START
    places: Mapping[str, Span] = field(default_factory=dict, hash=False)

    @property
    def preferred(self) -> tuple[str, ...]:
        """The preferred term and those of its forms that are listed."""
        return self.text, *self.forms


@dataclass(frozen=True, eq=False)
class Termbase:
    """The terms of a locale by id, what could not be read, and the file's text."""

    terms: Mapping[str, Term] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    text: str = field(default="", repr=False)
    latest: list[tuple[Document, Uses]] = field(default_factory=list, repr=False)

    @cached_property
    def preferred(self) -> Finder:
        """Finds the preferred terms."""
        return Finder((term, text) for term in self.terms.values() for text in term.preferred)

    @cached_property
    def explained(self) -> Finder:
        """Finds the preferred terms that have a definition."""
        defined = (term for term in self.terms.values() if term.definition)
        return Finder((term, text) for term in defined for text in term.preferred)

    @cached_property
    def allowed(self) -> Finder:
        """Finds the preferred terms and the synonyms."""
        return Finder(
            (term, text)
            for term in self.terms.values()
            for text in (*term.preferred, *term.synonyms)
        )

    @cached_property
    def forbidden(self) -> Finder:
        """Finds the forbidden words."""
        return Finder((term, text) for term in self.terms.values() for text in term.forbidden)

    @cached_property
    def every(self) -> Finder:
        """Finds allowed and forbidden words; of two alike the allowed one."""
        return Finder((*self.allowed.phrases, *self.forbidden.phrases))


def used(page: Document) -> Uses:
    """The preferred terms in a page, by block: their ids and the words used, each id once.

    A source page is asked for once for each target locale, in turn: the last answer is kept.
    """
    latest: list[tuple[Document, Uses]] = page.termbase.latest
    if not latest or latest[0][0] is not page:
        latest[:] = [(page, dict(_uses(page)))]
    return latest[0][1]


def _uses(page: Document) -> Iterator[tuple[Span, tuple[tuple[str, str], ...]]]:
    finder = page.termbase.preferred
    for block in worth_a_look(page, finder):
        said = {one.term.key: one for one in finder.find(wording(block.text))}
        if said:
            yield (
                block.span,
                tuple((key, block.text[one.start : one.end]) for key, one in said.items()),
            )
