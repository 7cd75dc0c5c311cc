"""What a translation says otherwise in words: days, months, noons, rates, intervals, firsts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.masking import blanked
from hexapla.facts.numbers import firsts, intervals, named_times, rates
from hexapla.facts.numbers.glance import has_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.numbers.values import Value
    from hexapla.model import Block

WORDS: Final = frozenset((b"every", b"once", b"twice", b"thrice", b"times", *firsts.WRITTEN))
"""One of which a page has in UTF-8 where it says how often in words, or the first of something."""


class Asked(NamedTuple):
    """What there is to ask of a source text, at least one of these.

    The names of times, a rate of which period, an interval, the first of something.
    """

    named: bool
    rate: str
    counted: bool
    first: bool


def asked(text: str, locale: str, *, named: bool, counted: bool) -> Asked | None:
    """What there is to ask of a source block; mostly nothing.

    It may have the names of times where it is ``named``, and has one of ``WORDS`` where it is
    ``counted``.
    """
    often = counted and rates.counts(text)
    rate = rates.rate(text, locale) if often or has_figures(text) else None
    first = counted and firsts.tells(text)
    if not (rate or named or often or first):
        return None
    return Asked(named, rate[0] if rate else "", often, first)


def told(
    source: Block, target: Block, locales: tuple[str, str], wanted: Asked
) -> Iterator[tuple[Block, Block, Value, Value, bool]]:
    """What differs of that in two blocks, and whether only what is measured does."""
    texts = (source.text, target.text)
    if wanted.named:
        for was, now in named_times.renamed(*_prose(texts), locales):
            yield source, target, was, now, False
    rated = wanted.rate and rates.may_differ(texts[1], locales[1])
    often = [*rates.changed(*_prose(texts), locales)] if rated else []
    if wanted.counted and not often:
        often = [*intervals.changed(*_prose(texts), locales)]
    for was, now in often:
        yield source, target, was, now, True
    if wanted.first and firsts.may_differ(*texts, locales[1]):
        for was, now in firsts.changed(*_prose(texts), locales):
            yield source, target, was, now, False


def _prose(texts: tuple[str, str]) -> tuple[str, str]:
    return blanked(texts[0]), blanked(texts[1])
