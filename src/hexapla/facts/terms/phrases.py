"""Phrases in running text: each found in any inflected form, the longest of several.

An abbreviation in capitals is no word in small letters. What a word can be is worked out once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from hexapla.facts.masking import NOTHING
from hexapla.facts.terms.stems import (
    CLITICS,
    ENTIRE_WORD,
    SHORTEST,
    WORD,
    bare,
    fold,
    forms,
    gained,
    inflected,
    lost,
    pieces_of,
    stands_for,
    words_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hexapla.facts.terms.terms import Term

LARGEST: Final = 50_000
"""Words of which it is kept in mind what they can be."""

_GAPS = str.maketrans("\u2019\u2010\u2011\xa0\u202f\n", "'--   ", f"*_{NOTHING}")
_SPACES = re.compile(r"\s+")
Role: TypeAlias = tuple[int, int]
"""What a word can be: of which phrase, by rank, the word of which number."""


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
    others: frozenset[Role]  # of its words but for the first


class Finder:
    """Finds phrases, each of some term, in one pass over a text."""

    def __init__(self, phrases: Iterable[tuple[Term, str]]) -> None:
        self.phrases = tuple(phrases)
        self.forbidding: set[str] = set()  # the words found to begin a forbidden phrase
        read = (_read(rank, term, text) for rank, (term, text) in enumerate(self.phrases))
        self._read = {phrase.rank: phrase for phrase in filter(None, read)}
        self._by_key: dict[str, list[Role]] = {}
        for rank, phrase in self._read.items():
            for number, key in enumerate(phrase.keys):
                self._by_key.setdefault(key, []).append((rank, number))
        self._locale = self.phrases[0][0].locale if self.phrases else ""
        self._known: set[bytes] = set()
        self._telling: dict[bytes, list[str]] = {}
        self._roles: dict[str, frozenset[Role]] = {}
        self._forms: dict[Role, set[str]] = {}
        self._begins: dict[str, list[_Phrase]] = {}

    def find(self, text: str, beginnings: Iterable[str] | None = None) -> Iterator[Found]:
        """Every place of every phrase, in order, none inside another.

        ``beginnings`` are the words with which they begin, where that is known.
        """
        begins = self._beginnings(text) if beginnings is None else beginnings
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

    def glance(self, texts: Sequence[str]) -> Mapping[int, Sequence[str]]:
        """Which of some Markdown texts may have phrases, and the words with which those begin.

        A quick look at the letters of all texts as one, each text by its number, in order.
        """
        whole = "\n".join(texts)
        found: dict[int, list[str]] = {}
        ends: list[int] = []
        for word in self._beginnings(whole):
            ends = ends or list(accumulate(len(text) + 1 for text in texts))
            start = whole.find(word)
            while start >= 0:
                number = bisect_right(ends, start)
                if self._may_begin(word, texts[number]):
                    found.setdefault(number, []).append(word)
                start = whole.find(word, ends[number])
        return dict(sorted(found.items()))

    def _beginnings(self, text: str) -> list[str]:
        """The words of a text with which phrases may begin there; mostly there are none.

        No other word begins a phrase all of whose words are in the text.
        """
        pieces = pieces_of(text)
        self._look_up(pieces - self._known)
        words = {word for piece in pieces & self._telling.keys() for word in self._telling[piece]}
        there = set[Role]().union(*map(self._roles.__getitem__, words))
        found = []
        for word in words & self._begins.keys():  # as loops several times as fast as ``any``
            for phrase in self._begins[word]:
                if phrase.others <= there:
                    found.append(word)
                    break
        return found

    def _may_begin(self, word: str, text: str) -> bool:
        """Whether a text has the letters of all words of a phrase that a word of it begins."""
        return any(
            all(any(form in text for form in self._forms.get(role, ())) for role in phrase.others)
            for phrase in self._begins[word]
        )

    def _look_up(self, unknown: frozenset[bytes]) -> None:
        """Know what the words can be of some pieces of text; each is looked up once."""
        if len(self._known) + len(unknown) > LARGEST:
            self._known.clear()
        self._known |= unknown
        for piece in unknown:
            words = words_in(piece)
            if telling := [word for word in words if self._learn(word)]:
                self._telling[piece] = telling

    def _learn(self, word: str) -> bool:
        """Know what a word can be; whether it can be anything."""
        roles = self._roles_of(word)
        if roles:
            self._roles[word] = roles
        for role in roles:
            self._forms.setdefault(role, set()).add(word)
        if begun := [self._read[rank] for rank, number in roles if number == 0]:
            if any(each.text in each.term.forbidden for each in begun):
                self.forbidding.add(word)
            self._begins[word] = sorted(begun, key=lambda each: (-len(each.words), each.rank))
        return bool(roles)

    def _roles_of(self, word: str) -> frozenset[Role]:
        """What a word can be."""
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
    others = frozenset((rank, number) for number in range(1, len(words)))
    return _Phrase(term, text, words, folded, keys, gaps, rank, others)


def _same(word: str, phrase: _Phrase, number: int) -> bool:
    wanted = phrase.words[number]
    if wanted.isupper():
        return word == wanted
    return inflected(fold(word), phrase.folded[number], phrase.term.locale)


def _gap(text: str) -> str:
    """What stands between two words, whatever apostrophe, hyphen or space it is written with."""
    if text == " ":
        return text
    return _SPACES.sub(" ", text.translate(_GAPS))
