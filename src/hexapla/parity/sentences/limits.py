"""Numbers at which a translation sets the contrary bound: *at least 5* told as *au plus 5*.

Only where each text has the number once, and nothing else in the sentences may turn a bound round:
a negation, as in *more than 5 is not possible*, or a word that has one in it.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.language.comparators import CONTRARY, bounds, may_bound, without
from hexapla.facts.language.languages import code_of
from hexapla.facts.language.negations import is_known, negates
from hexapla.facts.masking import KINDS, NOTHING, prose, worded
from hexapla.facts.numbers.glance import has_figures
from hexapla.facts.numbers.readings import FIGURE, readings
from hexapla.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hexapla.facts.language.comparators import Bound
    from hexapla.model import Block, Document, Pair, Span

_SIGN: Final = re.compile(r"&[lg][te];")
_END: Final = re.compile(r"[.!?؟][)»”’*_]*\s|\n\n|\|")
_TURNING: Final = re.compile(
    r"\b(?:un(?:less|til|able|support|accept|avail|allow|like)\w*|except|fail\w*|refus\w*|reject\w*"
    r"|avoid\w*|prevent\w*|exce\w+|exclu\w*|forbid\w*|prohibit\w*|block\w*|den(?:y|ie[sd])|error\w*"
    r"|in(?:valid|suffic|eligib|compat)\w*|im(?:possib|permiss)\w*|illegal\w*|too|miss\w*|lack\w*"
    r"|drop\w*|stop\w*|ignor\w*|disallow\w*|deprecat\w*|otherwise|rather|instead|dis\w*)\b",
    re.IGNORECASE,
)
"""What may turn round a bound of the source in a translation, besides its negations."""

_ENDING: Final = re.compile(
    r"\b(?:expir|delet|remov|end|stop|clos|lock|cancel|drop|purg|discard|lapse|"
    r"supprim|ferm|termin|annul|effac|caduc|venc|elimin|borr|cancell|cierr|scad|chiu|finisc)"
    r"|انته|حذف|تنته|ينته|إلغاء|يلغ|تلغ|إغلاق|يغلق|تغلق|صلاحي",
    re.IGNORECASE,
)
"""What is over at some time, and lasts for it."""


def contrary(pair: Pair) -> Iterator[Finding]:
    """One finding for each number of a pair of pages at which the contrary bound stands."""
    page, other = pair.source, pair.target
    if not page or not other or not is_known(code_of(other.locale)):
        return
    limited = _limited(page)
    if not limited or code_of(page.locale) == code_of(other.locale):
        return
    for source, target in pair.aligned():
        known = limited.get(source.span, ()) if source and target else ()
        if known and source and target and source.text != target.text:
            yield from _turned(known, source, page, target, other)


@lru_cache(maxsize=4)  # a source page is compared in every locale
def _limited(page: Document) -> Mapping[Span, tuple[Bound, ...]]:
    """The bounds that the blocks of a source page set, by the spans of the blocks."""
    own = code_of(page.locale)
    texts: tuple[list[str], list[str]] = [], []
    for text in worded(page):
        texts[has_figures(text)].append(text)
    likely = {*may_bound(texts[0], own, digits=False), *may_bound(texts[1], own, digits=True)}
    return {
        block.span: found
        for block in page.blocks
        if block.text in likely
        and block.kind in KINDS
        and (found := tuple(bounds(_read(block.text), own)))
    }


def _turned(
    known: tuple[Bound, ...], source: Block, page: Document, target: Block, other: Document
) -> Iterator[Finding]:
    """The bounds of a source block beside whose numbers the target block has the contrary ones."""
    own, theirs = code_of(page.locale), code_of(other.locale)
    texts = _read(source.text), _read(target.text)
    said = tuple(bounds(texts[1], theirs))
    ours = _holders((was.number for was in known), page)
    others = _holders((now.number for now in said), other)
    for was in known if others else ():
        number = readings(was.number, cldr.decimal_mark(page.locale))
        there = _having(number, others)
        now = said[min(there)] if len(there) == 1 == len(_having(number, ours)) else None
        if not now or now.sense not in CONTRARY[was.sense]:
            continue
        if any(
            len(_having(number, _figures(*it))) > 1 for it in zip(texts, (page, other), strict=True)
        ):
            continue
        sentences = _sentence(texts[0], was), _sentence(texts[1], now)
        if not _is_turned_round(sentences, own, theirs) and not _ends(was, now, sentences):
            message = f"“{now.words}” stands at {now.number}, the source says “{was.words}”"
            span = other.place(target, now.start, now.end)
            yield Finding(message, target, source, span, doubtful=True)


def _read(text: str) -> str:
    """The prose of a text, with the signs of bounds that are written as references."""
    return prose(_SIGN.sub(_sign, text) if "&" in text else text)


def _sign(reference: re.Match[str]) -> str:
    """The sign, at the length of its reference."""
    return html.unescape(reference[0]) + NOTHING * (len(reference[0]) - 1)


def _holders(numbers: Iterable[str], page: Document) -> Mapping[str, set[int]]:
    """The places of the numbers that may be read as each value; of more than two, the first."""
    mark = cldr.decimal_mark(page.locale)
    found: dict[str, set[int]] = {}
    for place, number in enumerate(numbers):
        for value in readings(number, mark):
            if len(places := found.setdefault(value, set())) < 2:  # noqa: PLR2004 (several)
                places.add(place)
    return found


@lru_cache(maxsize=2)  # one bound after the other is of the same texts
def _figures(text: str, page: Document) -> Mapping[str, set[int]]:
    """The places of the numbers in digits of a text by their values."""
    return _holders((it[0] for it in FIGURE.finditer(text)), page)


def _having(number: frozenset[str], holders: Mapping[str, set[int]]) -> set[int]:
    return set().union(*(holders[value] for value in number if value in holders))


def _sentence(text: str, bound: Bound) -> str:
    ends = _ends_of(text)
    place = bisect_right(ends, bound.start)
    end = _END.search(text, bound.end)
    return text[ends[place - 1] if place else 0 : end.start() if end else len(text)]


@lru_cache(maxsize=2)  # one bound after the other is of the same texts
def _ends_of(text: str) -> list[int]:
    """Where the sentences of a text end."""
    return [it.end() for it in _END.finditer(text)]


@lru_cache(maxsize=4)  # one bound after the other is of the same sentences
def _is_turned_round(sentences: tuple[str, str], own: str, theirs: str) -> bool:
    """Whether something else in one of two sentences may turn a bound round."""
    ours, others = without(sentences[0], own), without(sentences[1], theirs)
    return bool(_TURNING.search(ours)) or negates(ours, own) or negates(others, theirs)


def _ends(was: Bound, now: Bound, sentences: tuple[str, str]) -> bool:
    """Whether something is over at a time: what is closed before eight is open after eight."""
    return "after" in (was.sense, now.sense) and any(map(_ENDING.search, sentences))
