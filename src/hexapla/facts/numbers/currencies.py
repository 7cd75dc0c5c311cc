"""What CLDR says of money: which currencies a name or a sign may stand for, through Babel."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.stems import CLITICS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SHORTEST: Final = 3
"""Letters of a name that surely is one."""

_CODE: Final = re.compile(r"\b[A-Z]{3}\b")
_CLITICS: Final = re.compile(rf"\A{CLITICS}")
_WORD: Final = re.compile(r"[^\W\d_]+")

_NAMING: Final = "en"
"""The language in which Unicode names the signs of currencies."""


@cache
def names(tag: str) -> Mapping[str, frozenset[str]]:
    """Currency codes by the folded words that follow an amount in a locale.

    A currency has its whole name, and with others the word that they share: ``dollars``. Only
    what is legal tender somewhere today is one.
    """
    whole = [
        (tuple(name.split()), code)
        for code, name in cldr.currency_names(tag)
        if code in _tender() and name.replace(" ", "").isalpha()
    ]
    found = _gathered((" ".join(words), code) for words, code in whole)
    shared = (_gathered((words[place], code) for words, code in whole) for place in (0, -1))
    for name, codes in max(shared, key=lambda names: max(map(len, names.values()))).items():
        found.setdefault(name, set()).update(codes)
    for name, codes in tuple(found.items()) if cldr.has_dual(tag) else ():
        for ending in cldr.COUNTED:
            found.setdefault(name + ending, codes)
    return {name: frozenset(codes) for name, codes in found.items() if len(name) >= _SHORTEST}


def _gathered(names: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"": set()}
    for name, code in names:
        found.setdefault(name, set()).add(code)
    return found


@cache
def of_sign(sign: str, letters: str = "") -> frozenset[str]:
    """The sign, and the codes of the currencies for which it may stand.

    With the letters before it that may be that of one currency: ``R$``. Else those are the ones
    that Unicode names it after, and those that CLDR tells apart by the letters of a country.
    """
    named = names(_NAMING)
    words = unicodedata.name(sign, "").casefold().split()
    symbols = cldr.locale(_NAMING).currency_symbols
    if own := {code for code, symbol in symbols.items() if letters and symbol == letters + sign}:
        return frozenset((sign, *own))
    codes = {
        code
        for code, symbol in symbols.items()
        if sign in symbol and code.startswith(symbol.partition(sign)[0])
    }
    return frozenset((sign, *codes)).union(*(named.get(word, frozenset()) for word in words))


def is_signed(units: frozenset[str]) -> bool:
    """Whether a sign says that a number is an amount of money, so that no word is mistaken."""
    return any(len(unit) == 1 and unicodedata.category(unit) == "Sc" for unit in units)


def is_named(text: str, locale: str) -> bool:
    """Whether a text has a word, a code or a sign of a currency, wherever it stands."""
    if any(unicodedata.category(char) == "Sc" for char in text):
        return True
    if any(code in cldr.locale(locale).currencies for code in _CODE.findall(text)):
        return True
    said = map(cldr.folded, _WORD.findall(text))
    return any(word in names(locale) or _CLITICS.sub("", word) in names(locale) for word in said)


@cache
def _tender() -> frozenset[str]:
    from babel.core import get_global  # noqa: PLC0415 (slow to import)

    known = get_global("territory_currencies").values()
    return frozenset(
        code for used in known for code, _, end, is_tender in used if is_tender and not end
    )
