"""Whether a text is told by one text of the translation rather than by another.

Texts of links and entries of lists are short: one word that both languages know tells which is
which, however often the tree has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hexapla.facts.language.opposites import undoes
from hexapla.parity.words.evidence import apart, evidence, stretch
from hexapla.parity.words.lexicon import letters, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from hexapla.parity.words.lexicon import Lexicon

ANCHOR: Final = 4.0
"""What a number, code or an acronym says that both texts have."""

EVERYDAY: Final = 0.4
"""What a word of the vocabulary says, whatever its weight is in the tree."""

OPPOSITE: Final = 1.0
"""What it says that one text undoes what the other does: *log in*, *log out*."""


def rather(text: str, other: str, own: str, lexicon: Callable[[], Any] | None) -> float:
    """What there is to say for a text being told by an ``other`` text rather than by its own.

    The evidence is a sum of logarithms of odds: above 0 it speaks for the other text. Of two texts
    and two translations, both sums together say whether each is the other's.
    """
    a, x, y = evidence(text), evidence(own), evidence(other)
    sure = ANCHOR * (len(a.anchors & y.anchors) - len(a.anchors & x.anchors))
    sure += len(a.cognates & y.cognates) - len(a.cognates & x.cognates)
    sure += OPPOSITE * _by_opposites(text, other, own)
    size = len(a.shown)
    sure += stretch(size, len(x.shown)) - stretch(size, len(y.shown))
    return sure + (_by_words(lexicon(), text, other, own) if lexicon else 0.0)


def _by_opposites(text: str, other: str, own: str) -> int:
    """Whether of two texts only the other says, as the text does, that something is undone, or not.

    Below 0 only its own one does so.
    """
    here, there = undoes(own), undoes(other)
    return 0 if here == there else 1 if undoes(text) == there else -1


def _by_words(lexicon: Lexicon, text: str, other: str, own: str) -> float:
    """The same by the words that a lexicon knows, of which everyday ones count once more."""
    senses = lexicon.senses(words(text))
    here, there = letters(own), letters(other)
    known = [sense.known for sense in senses if sense.is_sure]
    everyday = sum(here.isdisjoint(groups) - there.isdisjoint(groups) for groups in known)
    return apart(lexicon, (text, ""), (own, other)) + EVERYDAY * everyday
