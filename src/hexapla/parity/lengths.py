"""How long translations are beside their source: what each page tells, and what is usual.

Translations into a locale have a usual ratio of lengths (Gale and Church 1993). It is measured
over all pages of the locale, since one page tells too little; so is how often translators make
one sentence of two. What a page tells is compact, for it is kept between runs.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from zlib import crc32

from hexapla.model import Span
from hexapla.parity.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Pair
    from hexapla.parity.sentences import Sentence

PROSE: Final = frozenset(("paragraph", "item", "definition", "footnote"))
SCALE: Final = 1000  # logarithms are kept as whole thousandths: sums are then exact
PRIOR: Final = (30.0, 0.08, 0.16)
"""How many sentences the first guess is worth, its mean log ratio, and its deviation."""

MEASURED: Final = 20
"""The length from which a sentence counts for the statistics."""

MERGERS: Final = (2, 50)
"""The first guess of how many of how many sentences are merged or split."""

MOST: Final = 60
"""The count of sentences beyond which a block is not looked into."""

SHORTEST: Final = 60
"""The length from which a block with all its sentences may be too short or too long."""

LONGEST: Final = 200  # of a sentence that is kept for a message, with its marks
_BOUND: Final = 0.6
_LEAST, _MOST = math.exp(-0.35), math.exp(0.35)  # of the source's length, without a suspicion

_ANCHOR: Final = re.compile(
    r"\d+|`[^`]+`|\]\(([^)\s]+)|[A-Za-z][\w-]*(?:[A-Z0-9_]|[.+#](?=\w))\w*|@\w+"
)
_CLAUSE: Final = re.compile(r"[,;:،؛—–(](?!\w)|[.!?؟](?=\s)|\((?=\w)")
_ENDINGS: Final = {"?": "?؟\uff1f", ":": ":\uff1a"}


class Mark(NamedTuple):
    """What there is to compare of a sentence, and its first words for a message."""

    length: int
    clauses: int
    ending: str
    anchors: tuple[int, ...]
    words: str


class Suspect(NamedTuple):
    """A block that may have lost or gained text: its place, and the sentences of both sides."""

    span: Span
    line: int
    ours: tuple[Mark, ...]
    theirs: tuple[Mark, ...]


class Lengths(NamedTuple):
    """What one pair of pages tells of its locale.

    How many sentences were sampled, the sum and the squares of their log ratios; how often a
    sentence ends within a block of the source, and how many blocks have another count of
    sentences; and the suspects.
    """

    sampled: int = 0
    total: int = 0
    squares: int = 0
    ends: int = 0
    moved: int = 0
    suspects: tuple[Suspect, ...] = ()


class Norm(NamedTuple):
    """What is usual in a locale: the log ratio of lengths, how far it spreads, cost of a merger.

    Where translators often make one sentence of two, that costs little.
    """

    mean: float
    deviation: float
    merger: float


def measure(pair: Pair) -> Lengths:
    """Lengths of the prose of a pair, but for what drifted or is left in the source language."""
    ratios: list[int] = []
    suspects = []
    ends = moved = 0
    for source, target in pair.aligned():
        if not source or not target or source.kind not in PROSE or source.text == target.text:
            continue
        ours, theirs = sentences(source.text), sentences(target.text)
        if not ours or not theirs:
            continue
        ends += len(ours) - 1
        moved += len(ours) != len(theirs)
        ratios += _ratios(ours, theirs)
        if _suspicious(ours, theirs):
            if len(ours) == len(theirs):  # then all that matters is how long they are
                marks = (_whole(ours), _whole(theirs))
            else:
                marks = (_marks(source.text), _marks(target.text))
            suspects.append(Suspect(target.span, source.span.line, *marks))
    squares = sum(ratio * ratio for ratio in ratios)
    return Lengths(len(ratios), sum(ratios), squares, ends, moved, tuple(suspects))


def restored(plain: Sequence[Any]) -> Lengths:
    """Lengths that were written as JSON.

    Raises:
        TypeError, ValueError, LookupError: they are none.
    """
    sampled, total, squares, ends, moved, suspects = plain
    found = tuple(
        Suspect(Span(*map(int, span)), int(line), _restored(ours), _restored(theirs))
        for span, line, ours, theirs in suspects
    )
    return Lengths(int(sampled), int(total), int(squares), int(ends), int(moved), found)


def _restored(side: Iterable[Sequence[Any]]) -> tuple[Mark, ...]:
    return tuple(
        Mark(int(length), int(clauses), str(ending), tuple(map(int, anchors)), str(words))
        for length, clauses, ending, anchors, words in side
    )


def norm(pages: Iterable[Lengths]) -> Norm:
    """What is usual over many pages; the first guess weighs less the more there are.

    Rounded, so that the edit of one page seldom changes what is said of another.
    """
    count, mean, deviation = PRIOR
    total, squares = SCALE * count * mean, SCALE**2 * count * (deviation**2 + mean**2)
    moved, ends = MERGERS
    for page in pages:
        count += page.sampled
        total += page.total
        squares += page.squares
        moved += page.moved
        ends += page.ends
    mean = total / count
    deviation = math.sqrt(max(squares / count - mean**2, 0))
    merger = 2 - 0.7 * math.log(min(moved / ends, 1))
    return Norm(round(mean / SCALE, 2), max(round(deviation / SCALE, 2), 0.1), round(merger, 1))


def _ratios(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> Iterator[int]:
    """Thousandths of the log ratios of sentences that surely belong together."""
    if len(ours) == len(theirs):
        for a, b in zip(ours, theirs, strict=True):
            if a.length >= MEASURED:
                yield _ratio(a.length, b.length)


@lru_cache(maxsize=8192)
def _ratio(ours: int, theirs: int) -> int:
    return round(min(max(math.log(theirs / ours), -_BOUND), _BOUND) * SCALE)


def _suspicious(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> bool:
    if max(len(ours), len(theirs)) > MOST:
        return False
    if len(ours) != len(theirs):
        return True
    a, b = _total(ours), _total(theirs)
    return a >= SHORTEST and not _LEAST < b / a < _MOST


def _total(found: Sequence[Sentence]) -> int:
    return found[0].length if len(found) == 1 else sum(sentence.length for sentence in found)


def _whole(found: Sequence[Sentence]) -> tuple[Mark, ...]:
    return (Mark(_total(found), 0, "", (), ""),)


def _marks(text: str) -> tuple[Mark, ...]:
    return tuple(_mark(length, text[start:end]) for length, start, end in sentences(text))


def _mark(length: int, text: str) -> Mark:
    anchors = {crc32(_name(match).encode("utf-8", "replace")) for match in _ANCHOR.finditer(text)}
    bare = text.rstrip()
    clauses = len(_CLAUSE.findall(bare[:-1]))
    words = " ".join(text[:LONGEST].split())
    return Mark(length, clauses, _ending(bare[-4:]), tuple(sorted(anchors)), words)


def _ending(tail: str) -> str:
    """What a sentence ends with that its translation keeps: a question's mark or a colon."""
    return next((kind for kind, marks in _ENDINGS.items() if any(m in tail for m in marks)), "")


def _name(match: re.Match[str]) -> str:
    return match[1].rstrip("/").rsplit("/", 1)[-1] if match[1] else match[0]
