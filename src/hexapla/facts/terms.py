"""Terms: what a termbase holds, and where its words stand in a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.facts.masking import KINDS, markup, wording
from hexapla.facts.phrases import Finder
from hexapla.model import START, Fault, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hexapla.facts.phrases import Found
    from hexapla.model import Document

    Uses = Mapping[Span, tuple[Found, ...]]
    """What stands in the blocks of a page, by the block's span."""

_ALT = re.compile(r"""\salt=(["'])(.*?)\1""", re.IGNORECASE | re.DOTALL)


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
    def explained(self) -> Finder:
        """Finds the preferred terms that have a definition."""
        defined = (term for term in self.terms.values() if term.definition)
        return Finder((term, text) for term in defined for text in term.preferred)

    @cached_property
    def every(self) -> Finder:
        """Finds allowed and forbidden words; of two alike the allowed one."""
        terms = self.terms.values()
        allowed = ((term, text) for term in terms for text in (*term.preferred, *term.synonyms))
        forbidden = ((term, text) for term in terms for text in term.forbidden)
        return Finder((*allowed, *forbidden))


def terms_in(page: Document) -> Uses:
    """The terms in a page by block, allowed and forbidden ones, each where it stands.

    Several rules ask in turn, of a source page once for each target locale: the last answer is
    kept.
    """
    latest: list[tuple[Document, Uses]] = page.termbase.latest
    if not latest or latest[0][0] is not page:
        latest[:] = [(page, dict(_uses(page)))]
    return latest[0][1]


def _uses(page: Document) -> Iterator[tuple[Span, tuple[Found, ...]]]:
    finder = page.termbase.every
    if not finder.phrases:
        return
    hidden = "&" in page.text
    beginnings = finder.beginnings(
        [page.text, *(wording(b.text) for b in page.blocks if hidden and "&" in b.text)]
    )
    for block in page.blocks if beginnings else ():
        if block.kind in KINDS and _has(block.text, beginnings):
            found = tuple(finder.find(told(block.text), beginnings))
            if found:
                yield block.span, found


def _has(text: str, words: Iterable[str]) -> bool:
    """Whether one of some words may stand in a Markdown text."""
    for word in words:  # as a loop ten times as fast as ``any``
        if word in text:
            return True
    return "&" in text


def told(text: str) -> str:
    """The wording of a block, and what is told of its pictures to those who do not see them."""
    words = wording(text)
    if "![" not in text and "alt=" not in text:
        return words
    letters = list(words)
    for start, end in alternatives(text):
        letters[start:end] = text[start:end]
    return "".join(letters)


def alternatives(text: str) -> Iterator[tuple[int, int]]:
    """Where the texts stand that are told in place of pictures."""
    for mark in markup(text):
        if mark.kind == "image":
            yield mark.inner, mark.outer
        elif mark.kind == "tag" and (found := _ALT.search(text, mark.start, mark.end)):
            yield found.span(2)
