"""Phrases in running text: each found in any inflected form, the longest of several.

An abbreviation in capitals is no word in small letters. Forms that a stemmer cannot know
(broken plurals, say) are listed in the termbase. What a word can be is worked out once.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.masking import NOTHING
from hexapla.facts.stems import (
    CLITICS,
    ENTIRE_WORD,
    MARKS,
    PLAIN,
    SHORTEST,
    WORD,
    bare,
    fold,
    forms,
    gained,
    inflected,
    lost,
    stands_for,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.facts.terms import Term

LARGEST: Final = 50_000
"""Words of which it is kept in mind what they can be."""

_GAPS = str.maketrans("\u2019\u2010\u2011\xa0\u202f\n", "'--   ", f"*_{NOTHING}")
_SPACES = re.compile(r"\s+")
_PARTED = re.compile(rf"[{MARKS}\xad]")


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
        self._read = {phrase.rank: phrase for phrase in filter(None, read)}
        self._by_key: dict[str, list[tuple[int, int]]] = {}
        for rank, phrase in self._read.items():
            for number, key in enumerate(phrase.keys):
                self._by_key.setdefault(key, []).append((rank, number))
        self._locale = self.phrases[0][0].locale if self.phrases else ""
        self._plain = all(PLAIN.fullmatch(w) for p in self._read.values() for w in p.words)
        self._known: set[str] = set()
        self._forms: dict[tuple[int, int], set[str]] = {}
        self._begins: dict[str, list[_Phrase]] = {}

    def find(self, text: str, beginnings: Iterable[str] | None = None) -> Iterator[Found]:
        """Every place of every phrase, in order, none inside another.

        ``beginnings`` are those of a longer text with this one in it, where they are known.
        """
        begins = self.beginnings([text]) if beginnings is None else beginnings
        possible = [
            (match.start(), -len(phrase.words), phrase.rank, end)
            for word in begins
            for match in _occurrences(word, text)
            for phrase in self._begins[word]
            if (end := self._end(phrase, text, match))
        ]
        reached = 0
        for start, _, rank, end in sorted(possible):
            if start >= reached:
                reached = end
                phrase = self._read[rank]
                yield Found(phrase.term, phrase.text, start, end)

    def beginnings(self, texts: Iterable[str]) -> frozenset[str]:
        """The words with which phrases begin that may stand in some texts; mostly there are none.

        No other word begins a phrase all of whose words are among those of the texts.
        """
        words: set[str] = set()
        for text in texts:
            plain = self._plain and (text.isascii() or not _PARTED.search(text))
            words.update((PLAIN if plain else WORD).findall(text))
        self._look_up(words)
        return frozenset(
            word
            for word in words & self._begins.keys()
            if any(self._may_stand(phrase, words) for phrase in self._begins[word])
        )

    def _look_up(self, words: set[str]) -> None:
        """Know what each of some words can be; each is looked up once."""
        unknown = words - self._known
        if len(self._known) + len(unknown) > LARGEST:
            self._known.clear()
            unknown = words
        for word in unknown:
            roles = self._roles(word)
            for role in roles:
                self._forms.setdefault(role, set()).add(word)
            begun = [self._read[rank] for rank, number in roles if number == 0]
            if begun:
                self._begins[word] = sorted(begun, key=lambda each: (-len(each.words), each.rank))
        self._known |= unknown

    def _may_stand(self, phrase: _Phrase, words: set[str]) -> bool:
        """Whether the words of a phrase but for the first are among some words."""
        return all(
            not self._forms.get((phrase.rank, number), frozenset()).isdisjoint(words)
            for number in range(1, len(phrase.words))
        )

    def _roles(self, word: str) -> frozenset[tuple[int, int]]:
        """What a word can be: of which phrases, by rank, the word of which number."""
        folded = fold(word)
        if not word.isupper() and not self._shape.fullmatch(bare(folded)):
            return frozenset()
        return frozenset(
            (rank, number)
            for key in forms(folded, self._locale)
            for rank, number in self._by_key.get(key, ())
            if _same(word, self._read[rank], number)
        )

    @cached_property
    def _shape(self) -> re.Pattern[str]:
        """How forms of the phrases' words begin and how long they are: a stem takes long."""
        words = {
            bare(folded)
            for phrase in self._read.values()
            for word, folded in zip(phrase.words, phrase.folded, strict=True)
            if not word.isupper()
        }
        words |= {re.sub(f"^{CLITICS}", "", word) for word in words} - {""}
        shapes = sorted(
            f"{re.escape(word[: len(word) - lost(word)])}.{{0,{gained(word)}}}"
            if len(word) >= SHORTEST
            else re.escape(word)
            for word in words
        )
        return re.compile(f"{CLITICS}(?:{'|'.join(shapes)})")

    def _end(self, phrase: _Phrase, text: str, first: re.Match[str]) -> int:
        """Where a phrase ends whose first word is there; 0 where another word follows.

        There is nothing but a gap between its words.
        """
        end = first.end()
        for number, gap in enumerate(phrase.gaps, 1):
            following = WORD.search(text, end)
            if (
                not following
                or following[0] not in self._forms.get((phrase.rank, number), ())
                or _gap(text[end : following.start()]) != gap
            ):
                return 0
            end = following.end()
        return end


def _occurrences(word: str, text: str) -> Iterator[re.Match[str]]:
    """Where a text has a word, as written."""
    start = text.find(word)
    while start >= 0:
        match = ENTIRE_WORD.match(text, start)
        if match and match[0] == word:
            yield match
        start = text.find(word, start + len(word))


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
