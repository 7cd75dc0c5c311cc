"""Decades and centuries, which each language names in its own way: *the 1990s*, *l'Ottocento*."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts import cldr
from hexapla.facts.numbers import counting, ordinals
from hexapla.facts.numbers.spelling import cardinals, decade
from hexapla.facts.numbers.values import Value
from hexapla.facts.terms.stems import TATWEEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MOST: Final = 50
"""How many decades, and how many centuries, of a text are looked at."""

_CENTURY: Final = frozenset(("century", "siecle", "siglo", "secolo", "seculo", "قرن", "القرن"))
_TENS: Final = range(10, 91, 10)
_PLURALS: Final = {f"{name}ies": tens for name, tens in zip(
    ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"), _TENS[1:], strict=True
)}  # fmt: skip
WRITTEN: Final = frozenset(word.encode() for word in (*_CENTURY, "siècle", *_PLURALS))
"""The words of an era in words, in UTF-8."""
_DECADE: Final = re.compile(
    r"(?<![\w’'])(?:(?P<year>(?:1[89]|20)\d0)s|(?:[tT]he |[’'])(?P<tens>[1-9]0)s)(?!\w)"
    r"|\b[tT]he (?:(?:early|mid|late)[ -])?(?P<word>[tT]wenties|[tfsenTFSEN][a-z]{3,5}ties)\b"
    r"|\b(?:années|(?:los )?años|anni|década de(?: los)?(?: años)?|los)[ \u00a0]"
    r"[’']?(?:(?P<whole>(?:1[89]|20)\d0)|(?P<short>[1-9]0)"
    r"|(?P<said>[^\W\d_]+(?:[ -][^\W\d_]+){0,2}))"
)
"""A decade, where its figures or words are told from others by what stands beside them."""

_TOKEN: Final = re.compile(r"[^\W_]+")
_COUNT: Final = re.compile(r"\D{0,3}(\d{1,2})\D{0,3}")
_ROMAN: Final = re.compile(r"(x{0,2})(ix|iv|v?i{0,3})(?:e|eme|er|o|a)?")
_UNITS: Final = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_HUNDREDS: Final = re.compile(
    r"(?:[’']|\b(?:[iI]l|[dn]el|[ds]al|al|metà|fine|inizio|primo|tardo|pieno) )"
    r"([DTQCSON][a-z]{2,7}cento)\b"
)
"""A century by the hundreds of its years, which in Italian have a capital."""

_ELEVEN: Final = 11
"""How many more than their hundreds centuries are, as the *Ottocento* is the nineteenth."""

_GAP: Final = re.compile(r"[\s\u00a0\u202f.°‐‑*_’'-]{1,12}")
_LONGEST: Final = 3
_NEAR: Final = 3


class Era(NamedTuple):
    """A decade by its tens, with the hundreds where they are said, or a century by its number."""

    number: int
    start: int
    end: int
    hundreds: int | None = None
    is_decade: bool = False


def without(
    ours: Sequence[Value], theirs: Sequence[Value], source: tuple[str, str], target: tuple[str, str]
) -> tuple[tuple[Value, ...], tuple[Value, ...], list[tuple[Value, Value]]]:
    """The values of two texts, each with its locale, without those of their eras; what differs.

    An era that the other text has not stays, unless one of its kind is left on either side.
    """
    mine = list(eras(*source))
    yours, done, known = list(eras(*target) if mine else ()), [], []
    for era in tuple(mine):
        if same := next((other for other in yours if _are_same(era, other)), None):
            mine.remove(era)
            yours.remove(same)
            done.append(era)
            known.append(same)
    changed = []
    if len(mine) == len(yours) == 1 and mine[0].is_decade == yours[0].is_decade:
        changed = [(_value(mine[0], source[0]), _value(yours[0], target[0]))]
        done, known = [*done, *mine], [*known, *yours]
    return _outside(ours, done), _outside(theirs, known), changed


def _are_same(era: Era, other: Era) -> bool:
    said = {era.hundreds, other.hundreds} - {None}
    return era.is_decade == other.is_decade and era.number == other.number and len(said) <= 1


def _value(era: Era, text: str) -> Value:
    number = str(era.number + 100 * (era.hundreds or 0))
    said = frozenset((number,))
    place = era.start, era.end
    return Value(text[slice(*place)], *place, said, (number,), said=True, dated=True)


def _outside(known: Sequence[Value], told: Sequence[Era]) -> tuple[Value, ...]:
    return tuple(
        value
        for value in known
        if not any(era.start < value.end and value.start < era.end for era in told)
    )


@lru_cache(maxsize=256)
def eras(text: str, locale: str) -> tuple[Era, ...]:
    """The decades and centuries of a prose text, in order."""
    tokens = list(_TOKEN.finditer(text))
    words = [cldr.folded(token.group()).replace(TATWEEL, "") for token in tokens]
    centuries = list(_centuries(words, tokens, locale))
    centuries += (
        Era(_hundreds(locale)[name] + _ELEVEN, found.start(1), found.end())
        for found in _HUNDREDS.finditer(text)
        if (name := found.group(1).casefold()) in _hundreds(locale)
    )
    decades = [*_decades(text, locale), *_plurals(words, tokens, locale)]
    found = _joined(decades[:MOST], centuries[:MOST])
    return tuple(sorted(found, key=lambda era: era.start))


def _joined(decades: Sequence[Era], centuries: Sequence[Era]) -> Iterator[Era]:
    """The eras, where a century right behind a decade says its hundreds: *of the 20th century*."""
    taken = set()
    for decade_ in decades:
        behind = (era for era in centuries if 0 < era.start - decade_.end <= _NEAR)
        if found := next(behind, None):
            taken.add(found)
            yield decade_._replace(end=found.end, hundreds=found.number - 1)
        else:
            yield decade_
    yield from (era for era in centuries if era not in taken)


def _decades(text: str, locale: str) -> Iterator[Era]:
    for found in _DECADE.finditer(text):
        name = found.lastgroup or ""
        said = found[name]
        end = found.end()
        if name in ("year", "whole"):
            number, hundreds = int(said[2:]), int(said[:2])
        elif name in ("tens", "short"):
            number, hundreds = int(said), None
        else:
            number, length = _tens_of(said, locale)
            hundreds, end = None, found.start(name) + length
        if number or hundreds:
            yield Era(number, found.start(name), end, hundreds, is_decade=True)


def _tens_of(said: str, locale: str) -> tuple[int, int]:
    """The tens that words begin with, and the length of the words for it; 0 if none."""
    if tens := _PLURALS.get(said.casefold()):
        return tens, len(said)
    for length in sorted((m.end() for m in _TOKEN.finditer(said)), reverse=True):
        if tens := _tens(locale).get(cldr.folded(said[:length])):
            return tens, length
    return 0, 0


@cache
def _tens(locale: str) -> Mapping[str, int]:
    """The tens by their folded names, with and without the mark of a plural."""
    found = {}
    for tens in _TENS:
        for name in map(cldr.folded, cardinals(tens, locale)):
            found[name] = found[name.removesuffix("s")] = tens
    return found


@cache
def _hundreds(locale: str) -> Mapping[str, int]:
    """Hundreds from 200 to 900 by the one word that says them, each by its first digit."""
    spelt = ((n, name) for n in range(2, 10) for name in cardinals(100 * n, locale))
    return {name.replace("\xad", ""): n for n, name in spelt if " " not in name}


def _plurals(words: Sequence[str], tokens: Sequence[re.Match[str]], locale: str) -> Iterator[Era]:
    """The decades that a language says in one word, the plural of the tens: Arabic."""
    names = _decade_names(locale)
    for word, token in zip(words if names else (), tokens, strict=False):
        if tens := names.get(counting.unprefixed(word)) or names.get(word[1:]):
            yield Era(tens, token.start(), token.end(), is_decade=True)


@cache
def _decade_names(locale: str) -> Mapping[str, int]:
    return {name: tens for tens in _TENS for name in decade(1900 + tens, locale)}


def _centuries(words: Sequence[str], tokens: Sequence[re.Match[str]], locale: str) -> Iterator[Era]:
    for place, word in enumerate(words):
        if word not in _CENTURY and counting.unprefixed(word) not in _CENTURY:
            continue
        for begin, end in _beside(place, len(words)):
            first, last = min(begin, place), max(end - 1, place)
            number = _number(words[begin:end], locale)
            if number and _are_together(tokens[first : last + 1]):
                yield Era(number, tokens[first].start(), tokens[last].end())
                break


def _are_together(tokens: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but spaces, a hyphen or a mark of an ordinal parts words."""
    both = pairwise(tokens)
    return all(_GAP.fullmatch(one.string, one.end(), other.start()) for one, other in both)


def _beside(place: int, count: int) -> Iterator[tuple[int, int]]:
    """Where the words before and behind a word stand that may be its number, most words first."""
    for length in range(_LONGEST, 0, -1):
        if place >= length:
            yield place - length, place
    for length in range(_LONGEST, 0, -1):
        if place + length < count:
            yield place + 1, place + 1 + length


def _number(words: Sequence[str], locale: str) -> int:
    """The number of a century, an ordinal or a cardinal in words, figures or Roman letters."""
    first, *rest = words
    name = " ".join((counting.unprefixed(first).replace("واحد", "حادي"), *rest))
    if number := ordinals.names(locale).get(name) or counting.names(locale).get(name):
        return number if number <= ordinals.DAYS else 0
    if rest and rest != ["e"]:
        return 0
    if found := _COUNT.fullmatch(first):
        return int(found[1])
    roman = _ROMAN.fullmatch(first) if first.isascii() else None
    if not roman or not roman.group().strip("eomra"):
        return 0
    units = 9 if roman[2] == "ix" else _UNITS[roman[2]]
    return 10 * len(roman[1]) + units
