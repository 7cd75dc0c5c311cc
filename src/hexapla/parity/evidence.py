"""What two blocks and their counterparts say for being in each other's place.

What every language writes alike (numbers, code, addresses), cognates, marks, lengths in
proportion (Gale and Church 1993), and what a lexicon of the tree knows. Only what tells the two
blocks apart is weighed. Evidence is a sum of logarithms of odds: above 0 it speaks for an
exchange, below 0 against it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.parity.lexicon import folded, letters, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hexapla.parity.lexicon import Lexicon

KNOWN = 0.35
"""What a sure word of a lexicon says, for each unit of its weight."""

_ANCHOR = re.compile(
    r"`([^`\n]+)`|\]\(<?([^)\s>]+)|(\d[\d.,٫٬' \u00a0\u202f]*)|\b([A-Z][A-Z\d]{1,6})\b"
)
_HIDDEN = re.compile(r"\]\([^)\n]*\)|<[^>\n]*>|\{[^{}\n]*\}")
_STEM = re.compile(r"\b(?:[\u0600-\u06ff]{2,4}|[^\W\d_]{2,5})")
"""The beginning of a word, as far as inflection mostly leaves it alone."""

_CLITICS = re.compile(
    r"\b[\u0648\u0641]?[\u0628\u0643\u0644]?(?:\u0627\u0644|\u0644\u0644)?(?=\w{3})"
)
"""What Arabic writes together with the word that follows: and, so; by, as, for; the."""

_MARKS = ("*", "?؟", ":", "(", '"“«', ";؛")
_COGNATE = 4
_VARIANCE = 6.8
"""The variance of a translation's length for each character of it (Gale and Church)."""


class Evidence(NamedTuple):
    """What there is to tell about a block; ``stems`` are the beginnings of its words."""

    size: int
    anchors: frozenset[str]
    stems: frozenset[str]
    marks: tuple[int, ...]


def across(ours: tuple[str, str], theirs: tuple[str, str]) -> float:
    """What two texts and two translations say for each being the other's; above 0 speaks for it."""
    a, b, x, y = (evidence(text) for text in (*ours, *theirs))
    return within(a, b, x, y) + by_length((a.size, b.size), (x.size, y.size), 1.0)


def within(a: Evidence, b: Evidence, x: Evidence, y: Evidence) -> float:
    """What the blocks themselves say for ``a`` being ``y`` and ``b`` being ``x``."""
    sure = 4.0 * _crossed(a.anchors, b.anchors, x.anchors, y.anchors)
    sure += _crossed(*(_cognates(e.stems - o.stems) for e, o in _each(a, b, x, y)))
    own = _unlike(a.marks, x.marks) + _unlike(b.marks, y.marks)
    return sure + 0.7 * (own - _unlike(a.marks, y.marks) - _unlike(b.marks, x.marks))


def _each(
    a: Evidence, b: Evidence, x: Evidence, y: Evidence
) -> tuple[tuple[Evidence, Evidence], ...]:
    return (a, b), (b, a), (x, y), (y, x)


def _crossed(a: frozenset[str], b: frozenset[str], x: frozenset[str], y: frozenset[str]) -> int:
    """How much of what tells apart is found across, less what is found in place."""
    a, b, x, y = a - b, b - a, x - y, y - x
    return len(a & y) + len(b & x) - len(a & x) - len(b & y)


def _cognates(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(stem[:_COGNATE] for stem in stems if len(stem) >= _COGNATE)


def _unlike(ours: tuple[int, ...], theirs: tuple[int, ...]) -> int:
    return sum(min(abs(a - b), 2) for a, b in zip(ours, theirs, strict=True))


def by_length(ours: tuple[int, int], theirs: tuple[int, int], ratio: float) -> float:
    """What lengths say for two blocks being exchanged."""
    (a, b), (x, y) = ours, theirs
    if a == b or x == y:
        return 0.0
    own = _stretch(a * ratio, x) + _stretch(b * ratio, y)
    return own - _stretch(a * ratio, y) - _stretch(b * ratio, x)


def _stretch(wanted: float, found: int) -> float:
    """How unlikely a length is, as a logarithm; no length is worse than 8."""
    variance = (wanted + found) / 4 * _VARIANCE + 10
    return min((found - wanted) ** 2 / variance / 2, 8.0)


def by_lexicon(lexicon: Lexicon, a: str, b: str, x: str, y: str) -> float:
    """What a lexicon says for the text ``a`` being ``y`` in translation and ``b`` being ``x``."""
    ours, theirs = words(a), words(b)
    one, other = letters(x), letters(y)
    return KNOWN * (
        _told(lexicon, ours - theirs, one, other) + _told(lexicon, theirs - ours, other, one)
    )


def _told(
    lexicon: Lexicon, telling: Iterable[str], own: frozenset[str], other: frozenset[str]
) -> float:
    """How much more of what tells some words is in another text than in their own."""
    senses = filter(None, map(lexicon.sense, telling))
    return sum(
        sense.weight * (own.isdisjoint(sense.groups) - other.isdisjoint(sense.groups))
        for sense in senses
    )


@lru_cache(maxsize=4096)  # a source block is compared with its counterpart in every locale
def evidence(text: str) -> Evidence:
    """What the text of a block says of it."""
    marks = tuple(sum(map(text.count, mark)) for mark in _MARKS)
    return Evidence(len(_HIDDEN.sub(" ", text)), anchors_of(text), _stems(text), marks)


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    shown = _HIDDEN.sub(" ", text)
    plain = folded(shown)
    return frozenset(_STEM.findall(plain if shown.isascii() else _CLITICS.sub("", plain)))


@lru_cache(maxsize=4096)
def anchors_of(text: str) -> frozenset[str]:
    """What every language writes alike: numbers, code, acronyms, ends of addresses."""
    return frozenset(
        _digits(number) if number else (code or name or address.rstrip("/").rsplit("/", 1)[-1])
        for code, address, number, name in _ANCHOR.findall(text)
    )


def _digits(number: str) -> str:
    if number.isascii() and number.isdecimal():
        return number
    return "".join(str(unicodedata.decimal(char)) for char in number if char.isdecimal())
