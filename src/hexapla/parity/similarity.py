"""How alike a source block and a target block are, without knowing either language.

Evidence, each a known method: lengths in proportion (Gale and Church 1993), cell by cell in a
row; marks that translations keep, such as emphasis, brackets and questions; anchors that every
language writes alike; cognates, words that begin with the same four letters (Simard, Foster
and Isabelle 1992); and a lexicon learnt from the page itself once a first alignment is at
hand (after Moore 2002): which words of the source come with which letters of the target.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hexapla.markdown import inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hexapla.model import Block

IMPOSSIBLE = 1e9
SHAPED = ("heading", "item")
"""Kinds whose level is part of what they are."""

_NAMED = ("field", "abbreviation")
_KEYED = (*_NAMED, "footnote", "message")
_KINDS = ("paragraph", "item", "row", "code")
_ANCHOR = re.compile(r"\d+|`[^`]+`|\]\(([^)\s]+)|[A-Za-z][\w-]*(?:[A-Z0-9_]|[.+#](?=\w)|\+\+|#)\w*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKS = ("**", "`", "](", "(", "?؟", ":", ";؛", '"“«', "[^", "!")
_COGNATE = 4
_SURE = 0.6
"""The Dice coefficient from which a word and a letter group count as translations."""


@dataclass(frozen=True, slots=True)
class Features:
    """What there is to compare about a block."""

    kind: str
    level: int
    container: str
    key: str
    sizes: tuple[float, ...]
    marks: tuple[int, ...]
    anchors: frozenset[str]
    words: frozenset[str]
    letters: frozenset[str]


@dataclass(frozen=True)
class Measure:
    """What is known of a pair of pages: the ratio of their lengths, and a lexicon."""

    ratio: float = 1.0
    lexicon: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def cost(self, source: Features, target: Features) -> float:
        """From 0, surely the same block, to about 1.5, hardly the same; or impossible."""
        if source.kind != target.kind or (source.key != target.key and source.kind in _NAMED):
            return IMPOSSIBLE
        cost = 0.3 * (source.level != target.level) + 0.2 * (source.container != target.container)
        cost += 0.3 * (source.key != target.key)
        cost += 0.3 * _stretch(source.sizes, target.sizes, self.ratio)
        cost += 0.2 * _difference(source.marks, target.marks)
        return cost + 0.5 * (1 - self._likeness(source, target))

    def _likeness(self, source: Features, target: Features) -> float:
        """How much of the source's evidence the target confirms; a half where there is none."""
        known = [word for word in source.words if word in self.lexicon]
        found = sum(not self.lexicon[word].isdisjoint(target.letters) for word in known)
        anchors = source.anchors | target.anchors
        shared = len(source.anchors & target.anchors)
        cognates = len({word[:_COGNATE] for word in source.words} & target.words)
        weight = 2 * len(anchors) + len(known) + cognates + 1
        return (2 * shared + found + cognates + 0.5) / weight


@dataclass(frozen=True)
class Outline:
    """A measure for sections too large for the full one: shape, length and anchors."""

    ratio: float

    def cost(self, source: Features, target: Features) -> float:
        """From 0 to about 1.5, or impossible, as the full measure has it."""
        if source.kind != target.kind or (source.key != target.key and source.kind in _NAMED):
            return IMPOSSIBLE
        cost = 0.3 * (source.level != target.level) + 0.2 * (source.container != target.container)
        ours, theirs = source.sizes[0] * self.ratio, target.sizes[0]
        cost += 0.3 * abs(ours - theirs) / (ours + theirs)
        return cost + 0.5 * (source.anchors != target.anchors)


def features(block: Block) -> Features:
    """The evidence that a block holds."""
    text = inline.plain(block.text) if block.kind != "code" else block.text
    folded = _folded(text)
    words = frozenset(_WORD.findall(folded))
    anchors = frozenset(_anchor(match) for match in _ANCHOR.finditer(block.text))
    return Features(
        block.kind,
        block.level if block.kind in SHAPED else 0,
        block.container,
        block.key if block.kind in _KEYED else "",
        _sizes(block),
        tuple(sum(block.text.count(char) for char in _options(mark)) for mark in _MARKS),
        anchors,
        words | {word[:_COGNATE] for word in words if len(word) >= _COGNATE},
        frozenset(word[i : i + 3] for word in words for i in range(max(len(word) - 2, 1))),
    )


def section(blocks: Sequence[Features]) -> Features:
    """The evidence that a heading and the blocks below it hold together."""
    head = blocks[0]
    kinds = Counter(block.kind for block in blocks)
    marks = (sum(column) for column in zip(*(block.marks for block in blocks), strict=True))
    return replace(
        head,
        sizes=(*head.sizes, sum(sum(block.sizes) for block in blocks)),
        marks=(*marks, *(kinds[kind] for kind in _KINDS)),
        anchors=frozenset().union(*(block.anchors for block in blocks)),
    )


def length_ratio(source: Sequence[Features], target: Sequence[Features]) -> float:
    """How much longer a block of the target is than one of the source, on average."""
    if not source or not target:
        return 1.0
    ours = sum(sum(f.sizes) for f in source) / len(source)
    theirs = sum(sum(f.sizes) for f in target) / len(target)
    return min(max(theirs / ours, 0.6), 1.6)


def learn(pairs: Iterable[tuple[Features, Features]]) -> Mapping[str, frozenset[str]]:
    """The letter groups of the target that come with a word of the source, and seldom alone.

    Words that stand in one block only, or in more than half of them, tell nothing.
    """
    matched = list(pairs)
    ours = Counter(word for source, _ in matched for word in source.words)
    theirs = Counter(group for _, target in matched for group in target.letters)
    telling = {word for word, count in ours.items() if 2 <= count <= len(matched) / 2}  # noqa: PLR2004
    together: dict[str, Counter[str]] = {word: Counter() for word in telling}
    for source, target in matched:
        for word in source.words & telling:
            together[word].update(target.letters)
    lexicon = {}
    for word, groups in together.items():
        sure = [g for g, n in groups.items() if 2 * n >= _SURE * (ours[word] + theirs[g]) and n > 1]
        if sure:
            lexicon[word] = frozenset(sure)
    return lexicon


def _stretch(source: tuple[float, ...], target: tuple[float, ...], ratio: float) -> float:
    """How far lengths are from proportion: 0 for none, 1 for a factor of e or more."""
    if len(source) != len(target):
        source, target = (sum(source),), (sum(target),)
    logs = (abs(math.log(b / (a * ratio))) for a, b in zip(source, target, strict=True))
    return min(sum(logs) / len(source), 1.0)


def _difference(source: tuple[int, ...], target: tuple[int, ...]) -> float:
    total = sum(source) + sum(target)
    apart = sum(abs(a - b) for a, b in zip(source, target, strict=True))
    return apart / total if total else 0.0


def _sizes(block: Block) -> tuple[float, ...]:
    parts = inline.cells(block.text) if block.kind == "row" else [block.text]
    return tuple(len(part) + 8.0 for part in parts) or (8.0,)


def _options(mark: str) -> Iterable[str]:
    """Marks that stand for one another in different scripts; a mark of two letters is one."""
    return (mark,) if mark.isascii() else mark


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in folded if not unicodedata.combining(char))


def _anchor(match: re.Match[str]) -> str:
    if match.group(1):
        return match.group(1).rstrip("/").rsplit("/", 1)[-1]
    text = match.group()
    return text if text.isascii() else unicodedata.normalize("NFKC", text)
