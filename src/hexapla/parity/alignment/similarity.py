"""How alike a source block and a target block are, without knowing either language.

Evidence, each a known method: lengths in proportion (Gale and Church 1993), cell by cell in a
row; marks that translations keep, such as emphasis, brackets and questions; anchors that every
language writes alike; cognates, words that begin with the same four letters (Simard, Foster
and Isabelle 1992); and lexicons, of the tree and of the page itself once a first alignment is at
hand.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from hexapla.markdown import inline
from hexapla.parity.alignment.meaning import Meaning
from hexapla.parity.alignment.proportion import difference, shared, sizes, stretch_of
from hexapla.parity.alignment.telling import has_address
from hexapla.parity.words.lexicon import CUT, letters, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Block
    from hexapla.parity.words.lexicon import Lexicon, Sense

IMPOSSIBLE = 1e9
SHAPED = ("heading", "item")
"""Kinds whose level is part of what they are."""

NAMED = frozenset({"field", "abbreviation"})
"""Kinds that are each other's by their key only."""

_SHOWN = {"picture", "paragraph"}
"""Kinds that a paragraph is of, with images only or with text: hardly ever each other's."""

_KEYED = (*NAMED, "footnote", "message")
_ANCHOR = re.compile(
    r"\d+|`[^`]+`|\]\(([^)\s]+)|\b[A-Z](?=:)"
    r"|[A-Za-z][\w-]*(?:[A-Z0-9_]|[.+#](?=\w)|\+\+|#)\w*"
)
_MARKS = ("**", "`", "](", "(", "?؟", ":", ";؛", '"“«', "[^", "!")
_LISTED = re.compile(r"[-*+][ \t]+\S|\d+[.)][ \t]+\S")
_COUNTED = re.compile(r"(?:\d+\\?[.)]|\(?[ivx]{1,4}\)|[•–])[ \t]+\S")
"""What a writer counts by hand (`1\\.`, `ii)`), so that Markdown makes no list of it."""

_PICTURE = re.compile(
    r"\[?!\[[^\]\n]{0,1000}\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,100}\])(?:\]\([^)\n]{0,500}\))?"
    r"|<img\b[^>]{0,1000}>|</?a\b[^>]{0,500}>|<br */?>"
)
_RUN_IN = re.compile(rf"\n[ ]{{0,3}}(?={_LISTED.pattern})")
"""Where a list begins that Markdown takes for text, as no empty line is before it."""

_APART, _ASTRAY = 0.4, 0.25
"""What it costs that both of two blocks, or one, have an anchor by which they are others'."""

TEXT = frozenset({"paragraph", "item"})
"""Kinds of running text."""

_LEAST = 0.5
"""The weight up to which what a lexicon has for a word is chance."""

RECAST = frozenset({"heading", "paragraph", "item", "definition", "term"})
"""Kinds of block that easily become one another."""

_RECAST, _PROPORTION = 0.4, 0.7
"""What that costs where words say that it is so, and how far lengths may be apart then."""


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
    telling: frozenset[str] = frozenset()
    """The anchors that no other block of the kind has, on both pages."""


class _Known(NamedTuple):
    """The senses of a block's words, what they weigh, and how many of them are sure."""

    senses: list[Sense]
    weight: float
    sure: int


@dataclass(frozen=True)
class Measure:
    """What is known of a pair of pages: the ratio of their lengths, and lexicons, best first."""

    ratio: float = 1.0
    lexicons: Sequence[Lexicon] = ()
    _senses: dict[frozenset[str], _Known] = field(default_factory=dict)

    def cost(self, source: Features, target: Features) -> float:
        """From 0, surely the same block, to about 2.5, surely another; or impossible."""
        kinds = {source.kind, target.kind}
        is_recast = len(kinds) > 1 and kinds != _SHOWN
        if (is_recast and not kinds <= RECAST) or (source.key != target.key and kinds & NAMED):
            return IMPOSSIBLE
        stretch = stretch_of(source.sizes, target.sizes, self.ratio)
        if is_recast and stretch > _PROPORTION:
            return IMPOSSIBLE
        meaning = self.meaning(source, target)
        if is_recast and not meaning.is_sure:
            return IMPOSSIBLE
        cost = _RECAST if len(kinds) > 1 else 0.3 * (source.level != target.level)
        cost += 0.3 * (source.key != target.key) + 0.2 * (source.container != target.container)
        if (source.telling or target.telling) and source.telling.isdisjoint(target.telling):
            both = bool(source.telling and target.telling)
            cost += _APART if both else _ASTRAY * (kinds <= TEXT and has_address(source, target))
        cost += 0.3 * stretch + 0.2 * difference(source.marks, target.marks)
        return cost + 0.5 * (1 - _likeness(source, target, meaning)) + meaning.strangeness

    def likeness(self, source: Features, target: Features) -> float:
        """How much of the source's evidence the target confirms; a half where there is none."""
        return _likeness(source, target, self.meaning(source, target))

    def meaning(self, source: Features, target: Features) -> Meaning:
        """What words and names say of two blocks."""
        known = self._known(source.words)
        letters = target.letters
        told = [sense for sense in known.senses if not sense.groups.isdisjoint(letters)]
        weight = math.fsum(sense.weight for sense in told)
        sure = sum(sense.is_sure for sense in told)
        shared, names = source.anchors & target.anchors, source.anchors | target.anchors
        cognates = sum(word[-1] == CUT for word in source.words & target.words)
        return Meaning(known.weight, weight, known.sure, sure, len(names), len(shared), cognates)

    def _known(self, words: frozenset[str]) -> _Known:
        """What the lexicons have for those words, each from the first that has it."""
        if words not in self._senses:
            each = (
                next(filter(None, (lexicon.sense(word) for lexicon in self.lexicons)), None)
                for word in words
            )
            senses = [sense for sense in each if sense and sense.weight > _LEAST]
            weight = math.fsum(sense.weight for sense in senses)
            self._senses[words] = _Known(senses, weight, sum(sense.is_sure for sense in senses))
        return self._senses[words]


def _likeness(source: Features, target: Features, meaning: Meaning) -> float:
    if source.words == target.words and source.anchors == target.anchors and source.words:
        return 1.0
    if source.kind == target.kind == "code" and source.words:  # which is copied, not translated
        return shared(source.words | source.anchors, target.words | target.anchors)
    return meaning.likeness


def features(block: Block) -> Features:
    """The evidence that a block holds."""
    if block.kind == "paragraph":
        block = _meant(block)
    text = said(block)
    anchors = frozenset(_anchors(block.text))
    return Features(
        block.kind,
        block.level if block.kind in SHAPED else 0,
        block.container,
        block.key if block.kind in _KEYED else "",
        sizes(block),
        tuple(sum(block.text.count(char) for char in _options(mark)) for mark in _MARKS),
        anchors,
        words(text),
        letters(text),
    )


def _meant(block: Block) -> Block:
    """A paragraph as it was meant: an item by its mark, and without the list that runs into it.

    One with images only is a kind of its own.
    """
    if _LISTED.match(block.text) or _COUNTED.match(block.text):
        return replace(block, kind="item", level=1)
    if block.text.startswith(("!", "[!", "<")) and not _PICTURE.sub("", block.text).strip():
        return replace(block, kind="picture")
    run_in = _RUN_IN.search(block.text)
    return replace(block, text=block.text[: run_in.start()]) if run_in else block


def run_in(text: str) -> int:
    """How many items of a list stand in a text, as no empty line is before the list."""
    return len(_RUN_IN.findall(text))


def said(block: Block) -> str:
    """What a block says, without its marks; of code, the code."""
    return block.text if block.kind == "code" else inline.plain(block.text)


def _options(mark: str) -> Iterable[str]:
    """Marks that stand for one another in different scripts; a mark of two letters is one."""
    return (mark,) if mark.isascii() else mark


def _anchors(text: str) -> Iterator[str]:
    """What every language writes alike in a text, and the names among words that are code."""
    for match in _ANCHOR.finditer(text):
        yield _anchor(match)
        code = match.group()
        if code[0] == "`" and " " in code:
            yield from (name.group() for name in _ANCHOR.finditer(code, 1))


def _anchor(match: re.Match[str]) -> str:
    if match.group(1):
        return match.group(1).rstrip("/").rsplit("/", 1)[-1]
    text = match.group()
    return text if text.isascii() else unicodedata.normalize("NFKC", text)
