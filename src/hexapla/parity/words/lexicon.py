"""Which words of the source come with which letters of the target: a lexicon without a dictionary.

Blocks that surely are translations of one another teach it (after Moore 2002). A word and a group
of three letters belong together when most blocks with the one have the other; by how much tells
the coefficient of Dice, and how much that means the rarity of the word.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect
from collections import Counter
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from hexapla.facts.terms.beginnings import PART, WHOLE, beginnings
from hexapla.facts.terms.stems import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hexapla.parity.words.vocabulary import Vocabulary

PREFIX = 4
"""Letters that cognates and inflected forms of a word have in common at its start."""

COMMON = 0.25
"""The share of blocks from which on a word says nothing about one of them."""

ENOUGH = 40
"""Blocks with a word that are looked at; more of them teach nothing new."""

CHANCE = 0.1
"""The share of blocks that may have all the letters of a word, and yet not the word."""

LIKE = 64
"""Blocks of like size that tell how often a text has letters by chance."""

STEP = 16
"""Blocks between one such window and the next, so that texts of like size share one."""

TRUSTED = 0.6
"""How likely a word of the vocabulary is told by what the vocabulary has for it."""

UNSEEN = 20
"""Blocks that are taken to have been looked at beside those that taught."""

CUT = "-"
"""What stands behind the beginning of a word, so that it is not taken for a word of its own."""

KEPT = 8192
"""How many words are kept in mind: a text is mostly made of words that were there before."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_COMBINING = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]+")
_GROUP = 3
_KNOWN = PART + WHOLE
_LEAST = 0.3
_NEAR = 0.6


class Sense(NamedTuple):
    """Letter groups of the target that tell a word of the source, and how much they tell."""

    groups: frozenset[str]
    weight: float
    is_sure: bool = False
    """Whether the vocabulary knows it, and not only this page or tree."""

    @property
    def known(self) -> frozenset[str]:
        """What the vocabulary has for the word, without the letters that the tree has taught."""
        return frozenset(group for group in self.groups if group[0] in _KNOWN)


@lru_cache(maxsize=1024)  # a source block is looked at once for each locale
def words(text: str) -> frozenset[str]:
    """The words of a plain text and their beginnings, without regard to case and accents."""
    return frozenset(chain.from_iterable(map(_forms, words_of(text))))


@lru_cache(maxsize=1024)
def letters(text: str) -> frozenset[str]:
    """What tells the words of a plain text, without regard to case and accents.

    Groups of letters, and the beginnings that a vocabulary knows.
    """
    return frozenset(chain.from_iterable(map(_groups, words_of(text))))


@lru_cache(maxsize=KEPT)
def _forms(word: str) -> tuple[str, ...]:
    found = _WORD.findall(folded(word))
    return (*found, *(part[:PREFIX] + CUT for part in found))


@lru_cache(maxsize=KEPT)
def _groups(word: str) -> tuple[str, ...]:
    found = _WORD.findall(folded(word))
    groups = [part[i : i + _GROUP] for part in found for i in range(max(len(part) - 2, 1))]
    return (*groups, *chain.from_iterable(map(beginnings, found)))


def folded(text: str) -> str:
    """The text in small letters, without accents and vowel marks."""
    if text.isascii():
        return text.lower()
    return _COMBINING.sub("", unicodedata.normalize("NFKD", text)).casefold()


class Lexicon:
    """What pairs of aligned blocks teach; a word is looked into when it is first asked for."""

    def __init__(
        self,
        pairs: Iterable[tuple[frozenset[str], frozenset[str]]] = (),
        vocabulary: Vocabulary | None = None,
    ) -> None:
        """Learn from the words of source blocks and the letters of their target blocks.

        What a ``vocabulary`` knows need not be learned.
        """
        self._vocabulary = vocabulary
        self._letters: list[frozenset[str]] = []
        self._blocks: dict[str, list[int]] = {}
        self._senses: dict[str, Sense | None] = {}
        self._learned: dict[tuple[int, ...], Sense | None] = {}
        self._sizes: list[tuple[int, int]] = []
        self._chances: dict[tuple[str, frozenset[str], int], tuple[int, int, float]] = {}
        for number, (words, letters) in enumerate(pairs):
            self._letters.append(letters)
            for word in words:
                self._blocks.setdefault(word, []).append(number)
        self._counts = Counter(chain.from_iterable(self._letters))

    def sense(self, word: str) -> Sense | None:
        """What tells the word in the target; None where nothing surely does."""
        if word not in self._senses:
            blocks = self._blocks.get(word, ())
            self._senses[word] = self._with_known(word, self._sense(tuple(blocks)), len(blocks))
        return self._senses[word]

    def known(self, word: str) -> frozenset[str]:
        """What the vocabulary has for a word of the source; nothing where it does not know that."""
        sense = self.sense(word)
        return sense.known if sense and sense.is_sure else frozenset()

    def forms(self, word: str) -> Iterable[str]:
        """The words that the vocabulary has for a word of the source."""
        return self._vocabulary.forms(word) if self._vocabulary else ()

    def besides(self, word: str, own: frozenset[int]) -> Sense | None:
        """What tells the word in the target, learned without some blocks."""
        blocks = self._blocks.get(word, ())
        others = tuple(number for number in blocks if number not in own)
        if len(others) == len(blocks):
            return self.sense(word)
        return self._with_known(word, self._sense(others), len(others))

    def _with_known(self, word: str, learned: Sense | None, blocks: int) -> Sense | None:
        """What tells a word that some blocks have, with what the vocabulary knows of it."""
        known = self._vocabulary.tells(word) if self._vocabulary else None
        if not known:
            return learned
        weight = TRUSTED * math.log((len(self._letters) + UNSEEN) / (blocks + 1))
        if learned is None or learned.weight < weight:  # from so few blocks, it may be chance
            return Sense(known, weight, is_sure=True)
        return Sense(known | learned.groups, learned.weight, is_sure=True)

    def _sense(self, blocks: tuple[int, ...]) -> Sense | None:
        if blocks not in self._learned:  # a word and its beginning mostly stand in the same
            self._learned[blocks] = self._learn(blocks)
        return self._learned[blocks]

    def places(self, words: Iterable[str]) -> frozenset[int]:
        """The blocks that taught and have all those words: a block that has just them."""
        first, *rest = sorted((self._blocks.get(word, ()) for word in words), key=len) or [()]
        return frozenset(first).intersection(*rest) if first else frozenset()

    def chance(self, word: str, groups: frozenset[str], size: int) -> float:
        """How likely a text of so many letter groups, without a word, has some of those groups."""
        hits, seen, usual = self._seen(word, groups, self._like(size))
        return 1 - math.pow(1 - (hits + 0.5) / (seen + 1.5), max(size / max(usual or size, 1), 1))

    def _like(self, size: int) -> int:
        """The place from which on ``LIKE`` blocks of like size stand, in the order of sizes."""
        if not self._sizes:
            sizes = enumerate(map(len, self._letters))
            self._sizes = sorted((each, number) for number, each in sizes)
        at = bisect(self._sizes, (size, 0)) - LIKE // 2
        return max(min(at - at % STEP, len(self._sizes) - LIKE), 0)

    def _seen(self, word: str, groups: frozenset[str], at: int) -> tuple[int, int, float]:
        """Of blocks of like size without a word: how many have groups, all, and the usual size."""
        key = word, groups, at
        if key not in self._chances:
            own = frozenset(self._blocks.get(word, ()))
            like = [place for place in self._sizes[at : at + LIKE] if place[1] not in own]
            hits = sum([not groups.isdisjoint(self._letters[number]) for _, number in like])
            usual = sum([each for each, _ in like]) / len(like) if like else 0.0
            self._chances[key] = hits, len(like), usual
        return self._chances[key]

    def __bool__(self) -> bool:
        """Whether there is anything that it may know."""
        return bool(self._letters or self._vocabulary)

    def senses(self, words: frozenset[str]) -> list[Sense]:
        """What tells those of some words of which that is known."""
        known = self._senses
        if not known.keys() >= words:
            for word in words:
                self.sense(word)
        return [sense for sense in map(known.__getitem__, words) if sense]

    def untold(self, words: frozenset[str], letters: frozenset[str]) -> list[Sense]:
        """The senses of those words that nothing among some letters tells."""
        return [sense for sense in self.senses(words) if sense.groups.isdisjoint(letters)]

    def is_lost(self, word: str) -> bool:
        """Whether translations never have a word of the source as it is, but for a few by chance.

        Two blocks with the word are the least that tell.
        """
        blocks = self._blocks.get(folded(word), ())[:ENOUGH]
        kept = sum(letters(word) <= self._letters[number] for number in blocks)
        return len(blocks) > 1 and kept <= len(blocks) * CHANCE

    def _learn(self, blocks: tuple[int, ...]) -> Sense | None:
        """What tells the words that stand in these blocks."""
        if not 1 < len(blocks) <= max(len(self._letters) * COMMON, 2):
            return None
        seen = blocks[:ENOUGH]
        together: Counter[str] = Counter()
        for number in seen:
            together.update(self._letters[number])
        share = len(blocks) / len(seen)
        dice = {
            group: 2 * share * count / (len(blocks) + self._counts[group])
            for group, count in together.items()
            if count > 1 and group[0] not in _KNOWN
        }
        best = max(dice.values(), default=0.0)
        if best < _LEAST:
            return None
        groups = (group for group, value in dice.items() if value >= max(_LEAST, _NEAR * best))
        return Sense(frozenset(groups), best * math.log(len(self._letters) / len(blocks)))
