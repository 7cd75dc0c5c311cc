"""The words of the numbers that are known, by CLDR's rules for spelling them out, in each form."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.numbers.spelling import cardinals

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMBERS: Final = (
    *(*range(1, 101), *range(200, 1001, 100), *range(2000, 10_001, 1000)),
    *(*range(20_000, 100_001, 10_000), *range(200_000, 1_000_001, 100_000), 10**9),
)
"""The numbers that are known in words."""

_THOUSAND: Final = 1000
_CLITIC: Final = re.compile(
    "[\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}]?(?:"
    "\N{ARABIC LETTER LAM}\N{ARABIC LETTER LAM}"
    "|[\N{ARABIC LETTER BEH}\N{ARABIC LETTER KAF}\N{ARABIC LETTER LAM}]?"
    "(?:\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM})?)(?=\\w{4})"
)
"""What Arabic writes together with the word that follows, where enough of that is left."""

_WAW: Final = "\N{ARABIC LETTER WAW}"
_TEH: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_TEN: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER SHEEN}\N{ARABIC LETTER REH}"
_LONG_HUNDRED: Final = re.compile(
    "(?<=\N{ARABIC LETTER MEEM})\N{ARABIC LETTER ALEF}"
    "(?=\N{ARABIC LETTER YEH}[\N{ARABIC LETTER TEH MARBUTA}\N{ARABIC LETTER TEH}])"
)
"""What the hundred has in the older of its two spellings."""

_SPACED_HUNDRED: Final = re.compile(
    "\N{ARABIC LETTER TEH MARBUTA} "
    "(?=\N{ARABIC LETTER MEEM}\N{ARABIC LETTER YEH}\N{ARABIC LETTER TEH MARBUTA})"
)
"""What CLDR has between three to nine and the hundred, which are one word."""

_CASE: Final = re.compile("[\N{ARABIC LETTER WAW}\N{ARABIC LETTER ALEF}]\N{ARABIC LETTER NOON}$")
_DUAL: Final = (
    "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}",
)
_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """A word as CLDR's are folded, and its hundred in the shorter spelling."""
    return _LONG_HUNDRED.sub("", cldr.folded(word))


@cache
def names(locale: str) -> Mapping[str, int]:
    """Numbers by their folded words, in each form; a word of two numbers is none."""
    found: dict[str, set[int]] = {}
    for number, spelt in _spelt(locale):
        words = _SPACED_HUNDRED.sub("", folded(spelt)).split()
        for forms in product(*(_forms(word) for word in words)):
            found.setdefault(" ".join(forms), set()).add(number)
    for name, power in cldr.scales(locale).items() if cldr.has_dual(locale) else ():
        for ending in _DUAL:
            found.setdefault(name + ending, set()).add(2 * 10**power)
        if 10**power > _THOUSAND:
            found.setdefault(f"{name}\N{ARABIC LETTER ALEF}", set()).add(10**power)
    return {name: min(numbers) for name, numbers in found.items() if len(numbers) == 1}


@cache
def _spelt(locale: str) -> tuple[tuple[int, str], ...]:
    """The numbers that are known in words, and these as CLDR writes them."""
    return tuple(
        (number, spelt.replace("\xad", ""))
        for number in NUMBERS
        for spelt in dict.fromkeys(cardinals(number, locale))
    )


def _forms(word: str) -> set[str]:
    """A numeral in the cases and genders of Arabic, which CLDR does not say; else as it is."""
    found = {word, word.removesuffix(_TEH), _CASE.sub(_OBLIQUE, word)}
    if word.endswith(_DUAL[1]):  # before what is counted, a dual loses its last letter
        found |= {word[:-1], word[:-2] + _DUAL[0][0]}
    return found | {word + _TEH} if word == _TEN else found


@cache
def beginnings(locale: str) -> frozenset[str]:
    """The first words of numbers and the duals, folded."""
    return frozenset((*(name.split()[0] for name in names(locale)), *cldr.duals(locale)))


@cache
def written(locale: str) -> frozenset[bytes]:
    """The first words of numbers and the duals in UTF-8, and as they are written."""
    spellings = (re.split(r"[\s-]", spelt)[0].casefold() for _, spelt in _spelt(locale))
    return frozenset(word.encode() for word in (*beginnings(locale), *spellings))


def bare(word: str, locale: str) -> str:
    """A word without its clitics, of which *and* may stand before the shortest numbers, too."""
    if word[:1] == _WAW and word[1:] in beginnings(locale):
        return word[1:]
    return _CLITIC.sub("", word, count=1) if cldr.duals(locale) else word
