"""Whether a text is told within another one: evidence, as a sum of logarithms of odds.

Above 0 it speaks for it, below 0 against it. What tells are words that a lexicon knows, cognates,
and what every language writes alike, each weighed by how likely a text has it by chance.
"""

from __future__ import annotations

import html
import math
import re
from functools import lru_cache, partial
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.markdown import inline
from hexapla.parity.sentences.sentences import sentences
from hexapla.parity.words.evidence import anchors_of
from hexapla.parity.words.lexicon import CUT, PREFIX, letters, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hexapla.parity.words.lexicon import Lexicon, Sense

    Text = tuple[frozenset[str], frozenset[str]]
    """The words of a text, and their letters."""

    Chance = Callable[[str, frozenset[str], int], float]
    """How likely a text has letters, by a word, those letters, and how many the text has."""

SURE: Final = 1.0
"""The weight from which a sense of the lexicon counts."""

COGNATE: Final = 1.5
"""The evidence of a cognate, as a logarithm."""

ANCHOR: Final = 1.5, -1.0
"""The evidence of what every language writes alike, where a text has it and where it has not."""

TOLD, CERTAIN = 0.7, (0.02, 0.68)
"""How often a translation has the sense of a word that it says, and bounds of its chance."""

WEIGHT: Final = 0.5
"""What the evidence of one word is worth: words that belong together are no proof apart."""

UNSEEN: Final = 300
"""Letters that are taken to have been looked at beside those of a page."""

MOST: Final = 60
"""Sentences of a text that are looked into, and texts of a page that tell what is usual there."""

_PICTURE: Final = re.compile(r"\bsrc=[\"']?([^\"'\s>]+)")

LIKELY: Final = 1.5
"""How unlikely a length may be, as a logarithm, and yet speak for a text to be told there."""

SIZES: Final = -1.5, 6.0
"""The evidence that lengths are at least and at most: translators are free with them."""


class Telling(NamedTuple):
    """The evidence that a text is told in another one, and what it would be if all of it were."""

    weight: float = 0.0
    most: float = 0.0


def weigh(
    own: frozenset[str],
    text: Text,
    sense: Callable[[str], Sense | None],
    chance: Chance,
) -> Telling:
    """The evidence of words of the source for being told in a text of the target.

    ``sense`` is what a lexicon has for a word; ``chance`` says how likely a text of so many
    letters has some of those letters for no reason.
    """
    found, groups = text
    cognates = {word for word in own if len(word) > PREFIX and word[-1] == CUT and word in found}
    total = most = COGNATE * len(cognates)
    for word in sorted(own):
        known = None if word[-1] == CUT or word[:PREFIX] + CUT in cognates else sense(word)
        if known and known.weight >= SURE:
            usual = chance(word, known.groups, len(groups))
            usual = min(max(usual, CERTAIN[0]), CERTAIN[1])
            has = not groups.isdisjoint(known.groups)
            total += WEIGHT * math.log(TOLD / usual if has else (1 - TOLD) / (1 - usual))
            most += WEIGHT * math.log(TOLD / usual)
    return Telling(total, most)


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
        mine = words(shown(text))
        own, taught = mine - words(shown(besides)), self._lexicon.places(mine)
        names = names_of(text) - names_of(besides)
        chance = partial(self._chance, letters(shown(within)))
        sense = partial(self._lexicon.besides, own=taught)
        return max(
            _with_facts(weigh(own, _text(part), sense, chance), names, names_of(part))
            for part in windows(within, len(text) * ratio)
        )


def _text(part: str) -> Text:
    plain = shown(part)
    return words(plain), letters(plain)


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


@lru_cache(maxsize=1024)  # a text is compared with all that are near
def shown(text: str) -> str:
    """What a text says, without its marks."""
    return html.unescape(inline.plain(text))


def names_of(text: str) -> frozenset[str]:
    """What every language writes alike in a text, with the pictures that it shows."""
    found = anchors_of(text)
    return found.union(_PICTURE.findall(text)) if "src" in text else found
