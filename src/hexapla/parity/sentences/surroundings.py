"""What blocks beside one have that it lacks: a text that was parted or joined elsewhere."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from hexapla.parity.alignment.similarity import run_in
from hexapla.parity.sentences.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Match

PROSE: Final = frozenset(("paragraph", "item", "definition", "footnote"))
USUAL: Final = (math.exp(-0.35), math.exp(0.35))
"""The parts of the usual length that raise no suspicion."""

NEAR: Final = 2
"""Blocks of prose on either side that may have what a block has too little of."""

FAR: Final = 4
"""How far away they may stand."""

SECTION: Final = 12
"""How far away in its section a block without a counterpart may have what a block lacks."""

SURE: Final = 50
"""The hundredths of evidence a word from which a block farther off tells what one lacks."""

_SOME: Final = 0.5
"""The part of it, at least, that they have."""


def is_elsewhere(matches: Sequence[Match], place: int, usual: float) -> bool:
    """Whether blocks beside have what a block has too little or too much of, two on either side.

    Of a block that has more, and is beside one that is missing, it is what is left of that one.
    A block with long addresses may have more signs, and yet go on in one beside it.
    """
    apart, more = _excess(matches[place], usual), _more(matches[place])
    for way in (1, -1):
        found, near = 0.0, list(_beside(matches, place, way))
        if apart > 0 and near and (not near[0].target or (more < 0 and not near[0].source)):
            return True
        for match in near:
            excess, source = _excess(match, usual), match.source
            is_usual = source and match.target and _is_near(excess, len(source.text) * usual)
            if not is_usual or (more and _more(match) * more < 0):
                found -= excess
            if apart and _SOME < found / apart < 1 / _SOME:
                return True
    return False


def beside(matches: Sequence[Match], place: int, others: Sequence[str]) -> list[tuple[str, int]]:
    """The texts of the target's blocks beside one, two on either side, and ``others``.

    Each with the evidence a word from which it tells something: of others it has to be sure.
    """
    near = (match.target for way in (1, -1) for match in _beside(matches, place, way))
    return [*((block.text, 0) for block in near if block), *((text, SURE) for text in others)]


def set_apart(matches: Sequence[Match], place: int, usual: float) -> list[str]:
    """The target's texts that are as long as what a block has too little of, each by itself.

    They have no counterpart: paragraphs further on in the section. Of a source block with lines of
    a list in it, it is the list below, as one.
    """
    apart, source = _excess(matches[place], usual), matches[place].source
    texts = [*_lone(matches, place)] if apart < 0 else []
    if texts and source and run_in(source.text):
        texts.append("\n".join(texts))
    return [text for text in texts if _SOME < len(text) / -apart < 1 / _SOME]


def _lone(matches: Sequence[Match], place: int) -> Iterator[str]:
    """The target's texts of prose that have no counterpart, in the section of a block."""
    for way in (1, -1):
        for step in range(1, SECTION + 1):
            number = place + way * step
            match = matches[number] if 0 <= number < len(matches) else None
            if match is None or _kind(match) == "heading":
                break
            if match.target and not match.source and match.target.kind in PROSE:
                yield match.target.text


def _more(match: Match) -> int:
    """How many more sentences a target block has than its source block."""
    ours, theirs = (len(sentences(side.text)) if side else 0 for side in match[:2])
    return theirs - ours


def _excess(match: Match, usual: float) -> float:
    """How many signs a target block has more than is usual, and so than its source block has."""
    ours, theirs = (len(block.text) if block else 0 for block in (match.source, match.target))
    return theirs - ours * usual


def _is_near(excess: float, length: float) -> bool:
    return USUAL[0] < 1 + excess / (length + 1) < USUAL[1]


def _beside(matches: Sequence[Match], place: int, way: int) -> Iterator[Match]:
    """The two matches of prose that stand nearest to one, before or after it in its section."""
    count = 0
    for step in range(1, FAR + 1):
        number = place + way * step
        kind = _kind(matches[number]) if 0 <= number < len(matches) else "heading"
        if kind == "heading" or count == NEAR:
            return
        if kind in PROSE:
            count += 1
            yield matches[number]


def _kind(match: Match) -> str:
    block = match.source or match.target
    return block.kind if block else ""
