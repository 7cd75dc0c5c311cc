"""What CLDR says of money: which currencies a name or a sign may stand for, through Babel."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SHORTEST: Final = 3
"""Letters of a name that surely is one."""

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
    return {name: frozenset(codes) for name, codes in found.items() if len(name) >= _SHORTEST}


def _gathered(names: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"": set()}
    for name, code in names:
        found.setdefault(name, set()).add(code)
    return found


@cache
def of_sign(sign: str) -> frozenset[str]:
    """The sign, and the codes of the currencies for which it may stand.

    Those are the ones that Unicode names it after, and those in whose symbols it is.
    """
    named = names(_NAMING)
    words = unicodedata.name(sign, "").casefold().split()
    symbols = cldr.locale(_NAMING).currency_symbols
    codes = {code for code, symbol in symbols.items() if sign in symbol}
    return frozenset((sign, *codes)).union(*(named.get(word, frozenset()) for word in words))


@cache
def _tender() -> frozenset[str]:
    from babel.core import get_global  # noqa: PLC0415 (slow to import)

    known = get_global("territory_currencies").values()
    return frozenset(
        code for used in known for code, _, end, is_tender in used if is_tender and not end
    )
