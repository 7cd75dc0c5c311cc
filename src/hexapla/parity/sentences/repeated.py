"""Sentences that a translated block says twice, where its source says none twice."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from hexapla.parity.sentences.sentences import sentences
from hexapla.parity.sentences.surroundings import PROSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

LONG: Final = 20
"""Signs of a sentence from which it is not said twice for its sound."""


def repeated(pair: Pair) -> Iterator[tuple[Block, Block, int, int]]:
    """Each second saying of a sentence: the source block, the target block, and where it stands.

    It stands there in place of another, or on top of them all.
    """
    for source, target, drifted in pair.matches:
        if not source or not target or drifted or target.kind not in PROSE:
            continue
        if _may_repeat(target.text) and not _may_repeat(source.text):
            said: set[str] = set()
            for sentence in sentences(target.text):
                text = target.text[sentence.start : sentence.end].strip()
                if text in said and sentence.length >= LONG:
                    yield source, target, sentence.start, sentence.end
                said.add(text)


def _may_repeat(text: str) -> bool:
    """Whether a part of a text between full stops stands there twice, at a glance."""
    if len(text) < 2 * LONG or text.count(".") <= 1:
        return False
    parts = [part for part in f" {text}".split(".") if len(part) >= LONG]
    if len({*map(len, parts)}) == len(parts):  # no two are the same: none are as long
        return False
    parts = [part.replace("\n", " ") for part in parts]
    if len(set(parts)) == len(parts):
        return False
    parts = [part.strip() for part in parts]
    return any(count > 1 and len(part) >= LONG for part, count in Counter(parts).items())
