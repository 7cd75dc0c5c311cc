"""Large numbers that some languages write in one word: *centodue*, *dreihundertfünf*."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from hexapla.facts import cldr
from hexapla.facts.numbers import counting
from hexapla.facts.numbers.spelling import cardinals

SHORTEST: Final = 7
"""Letters of such a word at least."""

_HUNDRED: Final = 100
_THOUSAND: Final = 1000
_POWER: Final = 3
_VOWELS: Final = frozenset("aeiou")


@lru_cache(maxsize=20_000)
def number_in(word: str, locale: str) -> int:
    """The number that a folded word is put together of, from 101 on; 0 for none."""
    if len(word) < SHORTEST or not _stems(locale):
        return 0
    for name in _thousands(locale):
        before, found, behind = word.partition(name)
        if found and before:
            many, rest = _below(before, locale), _below(behind, locale)
            if many and (rest or not behind):
                return many * _THOUSAND + rest
    return _below(word, locale) if word not in counting.names(locale) else 0


def _below(word: str, locale: str) -> int:
    """The number below two thousand that a word is; 0 for none."""
    if number := counting.names(locale).get(word):
        return number if number < _THOUSAND else 0
    for stem, number, is_cut in _stems(locale):
        rest = word[len(stem) :]
        if not rest or not word.startswith(stem) or (is_cut and rest[0] not in _VOWELS):
            continue
        more = counting.names(locale).get(rest, 0)
        if number == _THOUSAND and not more:
            more = _below(rest, locale)
        if 0 < more < number:
            return number + more
    return 0


@cache
def _stems(locale: str) -> tuple[tuple[str, int, bool], ...]:
    """What such words begin with, its number, and whether it lost its last vowel."""
    if any(" " in spelt for spelt in cardinals(_HUNDRED + 2, locale)):
        return ()
    known = counting.names(locale).items()
    stems = [
        (name, number)
        for name, number in known
        if name.isalpha() and (number == _THOUSAND or number in range(100, 1000, 100))
    ]
    whole = [(name, number, False) for name, number in stems]
    cut = [(name[:-1], number, True) for name, number in stems if name[-1] in _VOWELS]
    return tuple(sorted((*whole, *cut), key=lambda stem: -len(stem[0])))


@cache
def _thousands(locale: str) -> tuple[str, ...]:
    """The words for a thousand behind how many there are."""
    names = (name for name, power in cldr.scales(locale).items() if power == _POWER)
    return tuple(name for name in names if name.isalpha())
