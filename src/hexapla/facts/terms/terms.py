"""Terms: what a termbase holds, and where its words stand in a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.facts.labels import alternatives
from hexapla.facts.masking import KINDS, wording
from hexapla.facts.terms.phrases import Finder
from hexapla.facts.terms.usage import means_term
from hexapla.model import START, Fault, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.facts.terms.phrases import Found
    from hexapla.model import Block, Document


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
    latest: list[Uses] = field(default_factory=list, repr=False)

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


class Uses:
    """The terms in a page, allowed and forbidden ones, by block; a block is read when asked for."""

    def __init__(self, page: Document) -> None:
        self.page = page
        self._finder: Finder = page.termbase.every
        self._read: dict[Span, tuple[Found, ...]] = {}
        self._meant: dict[Span, dict[str, str]] = {}
        blocks = [block for block in page.blocks if self._finder.phrases and block.kind in KINDS]
        texts = [told(block.text) if "&" in block.text else block.text for block in blocks]
        glance = self._finder.glance(texts).items()
        self._begun = {blocks[number].span: words for number, words in glance}

    def __bool__(self) -> bool:
        """Whether there may be any."""
        return bool(self._begun)

    def at(self, block: Block) -> tuple[Found, ...]:
        """The terms in a block, each where it stands."""
        if block.span not in self._begun:
            return ()
        if block.span not in self._read:
            found = self._finder.find(told(block.text), self._begun[block.span])
            self._read[block.span] = tuple(found)
        return self._read[block.span]

    def meant(self, block: Block) -> Mapping[str, str]:
        """The words by which a block says preferred terms in their meaning, by the term's id."""
        if block.span not in self._begun:
            return {}
        if block.span not in self._meant:
            self._meant[block.span] = {
                one.term.key: block.text[one.start : one.end]
                for one in self.at(block)
                if one.text in one.term.preferred and means_term(one, block)
            }
        return self._meant[block.span]

    def wrong(self) -> Iterator[tuple[Block, Found]]:
        """The uses of forbidden words."""
        wrong = self._finder.forbidding
        spans = {span for span, words in self._begun.items() if not wrong.isdisjoint(words)}
        for block in self.page.blocks if spans else ():
            for found in self.at(block) if block.span in spans else ():
                if found.text in found.term.forbidden:
                    yield block, found


def terms_in(page: Document) -> Uses:
    """The terms in a page.

    Several rules ask in turn, of a source page once for each target locale: the last answer is
    kept.
    """
    latest: list[Uses] = page.termbase.latest
    if not latest or latest[0].page is not page:
        latest[:] = [Uses(page)]
    return latest[0]


def told(text: str) -> str:
    """The wording of a block, and what is told of its pictures to those who do not see them."""
    words = wording(text)
    if "![" not in text and "alt=" not in text:
        return words
    letters = list(words)
    for start, end in alternatives(text):
        letters[start:end] = text[start:end]
    return "".join(letters)
