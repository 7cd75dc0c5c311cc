"""Whether a text speaks of a phrase at all: in any order, by derived words, too."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.facts.masking import KEPT
from hexapla.facts.phrases import LARGEST
from hexapla.facts.stems import SHORTEST, WORD, derived, fold, forms, stands_for, words_of
from hexapla.facts.terms import terms_in, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hexapla.model import Block, Document


def lacks(page: Document, key: str, words: str, target: Block, near: Sequence[Block]) -> bool:
    """Whether a block has no word for a term, not even the source's or a forbidden one."""
    term = page.termbase.terms.get(key)
    here = terms_in(page).get(target.span, ())
    if not term or any(one.term.key == key for one in here):
        return False
    text = told(target.text)
    if words.casefold() in text.casefold() or mentioned(term.forbidden, text, term.locale):
        return False
    accepted = (*term.preferred, *term.synonyms)
    return not any(mentioned(accepted, told(block.text), term.locale) for block in near)


def mentioned(texts: Iterable[str], text: str, locale: str) -> bool:
    """Whether all words of one of some phrases stand in a text, anywhere, derived or inflected."""
    words = _vocabulary(text)
    return any(all(part.stands_in(words) for part in _parts(each, locale)) for each in texts)


@lru_cache(maxsize=KEPT)
def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


class _Part:
    """A word of a phrase, and which words have been found to say it, or not to."""

    def __init__(self, word: str, locale: str) -> None:
        self._word, self._locale = fold(word), locale
        self._saying: set[str] = set()
        self._other: set[str] = set()

    def stands_in(self, words: frozenset[str]) -> bool:
        """Whether one of the words is an inflected form of it, or is derived from it."""
        if not self._saying.isdisjoint(words):
            return True
        unknown = words - self._other
        said = {word for word in unknown if self._is_said_by(fold(word))}
        self._saying |= said
        self._other |= unknown - said
        if len(self._other) > LARGEST:
            self._other.clear()
        return bool(said)

    def _is_said_by(self, word: str) -> bool:
        return stands_for(self._word, self._locale) in forms(word, self._locale) or derived(
            word, self._word
        )


@lru_cache(maxsize=4096)
def _parts(phrase: str, locale: str) -> tuple[_Part, ...]:
    """The words of a phrase by which a text may have it."""
    return tuple(_Part(word, locale) for word in _content(phrase))


def _content(phrase: str) -> list[str]:
    """Its words but for the short ones, which are mostly articles and prepositions."""
    words = WORD.findall(phrase)
    return [word for word in words if len(word) > SHORTEST] or words
