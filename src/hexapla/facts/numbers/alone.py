"""Words that say a number by themselves, or with one word: *twice*, *une vingtaine*, *bienal*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts import cldr
from hexapla.facts.numbers import counting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.facts.numbers.joining import Token

TIMES: Final = "times"
"""What *three times* measures, beside the units of CLDR."""

_YEAR: Final = "duration-year"
_FOLD: Final = frozenset(
    ("times", "fois", "vez", "veces", "volta", "volte", "vezes", "mal", "keer", "مرة", "مرات")
)
"""The folded words for so many times."""

_EACH: Final = frozenset(
    (
        *("a", "an", "per", "every", "each", "par", "tous", "toutes", "chaque"),
        *("al", "por", "cada", "alla", "all", "ogni", "في", "كل"),
    )
)
"""What follows *once*, as it says how often something is, and not *as soon as*."""

_ARTICLE: Final = frozenset(("a", "an"))
_ONCE: Final = {
    "en": ("once",),
    "fr": ("une", "fois"),
    "es": ("una", "vez"),
    "it": ("una", "volta"),
    "ar": ("مرة",),
}
_TWICE: Final = {
    "en": {"twice": "2", "thrice": "3"},
    "ar": dict.fromkeys(("مرتين", "مرتان"), "2"),
}
_ABOUT: Final = {
    "fr": "dizaine 10 douzaine 12 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50 "
    "soixantaine 60 centaine 100",
    "es": "decena 10 docena 12 veintena 20 treintena 30 cuarentena 40 cincuentena 50 centenar 100",
    "it": "decina 10 dozzina 12 ventina 20 trentina 30 quarantina 40 cinquantina 50 "
    "sessantina 60 centinaio 100",
    "en": "dozen 12",
    "ar": "دزينة 12",
}
"""Nouns for so many, but for those of fifteen, which are a fortnight, too."""

_YEARLY: Final = {
    "fr": "biennal 2 biennale 2 triennal 3 triennale 3 quinquennal 5 quinquennale 5 decennal 10 "
    "decennale 10",
    "es": "bienal 2 bienales 2 trienal 3 trienales 3 cuatrienal 4 quinquenal 5 quinquenales 5 "
    "decenal 10",
    "ar": "عامين 2 عامان 2",
    "it": "biennale 2 biennali 2 triennale 3 triennali 3 quadriennale 4 quinquennale 5 "
    "quinquennali 5 decennale 10",
}
"""Adjectives for so many years, and the dual of which CLDR does not say."""

_HALF: Final = frozenset(("half", "demi", "media", "medio", "mezza", "mezzo", "نصف"))
_ONE: Final = frozenset(("a", "one", "un", "une", "una"))
_DOZEN: Final = frozenset(("10", "12"))
_HALVES: Final = {"10": "5", "12": "6", "100": "50"}
_QUARANTINE: Final = "40"
"""What is as often kept as counted."""


class Alone(NamedTuple):
    """The numbers that a word may be, what they measure, and where the word ends."""

    readings: frozenset[str]
    units: frozenset[str]
    length: int = 1


@cache
def beginnings(locale: str) -> frozenset[str]:
    """The folded words that such a number begins with."""
    language = cldr.locale(locale).language
    return frozenset((*_words(locale), *_ONCE.get(language, ())[:1]))


@cache
def written(locale: str) -> frozenset[bytes]:
    """The same in UTF-8."""
    return frozenset(word.encode() for word in beginnings(locale))


@cache
def _words(locale: str) -> Mapping[str, tuple[str, str]]:
    language = cldr.locale(locale).language
    found = {word: (number, TIMES) for word, number in _TWICE.get(language, {}).items()}
    for known, unit in ((_ABOUT, ""), (_YEARLY, _YEAR)):
        pieces = known.get(language, "").split()
        for word, number in zip(pieces[::2], pieces[1::2], strict=True):
            found[word] = (number, unit)
    return found


def read(tokens: Sequence[Token], place: int, locale: str) -> Alone | None:
    """The number that the word at a place says by itself."""
    word = tokens[place].word
    known = _words(locale)
    number, unit = known.get(word) or known.get(counting.bare(word, locale)) or ("", "")
    if not number:
        return _once(tokens, place, locale)
    before = [token.word for token in tokens[max(place - 2, 0) : place]]
    if unit:
        return Alone(frozenset((number,)), frozenset((unit,)))
    if not _HALF.isdisjoint(before[-1:]) or (before[-1:] == ["a"] and before[0] in _HALF):
        return Alone(frozenset((_HALVES[number],)), frozenset()) if number in _HALVES else None
    if not before or before[-1] not in _ONE or number == _QUARANTINE:
        return None
    return Alone(_DOZEN if number in _DOZEN else frozenset((number,)), frozenset())


def _once(tokens: Sequence[Token], place: int, locale: str) -> Alone | None:
    """One time, where what follows says how often."""
    wanted = _ONCE.get(cldr.locale(locale).language, ())
    said = tuple(token.word for token in tokens[place : place + len(wanted) + 1])
    if not wanted or said[: len(wanted)] != wanted or not _EACH.issuperset(said[-1:]):
        return None
    behind = [token.word for token in tokens[place + 2 : place + 3]]
    if said[-1] in _ARTICLE and not any(word in cldr.units(locale) for word in behind):
        return None
    return Alone(frozenset("1"), frozenset((TIMES,)), len(wanted))


def is_times(word: str) -> bool:
    """Whether a folded word says that what is before it is how many times."""
    return word in _FOLD


def dozens(number: str, word: str) -> frozenset[str]:
    """A number, and what it may be in dozens where that word follows it."""
    if word != "dozen":
        return frozenset((number,))
    return frozenset((number, *(str(int(number) * int(each)) for each in _DOZEN)))
