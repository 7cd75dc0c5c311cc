"""A first look at the numbers of two texts, which for most of them is enough.

Reading every number by value takes long; most translations have them in the source's order and
writing. What a glance cannot tell is compared by value.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.digits import european

if TYPE_CHECKING:
    from collections.abc import Mapping

_HIT: Final = re.compile(r"(\d+)([^\w\n]{0,3}[^\W\d_]*)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_TELLING: Final = ("$", "€", "£", "¥", "+")
"""Signs before a number that tell what it is."""

_PERCENT: Final = "concentr-percent"


def same(source: str, target: str, locales: tuple[str, str]) -> bool:
    """Whether the numbers of two Markdown texts are plainly the same, and measure the same."""
    ours, theirs = _hits(source), _HIT.findall(target)
    if len(ours) != len(theirs) or _is_special(source, locales[0]):
        return False
    for (one, rest), (other, behind) in zip(ours, theirs, strict=True):
        if one != other and european(one) != european(other):
            return False
        if rest != behind and not _alike(rest, behind, locales):
            return False
    return True


@lru_cache(maxsize=1024)
def _hits(text: str) -> list[tuple[str, str]]:
    """Each run of digits, with the word that follows it."""
    found: list[tuple[str, str]] = _HIT.findall(text)
    return found


@lru_cache(maxsize=1024)
def _is_special(text: str, locale: str) -> bool:
    """Whether there are months or signs, which may stand elsewhere in a translation."""
    return any(sign in text for sign in _TELLING) or not _month_words(locale).isdisjoint(
        _WORD.findall(cldr.folded(text))
    )


@cache
def _month_words(locale: str) -> frozenset[str]:
    return frozenset(word for name in cldr.standard_months(locale) for word in name.split())


@lru_cache(maxsize=8192)
def _alike(rest: str, behind: str, locales: tuple[str, str]) -> bool:
    """Whether what follows two equal runs of digits can be the same."""
    if _is_separator(rest) or _is_separator(behind):
        return False
    ours, theirs = _measured(rest, locales[0]), _measured(behind, locales[1])
    if _PERCENT in ours and not theirs:
        return False
    return not ours or not theirs or bool(ours & theirs)


def _is_separator(rest: str) -> bool:
    """Whether it is one character, as between the digits of a number."""
    return len(rest) == 1 and not rest.isalpha()


def _measured(rest: str, locale: str) -> frozenset[str]:
    """What the word behind a number may be the beginning of: a unit."""
    if "%" in rest or "٪" in rest:
        return frozenset((_PERCENT,))
    words = _WORD.findall(cldr.folded(rest))
    return _beginnings(locale).get(words[0], frozenset()) if words else frozenset()


@cache
def _beginnings(locale: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for names in (cldr.units(locale), cldr.symbols(locale)):
        for name, units in names.items():
            found.setdefault(name.split()[0], set()).update(units)
    return {name: frozenset(units) for name, units in found.items()}
