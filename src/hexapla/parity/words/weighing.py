"""How much words say for a text of the source being told in one of the target.

The evidence is a sum of logarithms of odds: above 0 it speaks for it, below 0 against it. A word is
weighed by how likely a text has what tells it by chance.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.parity.words.lexicon import CUT, PREFIX, letters, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from hexapla.parity.words.lexicon import Sense

    Senses = Callable[[str], Sense | None]
    """What a lexicon has for a word."""

    Chance = Callable[[str, frozenset[str], int], float]
    """How likely a text has letters, by a word, those letters, and how many the text has."""

SURE: Final = 1.0
"""The weight from which a sense of the lexicon counts."""

BOUNDS: Final = 0.02, 0.68
"""Bounds of the chance by which a text has the sense of a word that it does not say."""

TOLD: Final = 0.7
"""How often a translation has the sense of a word that it says."""

COGNATE: Final = 1.5
"""The evidence of a cognate, as a logarithm."""

WEIGHT: Final = 0.5
"""What the evidence of one word is worth: words that belong together are no proof apart."""


class Text(NamedTuple):
    """The words of a plain text, and their letters."""

    words: frozenset[str]
    letters: frozenset[str]

    @classmethod
    def of(cls, plain: str) -> Text:
        """What there is to compare of a text."""
        return cls(words(plain), letters(plain))


class Telling(NamedTuple):
    """The evidence that a text is told in another one, and what it would be if all of it were."""

    weight: float = 0.0
    most: float = 0.0


class Trace(NamedTuple):
    """Whether a text has what tells a word, and how likely it has it by chance."""

    here: bool
    chance: float

    @property
    def weight(self) -> float:
        """The evidence of it."""
        return self.most if self.here else WEIGHT * math.log((1 - TOLD) / (1 - self.chance))

    @property
    def most(self) -> float:
        """What the evidence would be if the text had the word."""
        return WEIGHT * math.log(TOLD / self.chance)


def is_beginning(word: str) -> bool:
    """Whether a word is the beginning of another, by which cognates are known."""
    return len(word) > PREFIX and word[-1] == CUT


def trace(word: str, text: Text, senses: Senses, chance: Chance) -> Trace | None:
    """What a text has of a word; None where nothing sure is known of that."""
    sense = senses(word)
    if not sense or sense.weight < SURE:
        return None
    usual = chance(word, sense.groups, len(text.letters))
    return Trace(not sense.groups.isdisjoint(text.letters), min(max(usual, BOUNDS[0]), BOUNDS[1]))


def weigh(own: frozenset[str], text: Text, senses: Senses, chance: Chance) -> Telling:
    """The evidence of words of the source for being told in a text of the target."""
    cognates = {word for word in own & text.words if is_beginning(word)}
    total = most = COGNATE * len(cognates)
    for word in sorted(own):
        is_known = word[-1] == CUT or word[:PREFIX] + CUT in cognates
        found = None if is_known else trace(word, text, senses, chance)
        if found:
            total += found.weight
            most += found.most
    return Telling(total, most)
