"""Whether a text speaks of a phrase at all: in any order, by derived words, too."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.facts.terms.phrases import LARGEST
from hexapla.facts.terms.stems import (
    ARABIC,
    SHORTEST,
    WORD,
    bare,
    derived,
    fold,
    forms,
    pieces_of,
    stands_for,
    words_in,
)
from hexapla.facts.terms.terms import terms_in, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.facts.terms.terms import Term
    from hexapla.model import Block, Document


def lacking(
    page: Document, used: Mapping[str, str], target: Block, near: Sequence[Block], source: str
) -> list[str]:
    """The ids of terms that a block has no word for, not even the source's or a forbidden one.

    Takes the words that the source uses for each term, the blocks around the target that may
    have them instead, and the source's locale.
    """
    here = {one.term.key for one in terms_in(page).at(target)}
    terms = page.termbase.terms
    left = [key for key in used if key not in here and key in terms]
    if not left:
        return []
    text = told(target.text)
    left = [
        key
        for key in left
        if not _has(text, used[key], source)
        and not (terms[key].forbidden and mentioned(terms[key].forbidden, text, page.locale))
    ]
    every = frozenset[bytes]().union(*(pieces_of(_shown(block.text)) for block in near if left))
    return [key for key in left if not _is_near(terms[key], every, near)]


def _has(text: str, words: str, locale: str) -> bool:
    """Whether a text has the source's own words, as they are or inflected as its language does."""
    if words.casefold() in text.casefold():
        return True
    if " " in words or not words.isascii() or words[:SHORTEST].casefold() not in text.casefold():
        return False
    form = stands_for(fold(words), locale)
    return any(stands_for(fold(word), locale) == form for word in WORD.findall(text))


def _is_near(term: Term, every: AbstractSet[bytes], near: Sequence[Block]) -> bool:
    """Whether one of some blocks, with all these pieces of text, has words for a term."""
    accepted = (*term.preferred, *term.synonyms)
    return _says(accepted, every, term.locale) and any(
        mentioned(accepted, told(block.text), term.locale) for block in near
    )


def _shown(text: str) -> str:
    """A text with all words that it tells, and maybe others; quick to be had."""
    return told(text) if "&" in text else text


def mentioned(texts: Iterable[str], text: str, locale: str) -> bool:
    """Whether all words of one of some phrases stand in a text, anywhere, derived or inflected."""
    return _says(texts, pieces_of(text), locale)


def _says(texts: Iterable[str], pieces: AbstractSet[bytes], locale: str) -> bool:
    return any(all(part.stands_in(pieces) for part in _parts(each, locale)) for each in texts)


class _Part:
    """A word of a phrase, and which pieces of text have been found to say it, or not to."""

    def __init__(self, word: str, locale: str) -> None:
        self._word, self._locale = fold(word), locale
        self._form = stands_for(self._word, locale)
        self._start = "" if ARABIC.search(self._word) else bare(self._word)[:2]
        self._saying: set[bytes] = set()
        self._other: set[bytes] = set()

    def stands_in(self, pieces: AbstractSet[bytes]) -> bool:
        """Whether one of the pieces has an inflected form of it, or a word derived from it."""
        if not self._saying.isdisjoint(pieces):
            return True
        unknown = pieces - self._other
        said = {piece for piece in unknown if any(map(self._is_said_by, words_in(piece)))}
        self._saying |= said
        self._other |= unknown - said
        if len(self._other) > LARGEST:
            self._other.clear()
        return bool(said)

    def _is_said_by(self, word: str) -> bool:
        folded = fold(word)
        if not bare(folded).startswith(self._start):
            return False
        return self._form in forms(folded, self._locale) or derived(folded, self._word)


@lru_cache(maxsize=4096)
def _parts(phrase: str, locale: str) -> tuple[_Part, ...]:
    """The words of a phrase by which a text may have it."""
    return tuple(_Part(word, locale) for word in _content(phrase))


def _content(phrase: str) -> list[str]:
    """Its words but for the short ones, which are mostly articles and prepositions."""
    words = WORD.findall(phrase)
    return [word for word in words if len(word) > SHORTEST] or words
