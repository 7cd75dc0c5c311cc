"""Whether a text is told within another one: evidence, as a sum of logarithms of odds.

Above 0 it speaks for it, below 0 against it. What tells are words that a lexicon knows, cognates,
and what every language writes alike, each weighed by how likely a text has it by chance.
"""

from __future__ import annotations

import math
import re
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

from hexapla.markdown.inline import shown
from hexapla.parity.sentences.sentences import sentences
from hexapla.parity.words.evidence import anchors_of
from hexapla.parity.words.lexicon import letters, words
from hexapla.parity.words.weighing import Telling, Text, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.parity.words.lexicon import Lexicon

ANCHOR: Final = 1.5, -1.0
"""The evidence of what every language writes alike, where a text has it and where it has not."""

UNSEEN: Final = 300
"""Letters that are taken to have been looked at beside those of a page."""

MOST: Final = 60
"""Sentences of a text that are looked into, and texts of a page that tell what is usual there."""

_PATH: Final = re.compile(r"`[^`\s/]*/[^`\s]*`")
_PICTURE: Final = re.compile(r"\bsrc=[\"']?([^\"'\s>]+)")

LIKELY: Final = 1.5
"""How unlikely a length may be, as a logarithm, and yet speak for a text to be told there."""

SIZES: Final = -1.5, 6.0
"""The evidence that lengths are at least and at most: translators are free with them."""


class Page:
    """What is usual on a page of the target, and what a lexicon has for words of its source."""

    def __init__(self, texts: Sequence[str], lexicon: Lexicon) -> None:
        """Count the letters of a sample of the page's texts."""
        sample = islice(texts, 0, None, len(texts) // MOST + 1)
        self._lexicon = lexicon
        self._letters = [letters(shown(text)) for text in sample]
        self._size = sum(map(len, self._letters)) + UNSEEN
        self._hits: dict[frozenset[str], int] = {}

    def _chance(self, own: frozenset[str], _: str, groups: frozenset[str], size: int) -> float:
        """How likely a text of so many letters has some of those, as the page's other texts do."""
        if groups not in self._hits:
            self._hits[groups] = sum(not groups.isdisjoint(each) for each in self._letters)
        hits = max(self._hits[groups] - (not groups.isdisjoint(own)), 0)
        return 1 - math.exp(-size * (hits + 0.5) / max(self._size - len(own), UNSEEN))

    def told(self, text: str, within: str, besides: str = "", ratio: float = 1.0) -> Telling:
        """The evidence that a text of the source is told in one of the target, or in a part of it.

        What the source of the other one says, ``besides``, is no evidence, nor what the text itself
        has taught. The target's text is ``ratio`` times as long as the source's.
        """
        mine = words(shown(_PATH.sub(" ", text)))  # a path is a name, and weighed as one
        own, taught = mine - words(shown(besides)), self._lexicon.places(mine)
        names = names_of(text) - names_of(besides)
        chance = partial(self._chance, letters(shown(within)))
        senses = partial(self._lexicon.besides, own=taught)
        return max(
            _with_facts(weigh(own, Text.of(shown(part)), senses, chance), names, names_of(part))
            for part in windows(within, len(text) * ratio)
        )


def _with_facts(said: Telling, names: frozenset[str], found: frozenset[str]) -> Telling:
    there = len(names & found)
    facts = there * ANCHOR[0] + (len(names) - there) * ANCHOR[1]
    return Telling(said.weight + facts, said.most + len(names) * ANCHOR[0])


def windows(text: str, size: float) -> Iterator[str]:
    """A text, and the runs of its sentences that just have a size in signs, or just have not."""
    yield text
    found = sentences(text)[:MOST]
    for first, sentence in enumerate(found if found[1:] else ()):
        ends = [each.end for each in found[first:]]
        long = next((n for n, end in enumerate(ends) if end - sentence.start >= size), len(ends))
        for end in ends[max(long - 1, 0) : long + 1]:
            yield text[sentence.start : end]


def by_length(alone: float, together: float) -> float:
    """The evidence of lengths, from how unlikely they are without and with a text that is told."""
    least, most = SIZES
    return min(max(alone - together, least), most if together < LIKELY else 0.0)


def names_of(text: str) -> frozenset[str]:
    """What every language writes alike in a text, with the pictures that it shows."""
    found = anchors_of(text)
    return found.union(_PICTURE.findall(text)) if "src" in text else found
