"""What two blocks and their counterparts say for being in each other's place.

What every language writes alike (numbers, code, addresses), cognates, marks, lengths in
proportion (Gale and Church 1993), and what a lexicon of the tree knows. Only what tells the two
blocks apart is weighed. Evidence is a sum of logarithms of odds: above 0 it speaks for an
exchange, below 0 against it. Weights of words are summed exactly, as sets have them in any order.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, starmap
from typing import TYPE_CHECKING

from hexapla.facts.terms.stems import words_of
from hexapla.parity.words.lexicon import KEPT, folded, letters, words

if TYPE_CHECKING:
    from hexapla.parity.words.lexicon import Lexicon, Sense

KNOWN = 0.35
"""What a sure word of a lexicon says, for each unit of its weight."""

_ANCHOR = re.compile(
    r"([`\]A-Z0-9\u0660-\U0010ffff](?:(?<=`)([^`\n]+)`|(?<=\])\(<?([^)\s>]+)"
    r"|(?<=\d)[\d.,٫٬' \u00a0\u202f]*|(?<=\b[A-Z])[A-Z\d]{1,6}\b))"
)
"""All of an anchor, what stands within it as code, and within it as a target."""

_PORT = re.compile(r"\b\d{1,5}/[a-z]{3}\b")
"""A port with its protocol: `5060/udp`."""

_SLASHED = re.compile(r"/(?<=\d/)[a-z]")
"""What every port has in it; begins with its sign, as that is fast."""

_HIDDEN = re.compile(r"[]<{](?:(?<=\])\([^)\n]*\)|(?<=<)[^>\n]*>|(?<=\{)[^{}\n]*\})")
_COGNATE = re.compile(r"\b[^\W\d_]{4}")
"""The beginning of a word, as far as inflection and other spellings mostly leave it alone."""

_CLITICS = re.compile(
    r"\b[\u0648\u0641]?[\u0628\u0643\u0644]?(?:\u0627\u0644|\u0644\u0644)?(?=\w{3})"
)
"""What Arabic writes together with the word that follows: and, so; by, as, for; the."""

_VARIANCE = 6.8
"""The variance of a translation's length for each character of it (Gale and Church)."""


@dataclass(eq=False)
class Evidence:
    """What there is to tell about a block; ``cognates`` are the beginnings of its words.

    Its anchors and marks are looked for when they are asked: most blocks have none.
    """

    text: str
    shown: str
    cognates: frozenset[str]

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What every language writes alike."""
        return anchors_of(self.text)

    @cached_property
    def marks(self) -> tuple[int, ...]:
        """How often it has each mark that translations keep."""
        return _marks(self.text)


def across(ours: tuple[str, str], theirs: tuple[str, str]) -> float:
    """What two texts and two translations say for each being the other's; above 0 speaks for it."""
    a, b, x, y = (evidence(text) for text in (*ours, *theirs))
    return within(a, b, x, y) + by_size(a, b, x, y, 1.0)


def within(a: Evidence, b: Evidence, x: Evidence, y: Evidence) -> float:
    """What the blocks themselves say for ``a`` being ``y`` and ``b`` being ``x``."""
    sure = float(crossed(a.cognates, b.cognates, x.cognates, y.cognates))
    if (ours := a.anchors) != (others := b.anchors):
        sure += 4.0 * crossed(ours, others, x.anchors, y.anchors)
    if a.marks == b.marks or x.marks == y.marks:
        return sure
    own = _unlike(a.marks, x.marks) + _unlike(b.marks, y.marks)
    return sure + 0.7 * (own - _unlike(a.marks, y.marks) - _unlike(b.marks, x.marks))


def crossed(a: frozenset[str], b: frozenset[str], x: frozenset[str], y: frozenset[str]) -> int:
    """How much of what tells apart is found across, less what is found in place."""
    if a == b or x == y:
        return 0
    a, b, x, y = a - b, b - a, x - y, y - x
    return len(a & y) + len(b & x) - len(a & x) - len(b & y)


def _unlike(ours: tuple[int, ...], theirs: tuple[int, ...]) -> int:
    return sum(min(abs(a - b), 2) for a, b in zip(ours, theirs, strict=True))


def by_size(a: Evidence, b: Evidence, x: Evidence, y: Evidence, ratio: float) -> float:
    """What the lengths of what readers see say for ``a`` being ``y`` and ``b`` being ``x``."""
    return by_length((len(a.shown), len(b.shown)), (len(x.shown), len(y.shown)), ratio)


def by_length(ours: tuple[int, int], theirs: tuple[int, int], ratio: float) -> float:
    """What lengths say for two blocks being exchanged."""
    if ours[0] == ours[1] or theirs[0] == theirs[1]:
        return 0.0
    a, b = ours[0] * ratio, ours[1] * ratio
    x, y = theirs
    return stretch(a, x) + stretch(b, y) - stretch(a, y) - stretch(b, x)


def stretch(wanted: float, found: float) -> float:
    """How unlikely it is that a text has a length, as a logarithm; no length is worse than 8."""
    apart, variance = found - wanted, (wanted + found) / 4 * _VARIANCE + 10
    return min(apart * apart / variance / 2, 8.0)


@lru_cache(maxsize=1024)  # a block is compared with many
def untold(lexicon: Lexicon, ours: str, theirs: str) -> tuple[Sense, ...]:
    """What a lexicon has for the words of a text that nothing in a translation tells."""
    return tuple(lexicon.untold(words(ours), letters(theirs))) if lexicon else ()


def at_most(lexicon: Lexicon, ours: str, theirs: str, other: str) -> float:
    """What a lexicon may say at most for a text being another in translation than its own."""
    senses = untold(lexicon, ours, theirs)
    found = letters(other) if senses else frozenset()
    return KNOWN * math.fsum([it.weight for it in senses if not it.groups.isdisjoint(found)])


def by_lexicon(lexicon: Lexicon, a: str, b: str, x: str, y: str) -> float:
    """What a lexicon says for the text ``a`` being ``y`` in translation and ``b`` being ``x``."""
    return sum(each_by_lexicon(lexicon, a, b, x, y))


def each_by_lexicon(lexicon: Lexicon, a: str, b: str, x: str, y: str) -> tuple[float, float]:
    """What a lexicon says for ``a`` being ``y`` rather than ``x``, and for ``b`` being ``x``."""
    return apart(lexicon, (a, b), (x, y)), apart(lexicon, (b, a), (y, x))


def apart(lexicon: Lexicon, ours: tuple[str, str], theirs: tuple[str, str]) -> float:
    """What the words that the first of two texts has alone say for the second translation.

    Below 0 they speak for the first.
    """
    if not lexicon:
        return 0.0
    own, other = map(letters, theirs)
    told = lexicon.senses(words(ours[0]) - words(ours[1]))
    lacks = [sense.groups.isdisjoint for sense in told]
    missed = [lack(own) - lack(other) for lack in lacks]
    return KNOWN * math.fsum([by * sense.weight for by, sense in zip(missed, told, strict=True)])


@lru_cache(maxsize=1024)  # a source block is compared with its counterpart in every locale
def evidence(text: str) -> Evidence:
    """What the text of a block says of it."""
    shown = shown_of(text)
    cognates = frozenset(chain.from_iterable(map(_beginnings, words_of(shown))))
    return Evidence(text, shown, cognates)


def shown_of(text: str) -> str:
    """What readers see of a block's text: no targets of links, no tags, no attributes."""
    return _HIDDEN.sub(" ", text)


@lru_cache(maxsize=KEPT)
def _beginnings(word: str) -> tuple[str, ...]:
    plain = folded(word)
    return tuple(_COGNATE.findall(plain if word.isascii() else _CLITICS.sub("", plain)))


@lru_cache(maxsize=1024)
def _marks(text: str) -> tuple[int, ...]:
    """How often a text has each mark that translations keep, in whatever script."""
    count = text.count
    questions, pauses = count("?") + count("؟"), count(";") + count("؛")
    quotes = count('"') + count("“") + count("«")
    return count("*"), questions, count(":"), count("("), quotes, pauses


@lru_cache(maxsize=1024)
def anchors_of(text: str) -> frozenset[str]:
    """What every language writes alike: numbers, ports, code, acronyms, ends of addresses."""
    found = frozenset(starmap(_anchor, _ANCHOR.findall(text)))
    if "/" in text and _SLASHED.search(text):
        return found.union(_PORT.findall(text))
    return found


def _anchor(whole: str, code: str, target: str) -> str:
    if target:
        return target.rstrip("/").rsplit("/", 1)[-1]
    return code or (_digits(whole) if whole[0].isdecimal() else whole)


def _digits(number: str) -> str:
    found = "".join(filter(str.isdecimal, number))
    return found if found.isascii() else "".join(str(unicodedata.decimal(char)) for char in found)
