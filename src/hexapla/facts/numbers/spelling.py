"""Numbers said in words, by CLDR's rules for spelling them out, and in other ways than digits."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.language.languages import code_of
from hexapla.facts.rarely import rarely
from hexapla.facts.terms.stems import WORD, fold, forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unicode_rbnf import RbnfEngine

    from hexapla.facts.numbers.values import Value

LARGEST: Final = 10**12
"""Up to where numbers are looked for in words."""

_HUNDRED: Final = 100
_SHORT: Final = 4
"""Letters of a number's name that is too short to know a word by that is made of it."""

_FEMININE: Final = "\N{ARABIC LETTER TEH MARBUTA}"
"""What Arabic numerals from three to ten lose beside feminine nouns, which CLDR does not say."""

_TENS: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}"
_PLURAL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}"
_EARLIEST, _LATEST = 1800, 2099
"""The years whose decades have names."""

_YEARS: Final = range(1100, 10_000)
"""The numbers that some languages say by hundreds."""

_ROMAN: Final = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_SIGN_BEHIND: Final = rarely(
    r"\d[-\u2212](?!\w)|\N{ARABIC LETTER SEEN}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
    r"\N{ARABIC LETTER BEH}(?!\w)"
)
"""A minus as it may stand from right to left, and what mathematics calls it in Arabic."""

_LETTERS: Final = ("L", "C", "D", "M")
_LAST_ROMAN: Final = 3999
_ENDINGS: Final = {"en": "st nd rd th", "fr": "e es è ème èmes eme er re"}
"""By language: what stands behind a Roman numeral that tells a place: *Ve*, but not *Vous*."""


def says(text: str, value: Value, locale: str) -> bool:
    """Whether a text says a value of another text in words, or in Roman numerals.

    Its words may stand apart, and be inflected. The number one is an article in too many
    languages to tell anything.
    """
    numbers = [int(number) for number in value.readings if number.isdecimal()]
    known = _known(text, locale)
    for number in numbers:
        if 1 < number <= _LAST_ROMAN and _is_roman(_roman(number), text, locale):
            return True
        if number != 1 and any(_stands(words, known, locale) for words in _words(number, locale)):
            return True
    return bool(numbers) and _is_counted(value, known, locale)


def _is_roman(number: str, text: str, locale: str) -> bool:
    """Whether a number stands in Roman letters, maybe with the ending of an ordinal.

    Alone, L, C, D and M are elided words and initials.
    """
    if number in _LETTERS:
        return False
    if number not in text:
        return False
    endings = "|".join((*_ENDINGS.get(code_of(locale), "").split(), "[º°ª]"))
    return re.search(rf"\b{number}(?:{endings})?(?!\w)", text) is not None


def says_minus(text: str, locale: str) -> bool:
    """Whether a text has a word for minus or zero: *moins cinq*, *sous zéro*; or a sign behind."""
    words = {fold(word.split()[0]) for word in (*cardinals(-2, locale), *cardinals(0, locale))}
    known = _known(text, locale)
    return _SIGN_BEHIND.search(text) is not None or any(
        known.get(form) for word in words for form in forms(word, locale)
    )


def may_be_tacit(value: Value, locale: str) -> bool:
    """Whether a noun alone may say it: one, and two where nouns have a dual."""
    return "1" in value.readings or ("2" in value.readings and cldr.has_dual(locale))


def _is_counted(value: Value, known: Mapping[str, int], locale: str) -> bool:
    """Whether a unit is named in its dual."""
    category = "two" if "2" in value.readings else ""
    names = cldr.counted(locale)
    return any(
        all(_is_known(word, known, locale) for word in name.split())
        for unit in value.units
        for name in names.get(unit, {}).get(category, ())
    )


def _stands(words: tuple[str, ...], known: Mapping[str, int], locale: str) -> bool:
    return all(_is_known(word, known, locale) for word in words)


def _is_known(word: str, known: Mapping[str, int], locale: str) -> bool:
    """Whether a word is known in one of its forms; an inflected one is no shorter."""
    return any(known.get(form, 0) >= len(word) for form in forms(word, locale))


@lru_cache(maxsize=64)
def _tokens(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text))


@lru_cache(maxsize=64)
def _known(text: str, locale: str) -> Mapping[str, int]:
    """The forms of a text's words, each with the length of the longest word that has it."""
    found: dict[str, int] = {}
    for token in _tokens(text):
        word = "" if token.isdecimal() else fold(token)
        for form in _senses(word, locale) if word else ():
            found[form] = max(found.get(form, 0), len(word))
    return found


def _senses(word: str, locale: str) -> Iterable[str]:
    """The forms of a word but for other numbers: in Arabic twenty has the stem of ten."""
    from hexapla.facts.numbers import counting  # noqa: PLC0415 (it spells numbers itself)

    names = counting.names(locale)
    number = names.get(word) or names.get(counting.bare(word, locale), 0)
    every = forms(word, locale)
    return [form for form in every if names.get(form, number) == number] if number else every


def may_round(text: str, value: Value, locale: str) -> bool:
    """Whether a text has a word made of a number's, which may be about as many: *cinquantaine*."""
    starts = tuple(
        name[:-1]
        for number in value.readings
        if number.isdecimal() and int(number) <= LARGEST
        for name in map(fold, cardinals(int(number), locale))
        if len(name) > _SHORT and name.isalpha()
    )
    return any(fold(token).startswith(starts) for token in _tokens(text))


@lru_cache(maxsize=4096)
def _words(number: int, locale: str) -> frozenset[tuple[str, ...]]:
    """Ways to say a number, each as folded words; that of one is left out of a large number."""
    if number > LARGEST:
        return frozenset()
    one = {word for (word,) in _words(1, locale)} if number >= _HUNDRED else set()
    found = set()
    by_hundreds = years(number, locale) if number in _YEARS else ()
    for spelt in (*_spelt(number, locale, "CARDINAL", "ORDINAL"), *by_hundreds):
        words = [fold(word) for word in WORD.findall(spelt)]
        found.add(tuple(word for word in words if word not in one))
        found.add(tuple(word.removesuffix(_FEMININE) for word in words if word not in one))
    found.update((word,) for word in decade(number, locale))
    return frozenset(words for words in found if words)


def decade(number: int, locale: str) -> Iterator[str]:
    """The plural of the tens that Arabic calls the decade of a year by, as the nineties."""
    if _EARLIEST <= number <= _LATEST and number % 10 == 0:
        for (word,) in (words for words in _words(number % _HUNDRED, locale) if len(words) == 1):
            if word.endswith(_TENS):
                tens = f"{word.removesuffix(_TENS)}\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
                yield f"{tens}\N{ARABIC LETTER YEH}{_PLURAL}"
                yield f"{tens}{_PLURAL}"


def cardinals(number: int, locale: str) -> Iterator[str]:
    """A number in words, in each form that CLDR has for counting."""
    return _spelt(number, locale, "CARDINAL")


def years(number: int, locale: str) -> Iterator[str]:
    """A number in words as a year is said, by hundreds in some languages: *fifteen hundred*."""
    return _spelt(number, locale, "YEAR")


def ordinals(number: int, locale: str) -> Iterator[str]:
    """An ordinal in words, in each form that CLDR has."""
    return _spelt(number, locale, "ORDINAL")


def _spelt(number: int, locale: str, *purposes: str) -> Iterator[str]:
    for purpose in purposes:
        yield from _said(number, locale, purpose)


@lru_cache(maxsize=4096)
def _said(number: int, locale: str, purpose: str) -> tuple[str, ...]:
    from unicode_rbnf.engine import NoRuleForNumberError  # noqa: PLC0415 (few checks need it)

    found: list[str] = []
    for engine, rulesets in _rulesets(locale, purpose):
        with suppress(NoRuleForNumberError, ValueError):
            said = engine.format_number(number, ruleset_names=rulesets).text_by_ruleset
            found += said.values()
    return tuple(found)


@cache
def _rulesets(locale: str, purpose: str) -> list[tuple[RbnfEngine, list[str]]]:
    """What spells numbers for a purpose: engines, each with the names of its public rules."""
    from unicode_rbnf import FormatPurpose  # noqa: PLC0415 (few checks need it)

    wanted, found = FormatPurpose[purpose], []
    for engine in _engines(locale):
        public = [name for name, rules in engine.rulesets.items() if not rules.is_private]
        names = [name for name in public if FormatPurpose.from_ruleset_name(name) == wanted]
        found.append((engine, [name for name in names if "verbose" not in name]))
    return [(engine, names) for engine, names in found if names]


@cache
def _engines(locale: str) -> tuple[RbnfEngine, ...]:
    """CLDR's rules of a language, and those of its territories: in some, 70 is *septante*."""
    from unicode_rbnf import RbnfEngine  # noqa: PLC0415 (few checks need it)

    language = cldr.locale(locale).language
    known = sorted(RbnfEngine.get_supported_languages())
    names = (name for name in known if name.partition("_")[0] == language)
    return tuple(map(RbnfEngine.for_language, names))


def _roman(number: int) -> str:
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (number // value)
        number %= value
    return letters
