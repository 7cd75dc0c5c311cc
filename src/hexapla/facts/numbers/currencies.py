"""What CLDR says of money: which currencies a name or a sign may stand for, through Babel."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.rarely import rarely
from hexapla.facts.terms.stems import CLITICS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SHORTEST: Final = 3
"""Letters of a Latin name that surely is one; the Arabic yen has two."""

SIGN: Final = "[$¢-¥֏؋฿៛₠-⃀﷼＄￡￥]"
"""The signs of currencies."""

_PARTS: Final = (
    *("cent", "cents", "penny", "pence", "pennies", "centime", "centimes", "centimo", "centimos"),
    *("centavo", "centavos", "centesimo", "centesimi", "سنت", "قرش", "قروش", "فلس", "فلوس", "هللة"),
    *("هللات", "بنس", "بنسات"),
)
"""The folded names of the hundredth of an amount, which CLDR does not have."""

_HUNDREDTH: Final = "CENT"
"""What stands for it as the codes do for currencies."""

_CODE: Final = rarely(r"\b[A-Z]{3}\b")
_CLITICS: Final = rarely(rf"\A{CLITICS}")
_WORD: Final = rarely(r"[^\W\d_]+")

_SPACE: Final = " \u00a0\u202f"
_GAP: Final = f"{_SPACE}*_\u200e\u200f"
_MARK: Final = "\u200e\u200f"
_OPEN: Final = ("\N{ARABIC LETTER TEH MARBUTA}", "\N{ARABIC LETTER ALEF}", "\N{ARABIC LETTER WAW}")
"""Endings of words that have no other behind a number."""

_BEFORE: Final = rarely(rf"(?:(?<![A-Za-z])([A-Z]{{1,3}}))?({SIGN})([A-Z]{{2}})?[{_GAP}−-]*\Z")
_BEHIND: Final = rarely(
    rf"[{_GAP}]*(?:([A-Z]{{1,3}}))?({SIGN})(?:[{_SPACE}]?([A-Z]{{2}})(?![A-Za-z]))?"
)
"""A sign before or behind a figure, with the letters that tell whose it is."""

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
    for name in _PARTS:
        found.setdefault(name, set()).add(_HUNDREDTH)
    for name, codes in tuple(found.items()) if cldr.has_dual(tag) else ():
        for form in _counted(name):
            found.setdefault(form, set()).update(codes)
    return {name: frozenset(codes) for name, codes in found.items() if _is_long(name)}


def _counted(name: str) -> Iterator[str]:
    """A name as Arabic has it behind a number, which inflects the word and what tells it apart."""
    yield from (name + ending for ending in cldr.COUNTED)
    words = name.split()
    if words[1:]:
        ending = cldr.COUNTED[0]
        yield " ".join(word if word.endswith(_OPEN) else word + ending for word in words)


def _is_long(name: str) -> bool:
    return len(name) >= (_SHORTEST if name.isascii() else _SHORTEST - 1)


def _gathered(names: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"": set()}
    for name, code in names:
        found.setdefault(name, set()).add(code)
    return found


@cache
def _marks(tag: str) -> Mapping[str, str]:
    """Currency codes by the signs with letters that are theirs alone in a locale: ``CA$``."""
    known = {**cldr.locale(tag).currency_symbols, **cldr.locale(_NAMING).currency_symbols}
    both = (*known.items(), *cldr.locale(tag).currency_symbols.items())
    return {symbol.strip(_MARK).rstrip("."): code for code, symbol in both if len(symbol) > 1}


def beside(head: str, rest: str, tag: str) -> frozenset[str]:
    """The currencies whose sign stands right before or behind a figure, with its letters."""
    for found in (_BEFORE.search(head), _BEHIND.match(rest)):
        if found:
            first, sign, last = found.groups()
            return of_sign(sign, first or last or "", tag)
    before, behind = head.rstrip(_GAP), rest.lstrip(_GAP)
    for symbol, code in _dotted(tag).items():
        if behind.startswith(symbol) or before.rstrip(".").endswith(symbol):
            return frozenset((code,))
    return frozenset()


@cache
def _dotted(tag: str) -> Mapping[str, str]:
    """Currency codes by their Arabic letters, which points part."""
    return {symbol: code for symbol, code in _marks(tag).items() if "." in symbol}


@cache
def of_sign(sign: str, letters: str = "", tag: str = _NAMING) -> frozenset[str]:
    """The sign, and the codes of the currencies for which it may stand.

    With the letters beside it that may be that of one currency: ``R$``, ``$CA``. Else those are
    the ones that Unicode names it after, and those that CLDR tells apart by letters of a country.
    """
    named = names(_NAMING)
    words = unicodedata.name(sign, "").casefold().split()
    symbols = cldr.locale(_NAMING).currency_symbols
    marks = _marks(tag)
    if letters and (own := marks.get(letters + sign) or marks.get(sign + letters)):
        return frozenset((sign, own))
    codes = {
        code
        for code, symbol in symbols.items()
        if sign in symbol and code.startswith(symbol.partition(sign)[0])
    }
    every = frozenset((sign, *codes)).union(*(named.get(word, frozenset()) for word in words))
    of_country = {code for code in every if letters and code.startswith(letters)}
    return frozenset((sign, *of_country)) if of_country else every


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
