"""Which clauses of a block nothing in its translation tells: a run of them that may be lost.

Each word of the source that is known says by what is in the translation whether it was told. In
a run of clauses that was lost, words are told by chance only; in all others as often as in the
rest of the block, so that a block that is told freely has little to say against it. Lengths have
to agree: what is left of the source fits the translation better than the whole.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache, partial
from itertools import accumulate, chain, combinations, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.markdown.inline import shown
from hexapla.parity.sentences.sentences import Sentence, seen, sentences
from hexapla.parity.words.evidence import anchors_of
from hexapla.parity.words.lexicon import words
from hexapla.parity.words.weighing import Text, is_beginning, trace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from hexapla.parity.words.lexicon import Lexicon

ALIKE, UNNAMED = 0.03, 1.0
"""The chance of a cognate or a name that a text does not say, and what the lack of a name says."""

USUAL, MOST_TOLD = (3.0, 4.0), 0.92
"""Words told, of words known, before a block says more; and how often they are told at most."""

WEIGHT: Final = 0.6
"""What the evidence of one word is worth: words that belong together are no proof apart."""

MOST: Final = 40
"""The count of clauses beyond which a block is looked into by its sentences only."""

ODD: Final = 12.0
"""The most that a length speaks against two texts being each other's."""

LONGEST: Final = 200
"""The signs of a run that are kept for a message, with its marks."""

GAIN: Final = 1.0
"""How much better the length of a translation fits, at least, without a run that was lost."""

_NAME: Final = "\0"
_PAUSES: Final = ",;:،؛—–("
_END: Final = re.compile(
    r"[,;:،؛](?=[\s*_)\"”»])|\s[—–-]+(?=\s)|—|(?=\s\()|\)[.,;:]*(?=\s)",
)
_HELD: Final = re.compile(
    r"\[[^\]\n]*\](?:\([^)\s]*\))?|`[^`]*`|<[^>]*>|\{[^{}]*\}|[“«][^”»]*[”»]|\"[^\"\n]*\"",
)
"""What is not parted: a link, code, a tag, attributes, a quotation."""


class Told(NamedTuple):
    """Whether a translation has what tells a word, and how likely it has it by chance.

    What is not ``known`` by a lexicon says nothing where it is not there.
    """

    here: bool
    chance: float
    known: bool


class Run(NamedTuple):
    """Clauses that may be lost: their length, the evidence for it, and their words.

    ``lost`` is in hundredths of a logarithm; ``whole`` is how many sentences they are, or 0 where
    they are a part of one.
    """

    length: int
    lost: int
    whole: int
    words: str


def misfit(ours: int, theirs: int, mean: float, deviation: float) -> float:
    """How unlikely a length of a translation is, as a negative logarithm (Gale and Church)."""
    spread = deviation * math.sqrt(1 + 30 / (ours + 4))
    return min(((math.log((theirs + 4) / (ours + 4)) - mean) / spread) ** 2 / 2, ODD)


def likeliest(
    source: str,
    target: str,
    beside: Sequence[tuple[str, int]],
    knowledge: tuple[Lexicon, frozenset[int]],
    usual: tuple[float, float],
) -> Run | None:
    """The run of clauses of a source text that a translation most likely lacks.

    None where it has one clause, or a text ``beside`` the translation tells the run, by so many
    hundredths of evidence a word at least. The ``knowledge`` is a lexicon, and the blocks that
    taught it and are this one: they are no evidence. What is ``usual`` is the mean of the
    logarithms of ratios of lengths and their deviation.
    """
    found = clauses(source)
    if len(found) <= 1:
        return None
    parts = [_words(source[start:end]) for _, start, end in found]
    told = _told(frozenset().union(*parts), target, *knowledge)
    rate, lost, first, end = _best(parts, told, _without(found, target, usual))
    own = frozenset().union(*parts[first:end]) - _outside(parts, first, end)
    for text, least in beside:
        values = _values(_told(own, text, *knowledge), rate).values()
        if sum(values) < -least * len(values):
            return None
    start, stop = found[first].start, found[end - 1].end
    length = sum(clause.length for clause in found[first:end])
    words = " ".join(source[start : min(stop, start + LONGEST)].split())
    return Run(length, lost, _whole(source, start, stop), words)


def _best(
    parts: Sequence[frozenset[str]], told: Mapping[str, Told], misfit: Callable[[int, int], float]
) -> tuple[float, int, int, int]:
    """How often words are told outside the best run, its evidence, and where it is."""
    rate, lost, first, end = 0.0, 0, 0, 0
    for _ in range(2):  # how often words are told, only those tell that are not lost
        others = _outside(parts, first, end)
        rate = _rate(told[word] for word in others if word in told)
        runs = _runs(parts, _values(told, rate))
        _, lost, first, end = max((lost - 100 * misfit(a, b), lost, a, b) for lost, a, b in runs)
    return rate, lost, first, end


def _outside(parts: Sequence[frozenset[str]], first: int, end: int) -> frozenset[str]:
    return frozenset().union(*parts[:first], *parts[end:])


def _without(
    found: Sequence[Sentence], target: str, usual: tuple[float, float]
) -> Callable[[int, int], float]:
    """How unlikely a translation's length is, were the clauses from one to another not there."""
    sums = list(accumulate((length for length, _, _ in found), initial=0))
    theirs = seen(target)
    return lambda first, end: misfit(sums[-1] - sums[end] + sums[first], theirs, *usual)


def pauses(text: str) -> int:
    """How many marks a text has at which clauses end, at a glance."""
    return sum(map(text.count, _PAUSES))


def may_lack(source: str, target: str, usual: tuple[float, float]) -> bool:
    """Whether a translation has fewer clauses, and is as long as if a run of them were lost."""
    found = clauses(source)
    if len(found) <= max(len(clauses(target)), 1):
        return False
    without = _without(found, target, usual)
    runs = combinations(range(len(found) + 1), 2)
    best = min(without(first, end) for first, end in runs if end - first < len(found))
    return without(0, 0) - best >= GAIN


@lru_cache(maxsize=64)  # a block of the source is looked at once for each locale
def clauses(text: str) -> tuple[Sentence, ...]:
    """The clauses of a text, each as a sentence is; its sentences, if they are too many."""
    found = sentences(text)
    held = [match.span() for match in _HELD.finditer(text)]
    parts = [match.end() for match in _END.finditer(text)]
    parts = [end for end in parts if not any(a < end < b for a, b in held)]
    if not parts or len(found) + len(parts) > MOST:
        return found
    bounds = pairwise((0, *sorted({*parts, *(end for _, _, end in found)} - {0})))
    pieces = (Sentence(seen(text[start:end]), start, end) for start, end in bounds)
    return tuple([piece for piece in pieces if piece.length])


def _whole(text: str, start: int, end: int) -> int:
    """How many whole sentences a part of a text is, or 0."""
    found = [each for each in sentences(text) if start <= each.start and each.end <= end]
    is_whole = found and found[0].start == start and found[-1].end == end
    return len(found) if is_whole else 0


def _words(text: str) -> frozenset[str]:
    """The words of a part of a text, and its names and numbers, each with a mark before it."""
    return words(shown(text)) | {_NAME + name for name in anchors_of(text)}


def _told(
    of: frozenset[str], target: str, lexicon: Lexicon, own: frozenset[int]
) -> dict[str, Told]:
    """What a translation has of each word that is known."""
    text, names = Text.of(shown(target)), anchors_of(target)
    senses = partial(lexicon.besides, own=own)
    told = {}
    for word in sorted(of):
        if word[0] == _NAME:
            told[word] = Told(word[1:] in names, ALIKE, known=False)
        elif is_beginning(word):
            if word in text.words:
                told[word] = Told(here=True, chance=ALIKE, known=False)
        elif found := trace(word, text, senses, lexicon.chance):
            told[word] = Told(*found, known=True)
    return told


def _rate(words: Iterable[Told]) -> float:
    """How often words that are told are known again, as far as those words say."""
    known = [word.here for word in words if word.known]
    return min((sum(known) + USUAL[0]) / (len(known) + USUAL[1]), MOST_TOLD)


def _values(told: Mapping[str, Told], rate: float) -> dict[str, int]:
    """Hundredths of evidence that a word was lost with its clause."""
    return {word: round(100 * WEIGHT * _value(each, rate)) for word, each in told.items()}


def _value(word: Told, rate: float) -> float:
    if word.here:
        return math.log(word.chance / (rate + (1 - rate) * word.chance))
    return -math.log(1 - rate) if word.known else UNNAMED


def _runs(
    clauses: Sequence[frozenset[str]], values: Mapping[str, int]
) -> Iterator[tuple[int, int, int]]:
    """The evidence of each run but the whole text, where it begins and where it ends.

    A word that stands outside as well says nothing of a run.
    """
    counts = Counter(chain.from_iterable(clauses))
    for first in range(len(clauses)):
        inside: Counter[str] = Counter()
        lost = 0
        for last in range(first, len(clauses) - (first == 0)):
            inside.update(clauses[last])
            lost += sum(values.get(w, 0) for w in clauses[last] if inside[w] == counts[w])
            yield lost, first, last + 1
