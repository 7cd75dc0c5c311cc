"""Sentences that say the contrary of their source in one word: *enable* told as *désactivez*.

Only where the source's sentence has one pole of a sense, its translation another one and not that,
and neither is negated.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.comparators import bounds
from hexapla.facts.language.contraries import (
    glance,
    is_known,
    is_turned,
    of_text,
    rivals,
    sayable,
    sense_of,
)
from hexapla.facts.language.languages import code_of
from hexapla.facts.masking import KINDS, blanked, pieces
from hexapla.parity.sentences.negated import together
from hexapla.parity.sentences.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.model import Block, Document, Pair


ENOUGH: Final = 8
"""Words of a source after which a page that mostly has others is not looked at any more."""


class Contrary(NamedTuple):
    """A sentence of a block that says in a word the contrary of a word of its source."""

    source: Block
    target: Block
    start: int
    end: int
    was: str
    now: str


def contraries(pair: Pair) -> Iterator[Contrary]:
    """Each such sentence of a pair, at most one of a block."""
    page, other = pair.source, pair.target
    if not (page and other):
        return
    own, theirs = code_of(page.locale), code_of(other.locale)
    if own == theirs or not (is_known(own) and is_known(theirs)):
        return
    wanted = _wanted(page, other, own, theirs)
    for source, target in _doubted(pair, wanted) if wanted else ():
        yield from islice(_turned(source, target, own, theirs), 1)


def _doubted(pair: Pair, wanted: set[str]) -> list[tuple[Block, Block]]:
    """The blocks of which a translation may say the contrary, at a glance.

    None of a page that mostly has other words for what its source says: nobody can tell then.
    """
    if not (pair.source and pair.target):
        return []
    ours, theirs = _said(pair.source), pieces(pair.target)
    known, asked, kept, doubted = glance(code_of(pair.locale)), 0, 0, []
    for source, target in pair.aligned():
        said = ours.get(source.text) if source and target else None
        if not (said and source and target and source.kind in KINDS):
            continue
        if poles := wanted & said:
            found = known.of_pieces(theirs.get(target.text) or target.text.lower().split())
            asked, kept = asked + len(poles), kept + len(poles & found)
            if any(not rivals()[pole].isdisjoint(found) for pole in poles - found):
                doubted.append((source, target))
            if asked > ENOUGH and asked > 2 * kept + 2:
                return []
    return doubted if 2 * kept + 2 >= asked and len(doubted) <= kept + 1 else []


def _wanted(page: Document, other: Document, own: str, theirs: str) -> set[str]:
    """The poles of a source page of which its translation has a contrary one."""
    there, known = _on_page(other, theirs), rivals()
    poles = _on_page(page, own) & sayable(theirs) & known.keys()
    return {pole for pole in poles if not known[pole].isdisjoint(there)}


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _on_page(page: Document, language: str) -> frozenset[str]:
    return glance(language).on_page(page)


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _said(page: Document) -> Mapping[str, set[str]]:
    """The poles of each text of a source page that says any, at a glance."""
    known = glance(code_of(page.locale))
    found = ((text, known.of_pieces(of_text)) for text, of_text in pieces(page).items())
    return {text: poles for text, poles in found if poles}


def _turned(source: Block, target: Block, own: str, theirs: str) -> Iterator[Contrary]:
    if source.text == target.text or len(sentences(source.text)) != len(sentences(target.text)):
        return
    ours, others = blanked(source.text), blanked(target.text)
    for one, two in together(source, target):
        was, now = ours[one.start : one.end], others[two.start : two.end]
        said, there = of_text(was, own), of_text(now, theirs)
        for pole in sorted(said.keys() & sayable(theirs) - there.keys()):
            rival = next((it for it in there if it in rivals().get(pole, ())), None)
            if rival and not _is_both(pole, said) and _is_plain(was, now, pole, own, theirs):
                yield Contrary(source, target, two.start, two.end, said[pole], there[rival])


def _is_plain(was: str, now: str, pole: str, own: str, theirs: str) -> bool:
    """Whether nothing else in two sentences may turn round what a word says."""
    if pole in of_text(now, own):  # a name in the source's language
        return False
    if is_turned(was, own, sense_of(pole)) or is_turned(now, theirs, sense_of(pole)):
        return False
    return not (any(bounds(was, own)) and any(bounds(now, theirs)))  # *fails below 7*, *needs 7*


def _is_both(pole: str, said: Mapping[str, str]) -> bool:
    """Whether a sentence says another pole of a sense, too."""
    return any(sense_of(it) == sense_of(pole) and it != pole for it in said)
