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

from hexapla.facts.language.expansion import expansion, regrouping
from hexapla.parity.sentences.bounds import (
    CUT,
    SHORTEST,
    bounds,
    is_odd,
    is_short,
    is_stump,
    where_cut,
)
from hexapla.parity.sentences.clauses import may_lack, pauses
from hexapla.parity.sentences.sentences import glance, sentences
from hexapla.parity.sentences.surroundings import PROSE, beside, is_elsewhere, set_apart
from hexapla.parity.sentences.suspects import MOST, Suspect, is_seen, merged, read, suspect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Match, Pair
    from hexapla.parity.sentences.bounds import Bounds
    from hexapla.parity.sentences.sentences import Glance, Sentence

SCALE: Final = 1000  # logarithms are kept as whole thousandths: sums are then exact
PRIOR: Final = (30.0, 0.16)
"""How many sentences the first guess is worth, and their deviation."""

MEASURED: Final = 20
"""The length from which a sentence counts for the statistics."""

ENDS: Final = 50
"""How many ends of sentences the first guess of how often they are merged or split is worth."""

SAMPLED: Final = 4
"""Of so many blocks one is measured sentence by sentence."""

ONE: Final = 1
"""The signs of a text that is one sentence, at most."""

_ENTITY: Final = re.compile(r"&#?\w{1,20};")
_QUOTED: Final = re.compile(r"[«“\"]([^«»“”\"]{20,999})[»”\"]")
_BOUND: Final = 0.6


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
    found = _glances(pair.matches)
    known = expansion(pair.source.locale if pair.source else "", pair.locale)
    usual = bounds(((ours.length, theirs.length) for _, ours, theirs in found), known)
    least, most = CUT * usual.usual, usual.greatest
    ratios: list[int] = []
    suspects: list[Suspect] = []
    ends = moved = 0
    for number, (place, ours, theirs) in enumerate(found):
        fits = least * ours.length <= theirs.length < most * ours.length
        if number % SAMPLED:
            pass
        elif ours.signs <= ONE >= theirs.signs:
            if ours.length >= MEASURED:
                ratios.append(_ratio(ours.length, theirs.length))
        else:
            one, other = _sentences(pair.matches[place])
            ends += max(len(one) - 1, 0)
            odd = not fits and is_odd(ours.length, theirs.length, usual)
            moved += len(one) != len(other) and not odd
            ratios += _ratios(one, other)
        if not fits or ours.signs != theirs.signs:
            suspects += _doubted(pair, place, (ours, theirs), usual)
    squares = sum(ratio * ratio for ratio in ratios)
    return Lengths(len(ratios), sum(ratios), squares, ends, moved, tuple(suspects))


def _glances(matches: Sequence[Match]) -> list[tuple[int, Glance, Glance]]:
    """The places of matches of prose that is translated, with a glance at both sides."""
    found = [
        (place, source.text, target.text)
        for place, (source, target, drifted) in enumerate(matches)
        if source and target and not drifted and source.kind in PROSE
    ]
    ours, theirs = (glance(tuple([item[side] for item in found])) for side in (1, 2))
    return [
        (place, one, other)
        for (place, was, now), one, other in zip(found, ours, theirs, strict=True)
        if was != now and was and now
    ]


def restored(plain: Sequence[Any]) -> Lengths:
    """Lengths that were written as JSON.

    Raises:
        TypeError, ValueError, LookupError: they are none.
    """
    sampled, total, squares, ends, moved, suspects = plain
    found = tuple(map(read, suspects))
    return Lengths(int(sampled), int(total), int(squares), int(ends), int(moved), found)


def norm(pages: Iterable[Lengths], source: str = "", target: str = "") -> Norm:
    """What is usual over many pages of a locale beside those of the source locale.

    What is usual between the two languages weighs less the more pages there are.

    Rounded, so that the edit of one page seldom changes what is said of another.
    """
    count, deviation = PRIOR
    mean = expansion(source, target)
    total, squares = SCALE * count * mean, SCALE**2 * count * (deviation**2 + mean**2)
    moved, ends = ENDS * regrouping(source, target), ENDS
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
    for a, b in zip(ours, theirs, strict=True) if len(ours) == len(theirs) else ():
        if a.length >= MEASURED:
            yield _ratio(a.length, b.length)


def _sentences(match: Match) -> tuple[Sequence[Sentence], Sequence[Sentence]]:
    source, target = match.source, match.target
    return sentences(source.text) if source else (), sentences(target.text) if target else ()


@lru_cache(maxsize=8192)
def _ratio(ours: int, theirs: int) -> int:
    return round(min(max(math.log(theirs / ours), -_BOUND), _BOUND) * SCALE)


def _doubted(
    pair: Pair, place: int, seen: tuple[Glance, Glance], usual: Bounds
) -> Iterator[Suspect]:
    """The suspect at a place whose lengths or signs are apart at a glance."""
    (ours, theirs), mean, (source, target, _) = seen, usual.usual, pair.matches[place]
    short, cut = False, ""
    if source and target and theirs.length < CUT * mean * ours.length:
        fewer = theirs.signs - ours.signs  # marks at which clauses and sentences end
        short = is_short(ours, theirs, mean)
        short = short and pauses(target.text) + fewer < pauses(source.text)
        is_open = target.text[-1:].isalpha()
        cut = where_cut(source.text, target.text, pair.locale) if is_open else ""
    odd = is_odd(ours.length, theirs.length, usual)
    if ours.signs != theirs.signs or odd or short or cut:
        yield from _suspects(pair, place, usual, cut, short=short)


def _suspects(
    pair: Pair, place: int, bounds: Bounds, cut: str, *, short: bool
) -> Iterator[Suspect]:
    """The suspect at a place, if it is one at a closer look."""
    source, target, _ = pair.matches[place]
    ours, theirs = _sentences(pair.matches[place])
    if not (source and target and ours and theirs) or max(len(ours), len(theirs)) > MOST:
        return
    known = math.log(bounds.usual), PRIOR[1]
    apart = len(theirs) - len(ours)
    lacks = short and may_lack(source.text, target.text, known)
    lacks = lacks or (apart < 0 and is_seen(source, target))
    odd = _is_odd(pair.matches[place], bounds)
    if apart and not odd and apart == _parts(source.text) - _parts(target.text):
        apart = 0
    if apart > 0 and _is_glossed(source.text, target.text):
        return
    if not (apart or odd or lacks or cut) or not any(map(str.isalnum, target.text)):
        return
    elsewhere = is_elsewhere(pair.matches, place, bounds.usual)
    others = set_apart(pair.matches, place, bounds.usual)
    if lacks:
        near = beside(pair.matches, place, others)
        found = suspect(source, target, pair.lexicon, known, near)
        if found.run or not (elsewhere or others):
            yield merged(found) if elsewhere else found._replace(cut=cut)
    elif not (elsewhere or others):
        yield suspect(source, target, pair.lexicon)._replace(cut=cut)


def _is_odd(match: Match, bounds: Bounds) -> bool:
    """Whether a block is too short or too long by its sentences, without images and addresses."""
    source, target = match.source, match.target
    ours, theirs = map(_total, _sentences(match))
    if not source or not target or not is_odd(ours, theirs, bounds):
        return False
    share = theirs / ours / bounds.usual
    return ours >= SHORTEST or is_stump(source.text, target.text, share)


def _is_glossed(source: str, target: str) -> bool:
    """Whether a translation has a quotation as the source has it, and may say what it means."""
    quoted = (it[1].strip().casefold() for it in _QUOTED.finditer(target))
    return target.startswith(f"{source}\n") or any(it in source.casefold() for it in quoted)


def _parts(text: str) -> int:
    """How often a text has a semicolon where a translation may have a full stop."""
    return (_ENTITY.sub("", text) if "&" in text else text).count("; ") + text.count("؛ ")


def _total(found: Sequence[Sentence]) -> int:
    return found[0].length if len(found) == 1 else sum(sentence.length for sentence in found)
