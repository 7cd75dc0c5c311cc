"""Sentences that negate what their source says, or say what it negates.

A block with as many sentences as its source is compared sentence by sentence, another one whole:
then all of it has to be without a negation.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.comparators import are_turned, bounds
from hexapla.facts.language.languages import code_of
from hexapla.facts.language.negations import (
    denial,
    forbids,
    hints,
    is_known,
    is_positive,
    negates,
)
from hexapla.facts.masking import KINDS, statement, wording
from hexapla.parity.sentences.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Pair, Span
    from hexapla.parity.sentences.sentences import Sentence

LEAST: Final = 0.5
"""The share of its source's length from which a sentence says the same."""

_NUMBER: Final = re.compile(r"\d[\d.,]*")
_CODE: Final = re.compile("`[^`]+`")


class Turned(NamedTuple):
    """A sentence of a block that says the contrary: the ``denial`` is ``lost``, or is added."""

    source: Block
    target: Block
    start: int
    end: int
    denial: str
    lost: bool
    words: str


def turned(pair: Pair) -> Iterator[Turned]:
    """Each sentence of a pair that is negated on one side only, at most one of a block."""
    if not (pair.source and pair.target):
        return
    own, other = code_of(pair.source.locale), code_of(pair.target.locale)
    if not is_known(other) or own == other:
        return
    denying, forbidding = _denying(pair.source), hints(pair.target.text, other)
    if not denying and not forbidding:
        return
    for source, target in pair.aligned():
        if not source or not target or target.kind not in KINDS or source.text == target.text:
            continue
        found = None
        if source.span in denying:
            found = _lost(source, target, own, other)
        elif _has(target, forbidding) and not hints(source.text, own):
            found = _added(source, target, own, other)
        if found:
            yield found


@lru_cache(maxsize=4)  # a source page is compared in every locale
def _denying(page: Document) -> frozenset[Span]:
    """The spans of the blocks of a source page that deny something."""
    own = code_of(page.locale)
    known = hints(page.text, own)
    blocks = (block for block in page.blocks if _has(block, known))
    return frozenset(block.span for block in blocks if denial(block.text, own, strict=False))


def _has(block: Block, known: Sequence[str]) -> bool:
    """Whether the text of a block has one of the hints of its page."""
    return bool(known) and any(map(block.text.__contains__, known))


def _lost(source: Block, target: Block, own: str, other: str) -> Turned | None:
    words = statement(source.text)
    for one, two in together(source, target):  # marks of code may be torn there
        sentence, said = words[one.start : one.end], target.text[two.start : two.end]
        denied = denial(sentence, own)
        if not denied or negates(said, other, sentence) or negates(said, own):
            continue
        if _is_elsewhere(source, target, own, other):
            return None
        if not are_turned(bounds(sentence, own), bounds(said, other)):
            return Turned(source, target, two.start, two.end, denied, lost=True, words="")
    return None


def _is_elsewhere(source: Block, target: Block, own: str, other: str) -> bool:
    """Whether as many sentences are negated on both sides, though in other places."""
    ours = (source.text[one.start : one.end] for one in sentences(source.text))
    theirs = (target.text[two.start : two.end] for two in sentences(target.text))
    count = sum(bool(hints(text, own)) for text in ours)
    return 0 < count <= sum(bool(hints(text, other)) for text in theirs)


def _added(source: Block, target: Block, own: str, other: str) -> Turned | None:
    words, whole = wording(source.text), statement(target.text)
    if not forbids(whole, other) or len(sentences(source.text)) != len(sentences(target.text)):
        return None
    for one, two in together(source, target):
        denied = forbids(whole[two.start : two.end], other)
        said = words[one.start : one.end]
        if denied and is_positive(said, own):
            place = source, target, two.start, two.end
            return Turned(*place, denied, lost=False, words=said.strip())
    return None


def together(source: Block, target: Block) -> Iterator[tuple[Sentence, Sentence]]:
    """The sentences that belong together; all of the target for each where they are not as many."""
    ours, theirs = sentences(source.text), sentences(target.text)
    if not theirs:
        return
    if len(ours) == len(theirs):
        found = list(zip(ours, theirs, strict=True))
    else:
        length = sum(sentence.length for sentence in theirs)
        if length < LEAST * sum(sentence.length for sentence in ours):
            return
        whole = theirs[0]._replace(length=length, end=theirs[-1].end)
        found = [(sentence, whole) for sentence in ours]
    for one, two in found:
        said = source.text[one.start : one.end], target.text[two.start : two.end]
        if two.length >= LEAST * one.length and (len(ours) != len(theirs) or _is_same(*said)):
            yield one, two


def _is_same(source: str, target: str) -> bool:
    """Whether a sentence has no more numbers and code than the one in its place."""
    return all(len(each.findall(target)) <= len(each.findall(source)) for each in (_NUMBER, _CODE))
