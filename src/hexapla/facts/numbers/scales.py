"""The powers of ten that stand behind a figure: ``5 million``, ``20k``, ``€45m``."""

from __future__ import annotations

import re
from typing import Final

from hexapla.facts import cldr
from hexapla.facts.numbers import currencies
from hexapla.facts.numbers.measures import GLUED, OF_BYTES, WORDS, ends

_SHORT: Final = {"k": 3, "K": 3, "M": 6, "bn": 9, "Bn": 9, "tn": 12, "mn": 6, "mln": 6, "mld": 9}
_LONE: Final = re.compile(r"[\s\u00a0\u202f]([kKMm])(?!\w)")
_MILLION: Final = "m"
_OF_MONEY: Final = {_MILLION: 6, "b": 9, "B": 9, "T": 12}
"""What is short for a million or more, for a metre, a minute, and bytes."""

_ALONE: Final = re.compile(r"([mB])[\s\u00a0\u202f]+[^\W\d_]{3}")
"""The same behind a figure, and a noun that may be what is counted."""

_CODE_BEFORE: Final = re.compile(r"(?<!\w)([A-Z]{3})[\s\u00a0\u202f]*\Z")


def scale(head: str, rest: str, locale: str) -> tuple[int, int]:
    """The power of ten that is surely said behind a figure, and the length of what says it.

    Takes the text before the figure and behind it.
    """
    if glued := GLUED.match(rest):
        name = glued.group()
        if len(name) == 1 and OF_BYTES.match(rest):
            return 0, 0
        is_money = name in _OF_MONEY and _is_money(head, rest[1:], locale)
        return _OF_MONEY[name] if is_money else _SHORT.get(name, 0), glued.end()
    if words := WORDS.match(rest):
        known = cldr.scales(locale)
        for length in ends(words.group(1)):
            name = words.group(1)[:length]
            if power := known.get(cldr.folded(name)):
                return power, words.start(1) + length
    return 0, 0


def possible(rest: str) -> int:
    """The power of ten that a letter behind a figure may be short for; 0 if none is."""
    if lone := _LONE.match(rest):
        return _SHORT[lone.group(1).replace(_MILLION, "M")]
    alone = _ALONE.match(rest)
    return _OF_MONEY[alone[1]] if alone else 0


def _is_money(head: str, behind: str, locale: str) -> bool:
    """Whether a figure with a letter behind it is an amount, by what stands around both."""
    if currencies.beside(head, behind, locale):
        return True
    known = cldr.locale(locale).currencies
    if (code := _CODE_BEFORE.search(head)) and code.group(1) in known:
        return True
    words = WORDS.match(behind)
    said = words.group(1).split()[0] if words else ""
    return said in known or cldr.folded(said) in currencies.names(locale)
