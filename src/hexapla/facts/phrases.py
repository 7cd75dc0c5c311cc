"""Phrases in running text: each found in any inflected form, the longest of several.

An abbreviation in capitals is no word in small letters. Forms that a stemmer cannot know
(broken plurals, say) are listed in the termbase.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.masking import KINDS, NOTHING
from hexapla.facts.stems import (
    SHORTEST,
    WORD,
    fold,
    forms,
    inflected,
    root,
    roots,
    stands_for,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.facts.terms import Term
    from hexapla.model import Block, Document

LARGEST: Final = 50_000
"""Words whose phrases a finder keeps in mind."""

_GAPS = str.maketrans("\u2019\u2010\u2011\xa0\u202f\n", "'--   ", f"*_{NOTHING}")
_SPACES = re.compile(r"\s+")


class Found(NamedTuple):
    """A term as the text has it: in which of its words, and where."""

    term: Term
    text: str
    start: int
    end: int


class _Phrase(NamedTuple):
    term: Term
    text: str
    words: tuple[str, ...]  # as written
    folded: tuple[str, ...]
    keys: tuple[str, ...]
    gaps: tuple[str, ...]
    rank: int


class Finder:
    """Finds phrases, each of some term, in one pass over a text."""

    def __init__(self, phrases: Iterable[tuple[Term, str]]) -> None:
        self.phrases = tuple(phrases)
        read = (_read(rank, term, text) for rank, (term, text) in enumerate(self.phrases))
        self._by_key: dict[str, list[_Phrase]] = {}
        for phrase in filter(None, read):
            self._by_key.setdefault(phrase.keys[0], []).append(phrase)
        self._locale = self.phrases[0][0].locale if self.phrases else ""
        self._begins: dict[str, tuple[_Phrase, ...]] = {}
        self._idle: set[str] = set()

    def find(self, text: str) -> Iterator[Found]:
        """Every place of every phrase, in order, none inside another."""
        possible = self.possible(text)
        if possible:
            yield from _placed(possible, text)

    def possible(self, text: str) -> list[tuple[int, _Phrase]]:
        """The phrases whose words follow each other, whatever stands between; by first word."""
        words = words_of(text)
        if self._idle.issuperset(words):
            return []
        return [
            (number, phrase)
            for number, word in enumerate(words)
            for phrase in self._starting(word)
            if self._follows(phrase, words, number)
        ]

    def _starting(self, word: str) -> tuple[_Phrase, ...]:
        """The phrases that a word, as written, begins; each word is looked up once."""
        if word in self._idle:
            return ()
        found = self._begins.get(word)
        if found is None:
            if len(self._begins) + len(self._idle) > LARGEST:
                self._begins.clear()
                self._idle.clear()
            found = tuple(self._begin(word)) if self._may_begin(word) else ()
            if found:
                self._begins[word] = found
            else:
                self._idle.add(word)
        return found

    @cached_property
    def _initials(self) -> frozenset[str]:
        """The first letters of phrases: three, or two where inflection may change the third."""
        firsts = (phrase.folded[0] for listed in self._by_key.values() for phrase in listed)
        return frozenset(first[: 3 if len(first) > SHORTEST else 2] for first in firsts)

    def _may_begin(self, word: str) -> bool:
        """Whether it is worth the stemmer's time; Arabic words begin with any clitic."""
        first = word[:3]
        if not first.isascii():
            return True
        first = first.casefold()
        return first in self._initials or first[:2] in self._initials

    def _begin(self, word: str) -> Iterator[_Phrase]:
        folded = fold(word)
        found = [p for key in forms(folded, self._locale) for p in self._by_key.get(key, ())]
        for phrase in sorted(found, key=lambda phrase: (-len(phrase.words), phrase.rank)):
            if _same(word, phrase, 0):
                yield phrase

    def _follows(self, phrase: _Phrase, words: Sequence[str], number: int) -> bool:
        """Whether the words from a number on are the phrase's, whatever stands between them."""
        if number + len(phrase.words) > len(words):
            return False
        return all(
            phrase.keys[n] in forms(fold(words[number + n]), self._locale)
            and _same(words[number + n], phrase, n)
            for n in range(1, len(phrase.words))
        )


def _placed(possible: Iterable[tuple[int, _Phrase]], text: str) -> Iterator[Found]:
    """Those phrases that stand in a text without anything but a gap between their words."""
    places = [match.span() for match in WORD.finditer(text)]
    following = 0
    for number, phrase in possible:
        span = places[number : number + len(phrase.words)]
        if number >= following and all(
            _gap(text[before[1] : after[0]]) == gap
            for (before, after), gap in zip(pairwise(span), phrase.gaps, strict=True)
        ):
            following = number + len(phrase.words)
            yield Found(phrase.term, phrase.text, span[0][0], span[-1][1])


def mentioned(texts: Iterable[str], text: str, locale: str) -> bool:
    """Whether all words of one of some phrases stand in a text, anywhere, derived or inflected."""
    known = _known(text, locale)
    return any(all(part & known for part in _parts(phrase, locale)) for phrase in texts)


@lru_cache(maxsize=1024)
def _known(text: str, locale: str) -> frozenset[str]:
    """What the words of a text may be forms of, or be derived from."""
    words = {fold(word) for word in words_of(text)}
    return frozenset().union(*(forms(word, locale) | roots(word) for word in words))


@lru_cache(maxsize=4096)
def _parts(phrase: str, locale: str) -> tuple[frozenset[str], ...]:
    """For each word of a phrase, the forms and the root by which a text may have it."""
    words = [fold(word) for word in _content(phrase)]
    return tuple(frozenset((stands_for(word, locale), root(word))) for word in words)


def _content(phrase: str) -> list[str]:
    """Its words but for the short ones, which are mostly articles and prepositions."""
    words = WORD.findall(phrase)
    return [word for word in words if len(word) > SHORTEST] or words


def _read(rank: int, term: Term, text: str) -> _Phrase | None:
    found = list(WORD.finditer(text))
    if not found:
        return None
    words = tuple(match[0] for match in found)
    folded = tuple(fold(word) for word in words)
    keys = tuple(stands_for(word, term.locale) for word in folded)
    gaps = tuple(_gap(text[before.end() : after.start()]) for before, after in pairwise(found))
    return _Phrase(term, text, words, folded, keys, gaps, rank)


def _same(word: str, phrase: _Phrase, number: int) -> bool:
    wanted = phrase.words[number]
    if wanted.isupper():
        return word == wanted
    return inflected(fold(word), phrase.folded[number], phrase.term.locale)


def normal(text: str) -> tuple[str, ...]:
    """A phrase as it is compared with others: its words without case, but for abbreviations."""
    return tuple(word if word.isupper() else fold(word) for word in WORD.findall(text))


def _gap(text: str) -> str:
    """What stands between two words, whatever apostrophe, hyphen or space it is written with."""
    if text == " ":
        return text
    return _SPACES.sub(" ", text.translate(_GAPS))


def worth_a_look(page: Document, finder: Finder) -> Iterator[Block]:
    """The blocks of a page that have all words of a phrase in a row."""
    for block in page.blocks:
        if block.kind in KINDS and ("&" in block.text or finder.possible(block.text)):
            yield block
