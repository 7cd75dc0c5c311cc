"""How likely a block without a counterpart is told in another block, by its words and its length.

A block is merged into its neighbour, or told at another place, in HTML, or in a block that has no
counterpart, too. A block of the translation may be what its neighbour lacks of its own source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.markdown.inline import shown
from hexapla.parity.gaps.saying import LIKELY, by_length, names_of, windows
from hexapla.parity.sentences.sentences import sentences
from hexapla.parity.words.evidence import anchors_of, stretch
from hexapla.parity.words.weighing import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Match
    from hexapla.parity.gaps.saying import Page

TOLD, FAR = 2.0, 3.0
"""The evidence from which a text is told: in a neighbour, or in a block without a counterpart,
and anywhere else."""

SOME, NOTHING, ASKED = 0.5, -1.0, 8.0
"""The evidence from which a text may be told, and up to which it is not, where as much could be."""

LITTLE: Final = 0.25
"""The part of what the evidence could be that there is at least where a text is told."""

AGAINST: Final = 0.25
"""The part of what the evidence could be that speaks against a text, where it is not told."""

PARTS: Final = frozenset({"paragraph", "item"})
"""Kinds of block that are split and merged so often that lengths tell it."""

LONG: Final = 20
"""Signs of a paragraph from which no line's end need show where it was merged or is split."""

KNOWN: Final = 200
"""Letters of which languages are taken to be equally long before a page says otherwise."""

TIMES, SHORT = 3, 20
"""How many times as long as the other one of two texts may be, and what is added to that."""

NAMED: Final = 4.0
"""The evidence of names, or of a colon at the end, that a neighbour lacks of its source."""

LACKED: Final = 2.0
"""The evidence of lengths that a block lacks one that stands farther off."""

LINES: Final = 8
"""Lines of a text up to which it may be parted at the end of each."""

WORD: Final = 8
"""Signs of a paragraph in one piece from which it is a name that stands in another text."""

COLONS: Final = (":", "\uff1a")


def sizes(source: str, target: str) -> tuple[int, int]:
    """How long two texts are; nothing where one has so much more that it holds others, too."""
    ours, theirs = len(shown(source)), len(shown(target))
    is_one = max(ours, theirs) <= TIMES * (min(ours, theirs) + SHORT)
    return (ours, theirs) if is_one else (0, 0)


class Known(NamedTuple):
    """What is usual on the target's page, and how long the texts are that have counterparts."""

    page: Page
    ours: float
    theirs: float

    def ratio(self, source: str, target: str) -> float:
        """How many times as long texts of the target are, but for one of them."""
        ours, theirs = sizes(source, target)
        return (self.theirs - theirs + KNOWN) / (self.ours - ours + KNOWN)


class Retold(NamedTuple):
    """How likely a block without a counterpart is told, and the match that it would be in."""

    weight: float = 0.0
    """The evidence of words and lengths, as a logarithm of odds."""

    said: float = 0.0
    """The evidence of words alone."""

    most: float = 0.0
    """What the evidence of words would be at most."""

    whole: Match | None = None
    beside: bool = False
    """Whether that match is a neighbour with blocks on both sides."""

    @property
    def is_told(self) -> bool:
        """Whether the block is there."""
        if self.whole is None:
            return False
        if self.beside:
            return self.weight >= (TOLD if self.said >= 0 else FAR)
        least = FAR if self.whole.source and self.whole.target else TOLD
        return self.weight >= least and self.said >= max(least, LITTLE * self.most)

    @property
    def is_lost(self) -> bool:
        """Whether the block is surely not there."""
        return self.most >= ASKED and self.said <= min(NOTHING, -AGAINST * self.most)

    @property
    def is_likely(self) -> bool:
        """Whether the block may be there: little has to be said where lengths say so, too."""
        least = SOME if self.beside and self.weight > self.said else TOLD
        return self.is_told or self.said >= max(least, LITTLE * self.most)


def told_in(known: Known, block: Block, match: Match, beside: bool) -> Retold:  # noqa: FBT001 (data)
    """How likely the target of a match tells a source block."""
    text, source, target = (each.text if each else "" for each in (block, *match[:2]))
    page, ratio = known.page, known.ratio(source, target) if source else known.ratio("", "")
    said = page.told(text, target, source, ratio)
    if not source and match.target and match.target.kind == block.kind == "paragraph":
        first = page.told(_beginning(text, len(target) / ratio), target)
        said = first if first.weight >= FAR and first > said else said
    if source and _is_anothers(known, text, source, target):
        return Retold(SOME, max(TOLD, LITTLE * said.most), said.most, match)
    size, ours, theirs = (len(shown(each)) for each in (text, source, target))
    together = stretch((ours + size) * ratio, theirs)
    if source:
        sizes = by_length(stretch(ours * ratio, theirs), together)
        sizes = sizes if beside and _may(block, match.target) else min(sizes, 0.0)
        sizes += NAMED * (beside and not size and _is_named(text, target, source))
    else:  # HTML may hold a whole list
        holds = match.target is not None and match.target.kind == "html" and theirs > size * ratio
        sizes = by_length(LIKELY, LIKELY if holds else together)
    return Retold(said.weight + sizes, *said, match, bool(source) and beside)


def _beginning(text: str, size: float) -> str:
    """The first sentences of a text, about as many as have a size in signs."""
    ends = [sentence.end for sentence in sentences(text)] or [len(text)]
    return text[: min(ends, key=lambda end: abs(end - size))]


def _is_anothers(known: Known, text: str, source: str, target: str) -> bool:
    """Whether a target block surely tells a source block, and not the one that it is matched to."""
    page, ratio = known.page, known.ratio(source, target)
    if page.told(text, target, "", ratio).weight < FAR:
        return False
    other = page.told(source, target, text, ratio)
    return other.weight < min(0.0, other.most - FAR)


def lacked_by(known: Known, block: Block, match: Match, beside: bool) -> Retold:  # noqa: FBT001
    """How likely a target block is what the target of a match lacks of its source."""
    text, source, target = (each.text if each else "" for each in (block, *match[:2]))
    page, ratio = known.page, known.ratio(source, target)
    said = max(
        Telling(here.weight - max(page.told(part, target, "", ratio).weight, 0.0), here.most)
        for part in (*windows(source, len(text) / ratio), *_sides(source))
        for here in (page.told(part, text, "", ratio),)
    )
    size, ours, theirs = (len(shown(each)) for each in (text, source, target))
    alone, together = stretch(ours * ratio, theirs), stretch(ours * ratio, theirs + size)
    sizes = by_length(alone, together) if _may(block, match.source) else 0.0
    is_named = _is_named(text, source, target)
    if is_named or _leads(block, match):
        sizes = max(sizes, 0.0) + NAMED
    if not (beside or sizes >= LACKED):
        return Retold(min(said.weight, 0.0), min(said.weight, 0.0), said.most, match)
    is_name = block.kind == "paragraph" and " " not in shown(text).strip()
    if is_named and (is_name or not size):  # a picture or a name says nothing else
        said = Telling(max(said.weight, 0.0), said.most)
    return Retold(said.weight + sizes, *said, match, beside)


def _sides(text: str) -> Iterator[str]:
    """What stands above and below each end of a line of a text, unless it has many."""
    lines = text.split("\n")
    for number in range(1, len(lines) if len(lines) <= LINES else 0):
        yield "\n".join(lines[:number])
        yield "\n".join(lines[number:])


def _is_named(text: str, within: str, besides: str) -> bool:
    """Whether all names of a block, and pictures, are in one side of a match, and not in both."""
    names = {name for name in names_of(text) if not name.isdigit()}
    word = shown(text).strip() if not names else ""
    if len(word) >= WORD and not any(map(str.isspace, word)):
        return word in within and word not in besides
    return bool(names) and names <= names_of(within) and names.isdisjoint(names_of(besides))


def _leads(block: Block, match: Match) -> bool:
    """Whether a target block below a match has the colon at the end that its source has."""
    source, target = match.source, match.target
    if not (source and target and block.span > target.span):
        return False
    ends = [each.text.rstrip("*_ ").endswith(COLONS) for each in (source, target, block)]
    return ends == [True, False, True]


def _may(block: Block, whole: Block | None) -> bool:
    """Whether lengths alone may tell that a block is a part of another one.

    What every language writes alike in it has to be there, and it is set off by a line's end.
    """
    if not whole or not {block.kind, whole.kind} <= PARTS or 2 * len(whole.text) < len(block.text):
        return False
    own = anchors_of(block.text)
    if 2 * len(own & anchors_of(whole.text)) < len(own):
        return False
    return "\n" in whole.text or (
        block.kind == whole.kind == "paragraph" and len(block.text) >= LONG
    )
