"""A first look at the numbers of two texts, which for most of them is enough.

Reading every number by value takes long; most translations have them in the source's order and
writing. What a glance cannot tell is compared by value.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.digits import DIGIT, european
from hexapla.facts.numbers import measures
from hexapla.facts.numbers.numerals import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HIT: Final = re.compile(
    rf"({DIGIT}\d*)((?: ?\n[ >]{{0,8}}(?=[^\W\d_])|[^\w\n]{{0,3}})[^\W\d_]*(?:[^\w\n][^\W\d_]+)?)"
)
"""A run of digits, with the words behind it, which may begin on the next line."""
_RUN: Final = re.compile(rf"{DIGIT}[\d.,:/\u066b\u066c'’ \u00a0\u202f+-]*")
_WORD: Final = re.compile(r"[^\W\d_]+")
_TELLING: Final = re.compile(r"[$¢-¥฿₠-⃀+¼-¾⅐-⅞]")
"""Signs beside a number that tell what it is."""

_CODED: Final = re.compile(
    r"[A-Z](?:(?<=\b[A-Z])[A-Z]{2}[ \u00a0]?\d|(?:(?<=\d[A-Z])|(?<=\d[ \u00a0][A-Z]))[A-Z]{2}\b)"
)
"""The code of a currency, as it may be, beside an amount; begins with a set, as that is fast."""

_CLOCK: Final = re.compile(r"[ \u00a0\u202f]?[aApP]\.?[ \u00a0]?[mM]\b")
"""What follows the hour of a half of the day, which may be another with the same number."""

_NEGATIVE: Final = re.compile(r"[-\u2212](?<![^\s(*_].)\d")
"""A sign that a translation may have lost."""

_PERCENT: Final = measures.PERCENT
_SCALED: Final = "scaled"
"""Stands for what a number in millions measures, which is said behind them."""


def is_dated(said: Iterable[bytes], locale: str) -> bool:
    """Whether one of the words that a text says may be a month."""
    return not month_words(locale).isdisjoint(said)


def same(source: str, target: str, locales: tuple[str, str], *, dated: bool) -> bool:
    """Whether the numbers of two Markdown texts are plainly the same, and measure the same.

    ``dated`` if the source may say months, which may stand elsewhere in a translation.
    """
    runs = _plain(source, locales[0], dated)
    if runs and runs == tuple(_RUN.findall(target)):
        return True
    ours, theirs = _hits(source), _HIT.findall(target)
    if len(ours) != len(theirs):
        return False
    if _is_special(source, locales[0], dated) or _TELLING.search(target) or _CODED.search(target):
        return False
    for hit, (other, behind) in zip(ours, theirs, strict=True):
        one, rest = hit.groups()
        if one != other and european(one) != european(other):
            return False
        if rest != behind and not _alike(rest, behind, locales):
            return False
    return True


@lru_cache(maxsize=1024)
def _plain(text: str, locale: str, dated: bool) -> tuple[str, ...]:  # noqa: FBT001 (a key)
    """The figures of a text as they are written, where none may measure anything; else none."""
    if _is_special(text, locale, dated):
        return ()
    for hit in _hits(text):
        if _measured(hit[2], locale):
            return ()
    return tuple(_RUN.findall(text))


def has_figures(text: str) -> bool:
    """Whether a text has numbers in digits."""
    return bool(_hits(text))


@lru_cache(maxsize=1024)  # a source block is compared in every locale
def _hits(text: str) -> list[re.Match[str]]:
    """Each run of digits, with the two words that follow it."""
    return list(_HIT.finditer(text))


@lru_cache(maxsize=1024)
def _is_special(text: str, locale: str, dated: bool) -> bool:  # noqa: FBT001 (a key)
    """Whether there are months or signs, which may stand elsewhere in a translation."""
    if _TELLING.search(text) or _NEGATIVE.search(text) or _CODED.search(text):
        return True
    if any(_CLOCK.match(text, hit.end(1)) for hit in _hits(text)):
        return True
    return dated and is_dated(words(text), locale)


@cache
def month_words(locale: str) -> frozenset[bytes]:
    """The words of the months in UTF-8, folded and as they are written."""
    names = (*cldr.standard_months(locale), *cldr.written_months(locale))
    return frozenset(word.encode() for name in names for word in re.findall(r"\w+", name))


@lru_cache(maxsize=8192)
def _alike(rest: str, behind: str, locales: tuple[str, str]) -> bool:
    """Whether what follows two equal runs of digits can be the same."""
    if _is_separator(rest) or _is_separator(behind):
        return False
    ours, theirs = _measured(rest, locales[0]), _measured(behind, locales[1])
    if (_PERCENT in ours and not theirs) or _SCALED in ours | theirs:
        return False
    return not ours or not theirs or bool(ours & theirs)


def _is_separator(rest: str) -> bool:
    """Whether it is one character, as between the digits of a number."""
    return len(rest) == 1 and not rest.isalpha()


@lru_cache(maxsize=8192)
def _measured(rest: str, locale: str) -> frozenset[str]:
    """What the words behind a number may be the beginning of: a unit, an amount of money."""
    if "%" in rest or "٪" in rest:
        return frozenset((_PERCENT,))
    known = _beginnings(locale)
    said = _WORD.findall(cldr.folded(rest))
    return next((known[word] for word in said if word in known), frozenset())


@cache
def _beginnings(locale: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for names in (measures.names(locale), cldr.symbols(locale), measures.beginnings(locale)):
        for name, units in names.items():
            found.setdefault(name.split()[0], set()).update(units)
    for name in cldr.scales(locale):
        found.setdefault(name.split()[0], set()).add(_SCALED)
    return {name: frozenset(units) for name, units in found.items()}
