"""The words of the numbers that are known, by CLDR's rules for spelling them out, in each form."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.masking import KEPT
from hexapla.facts.numbers.spelling import cardinals, years
from hexapla.facts.terms.stems import TATWEEL

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMBERS: Final = (
    *(*range(1, 101), *range(200, 1001, 100), *range(2000, 10_001, 1000)),
    *(*range(20_000, 100_001, 10_000), *range(200_000, 1_000_001, 100_000), 10**9),
)
"""The numbers that are known in words."""

_BY_HUNDREDS: Final = tuple(n for n in range(1100, 10_000, 100) if n % 1000)
"""The numbers that are known as years are said, so many hundreds."""

_THOUSAND: Final = 1000
_CLITIC: Final = re.compile(
    "[\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}]?(?:"
    "\N{ARABIC LETTER LAM}\N{ARABIC LETTER LAM}"
    "|[\N{ARABIC LETTER BEH}\N{ARABIC LETTER KAF}\N{ARABIC LETTER LAM}]?"
    "(?:\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM})?)(?=\\w{4})"
)
"""What Arabic writes together with the word that follows, where enough of that is left."""

_WITH_ARTICLE: Final = re.compile(
    "[\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}]?"
    "(?:[\N{ARABIC LETTER BEH}\N{ARABIC LETTER KAF}]?\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
    "|\N{ARABIC LETTER LAM}\N{ARABIC LETTER LAM})(?=\\w)"
)
_JOINED: Final = (*("\N{ARABIC LETTER WAW}", "\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER LAM}"),)
"""*And*, *with* and *for*."""

_NOT: Final = "لست"
"""*I am not*, which looks like *for six*."""

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

_ONE: Final = ("واحد", "واحدا", "واحدة", "احد", "احدى", "احدي")
"""One, in both genders and as it is before tens and ten; one of a thing is the first only."""

_TWO: Final = ("اثنان", "اثنتان")
_TWO_AND_TEN: Final = ("اثنا", "اثنتا", "اثني", "اثنتي")
"""Two as it is before ten, in both genders and cases."""

_ONE_OF: Final = "one "
_PER: Final = ("por",)
"""What makes a percentage of a Spanish hundred."""

_EIGHT: Final = "ثماني"
"""What loses its last letter where no noun follows, and with many writers before one, too."""

_CASE: Final = re.compile("[\N{ARABIC LETTER WAW}\N{ARABIC LETTER ALEF}]\N{ARABIC LETTER NOON}$")
_DUAL: Final = (
    "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}",
)
_CONSTRUCT: Final = "\N{ARABIC LETTER YEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """A word as CLDR's are folded, not drawn out, and its hundred in the shorter spelling."""
    return _LONG_HUNDRED.sub("", cldr.folded(word).replace(TATWEEL, ""))


@cache
def names(locale: str) -> Mapping[str, int]:
    """Numbers by their folded words, in each form; a word of two numbers is none."""
    found: dict[str, set[int]] = {}
    for number, spelt in _spelt(locale):
        for words in map(str.split, _hundreds(folded(spelt))):
            each = (_compound(word) if len(words) > 1 else _forms(word) for word in words)
            for forms in product(*each):
                found.setdefault(" ".join(forms), set()).add(number)
    for name, power in cldr.scales(locale).items() if cldr.has_dual(locale) else ():
        is_large = 10**power > _THOUSAND
        for ending in (*_DUAL, _CONSTRUCT) if is_large else _DUAL:
            found.setdefault(name + ending, set()).add(2 * 10**power)
        if is_large:
            found.setdefault(name + _ALEF, set()).add(10**power)
    for name in tuple(found):  # *a hundred*
        if name.startswith(_ONE_OF):
            found[name.removeprefix(_ONE_OF)] = found[name]
    return {name: min(numbers) for name, numbers in found.items() if len(numbers) == 1}


@cache
def twofold(locale: str) -> frozenset[str]:
    """Words for a power of ten that may be two of it, before what is counted: ``مليونا``."""
    if not cldr.has_dual(locale):
        return frozenset()
    names = cldr.scales(locale).items()
    return frozenset(f"{name}{_ALEF}" for name, power in names if 10**power > _THOUSAND)


@cache
def _spelt(locale: str) -> tuple[tuple[int, str], ...]:
    """The numbers that are known in words, and these as CLDR writes them."""
    spellings = (
        *((number, cardinals(number, locale)) for number in NUMBERS),
        *((number, years(number, locale)) for number in _BY_HUNDREDS),
    )
    return tuple(
        (number, spelt.replace("\xad", ""))
        for number, each in spellings
        for spelt in dict.fromkeys(each)
    )


def _hundreds(spelt: str) -> tuple[str, ...]:
    """A numeral, and its hundreds in each of the ways that Arabic writes three to nine of them."""
    joined = _SPACED_HUNDRED.sub("", spelt)
    if joined == spelt:
        return (spelt,)
    return joined, joined.replace(_EIGHT, _EIGHT[:-1]), _SPACED_HUNDRED.sub(" ", spelt)


def _compound(word: str) -> set[str]:
    """The forms of a numeral that others stand beside, where Arabic has more: eleven, 22."""
    if word in _ONE:
        return set(_ONE)
    if word in _TWO_AND_TEN:
        return set(_TWO_AND_TEN)
    if word in _TWO:
        return set().union(*map(_forms, _TWO))
    stem = word.removesuffix(_TEH)
    return _forms(word) | ({stem + _ALEF} if stem != word else set())


def _forms(word: str) -> set[str]:
    """A numeral in the cases and genders of Arabic, which CLDR does not say; else as it is."""
    found = {word, word.removesuffix(_TEH), _CASE.sub(_DUAL[0], word)}
    if _EIGHT in found:
        found.add(_EIGHT[:-1])
    if word.endswith(_DUAL[1]):  # before what is counted, a dual loses its last letter
        found |= {word[:-1], word[:-2] + _DUAL[0][0]}
    return found | {word + _TEH} if word == _TEN else found


@cache
def openings(locale: str) -> Mapping[str, int]:
    """Hundreds by the folded words that say them before others only: *cinq cent*, *ciento*."""
    found: dict[str, int] = {}
    for number in range(100, 1000, 100):
        for spelt, one in product(cardinals(number + 1, locale), cardinals(1, locale)):
            if (name := folded(spelt.removesuffix(f" {one}"))) != folded(spelt):
                found[name] = number
    return {name: number for name, number in found.items() if name not in names(locale)}


@cache
def parts(locale: str) -> Mapping[str, int]:
    """Numbers by their folded words, alone and before others."""
    return {**openings(locale), **names(locale)}


@cache
def beginnings(locale: str) -> frozenset[str]:
    """The first words of numbers and the duals, folded."""
    return frozenset((*(name.split()[0] for name in parts(locale)), *cldr.duals(locale)))


@cache
def written(locale: str) -> frozenset[bytes]:
    """The first words of numbers and the duals in UTF-8, and as they are written."""
    spellings = (re.split(r"[\s-]", spelt)[0].casefold() for _, spelt in _spelt(locale))
    return frozenset(word.encode() for word in (*beginnings(locale), *spellings))


def is_whole(word: str, before: tuple[str, ...], locale: str) -> bool:
    """Whether a word is no *hundred* without *a*, nor half of one, nor *per cent*.

    Takes the two words before.
    """
    if f"{_ONE_OF}{word}" not in names(locale):
        return word not in openings(locale) or before[-1:] != _PER
    return before[-1:] == ("a",) and "half" not in before


@cache
def weekdays(locale: str) -> frozenset[str]:
    """The folded names of the days of a week, of which the Arabic Monday is a number, too."""
    return frozenset(map(folded, cldr.locale(locale).days["format"]["wide"].values()))


@cache
def singles(locale: str) -> Mapping[str, str]:
    """Units by the words that say one of them, where a language has a dual; else none."""
    if not cldr.has_dual(locale):
        return {}
    units = cldr.counted(locale).items()
    return {name: unit for unit, forms in units for name in forms.get("one", ())}


def cases(words: str) -> tuple[str, ...]:
    """Words in the cases of Arabic that tens have."""
    return tuple(dict.fromkeys((words, _CASE.sub(_DUAL[0], words))))


@lru_cache(maxsize=KEPT)
def unprefixed(word: str) -> str:
    """A word without an Arabic article, and what is written before that."""
    return _WITH_ARTICLE.sub("", word, count=1)


@lru_cache(maxsize=KEPT)
def bare(word: str, locale: str) -> str:
    """A word without its clitics, of which *and* and *the* may be before the shortest numbers."""
    if word[:1] in _JOINED and word[1:] in beginnings(locale) and word != _NOT:
        return word[1:]
    if (found := _WITH_ARTICLE.match(word)) and word[found.end() :] in beginnings(locale):
        return word[found.end() :]
    return _CLITIC.sub("", word, count=1) if cldr.duals(locale) else word
