"""Numbers that a text says in words, by value, each with its place and what it measures."""

from __future__ import annotations

import re
import string
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts import cldr
from hexapla.facts.measures import reach, worded
from hexapla.facts.numbers import REACH, Value
from hexapla.facts.spelling import cardinals
from hexapla.facts.stems import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

NUMBERS: Final = (
    *(*range(1, 101), *range(200, 1001, 100), *range(2000, 10_001, 1000)),
    *(*range(20_000, 100_001, 10_000), *range(200_000, 1_000_001, 100_000)),
)
"""The numbers that are known in words."""

LONGEST: Final = 4
"""How many words a number has at most."""

NOT_COUNTED: Final = frozenset(("duration-quarter",))
"""Units that are as often a fraction."""

_NO_SIGNS: Final = bytes(
    ord(" ") if chr(code) in string.punctuation else code for code in range(256)
)
_TOKEN: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*")
_GAP: Final = " \u00a0\u202f\n-‐‑"
_CLITIC: Final = re.compile(
    "[\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}]?(?:"
    "\N{ARABIC LETTER LAM}\N{ARABIC LETTER LAM}"
    "|[\N{ARABIC LETTER BEH}\N{ARABIC LETTER KAF}\N{ARABIC LETTER LAM}]?"
    "(?:\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM})?)(?=\\w{4})"
)
"""What Arabic writes together with the word that follows, where enough of that is left."""

_NUMBERED: Final = re.compile(r"\s{1,3}\d")
"""What follows the dual in *days 1 and 2*, which is no count."""

_TEH: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_TEN: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER SHEEN}\N{ARABIC LETTER REH}"
_CASE: Final = re.compile("[\N{ARABIC LETTER WAW}\N{ARABIC LETTER ALEF}]\N{ARABIC LETTER NOON}$")
_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"


class _Token(NamedTuple):
    word: str
    start: int
    end: int


def words(text: str) -> list[bytes]:
    """The words of a text without case and signs, in UTF-8; a quick look that may miss some."""
    return text.casefold().encode("utf-8", "replace").translate(_NO_SIGNS).split()


def tells(said: Iterable[bytes], locale: str) -> bool:
    """Whether one of the words that a text says may be of a number; for scripts with spaces."""
    return not _written(locale).isdisjoint(said)


@lru_cache(maxsize=512)
def spoken(text: str, locale: str) -> tuple[Value, ...]:
    """The cardinal numbers that a prose text says in words, and the duals of units.

    The number one is an article in too many languages, and counts only beside a unit.
    """
    tokens = [_Token(_folded(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    return tuple(_read(text, tokens, locale))


def _read(text: str, tokens: Sequence[_Token], locale: str) -> Iterator[Value]:
    known, beginnings, duals = _names(locale), _beginnings(locale), cldr.duals(locale)
    place, ended = 0, -1
    while place < len(tokens):
        length, number = 1, 0
        word = tokens[place].word
        bare = _CLITIC.sub("", word, count=1) if duals else word
        if bare in duals and not _NUMBERED.match(text, tokens[place].end):
            yield _made(text, tokens[place], 2, frozenset((duals[bare],)))
        elif word in beginnings or bare in beginnings:
            length, number = _longest(text, tokens[place : place + LONGEST], bare, known)
        if number:
            alone = place != ended or _run(text, tokens[place - 1 : place + 1]) == 1
            behind = tokens[place + length - 1 : place + length + 1]
            goes_on = _run(text, behind) > 1 and behind[1].word in beginnings
            if alone and not goes_on:
                yield from _counted(text, tokens, place, length, number, locale)
            ended = place + length
        place += length


def _longest(
    text: str, tokens: Sequence[_Token], bare: str, known: Mapping[str, int]
) -> tuple[int, int]:
    """How many tokens make a number, and which; ``bare`` is the first without its clitics."""
    for length in range(_run(text, tokens), 0, -1):
        rest = [token.word for token in tokens[1:length]]
        for first in (tokens[0].word, bare):
            if number := known.get(" ".join((first, *rest))):
                return length, number
    return 1, 0


def _run(text: str, tokens: Sequence[_Token]) -> int:
    """How many tokens follow each other with nothing but a space or a hyphen between."""
    for length in range(1, len(tokens)):
        if text[tokens[length - 1].end : tokens[length].start].strip(_GAP):
            return length
    return len(tokens)


def _counted(  # noqa: PLR0913, PLR0917 (where a number stands, and which it is)
    text: str, tokens: Sequence[_Token], place: int, length: int, number: int, locale: str
) -> Iterator[Value]:
    """A number with what it measures, which in Arabic may stand before *one*."""
    start, end = tokens[place].start, tokens[place + length - 1].end
    rest = text[end : end + REACH]
    units = worded(rest, locale) - NOT_COUNTED
    if units:
        end += reach(rest, locale)
    elif number == 1 and place and cldr.has_dual(locale):
        before = tokens[place - 1]
        name = _CLITIC.sub("", before.word, count=1)
        if _run(text, tokens[place - 1 : place + 1]) > 1 and name in cldr.units(locale):
            start, units = before.start, cldr.units(locale)[name]
    if number > 1 or any(unit.startswith("duration-") for unit in units):
        yield _made(text, _Token("", start, end), number, units)


def _made(text: str, token: _Token, number: int, units: frozenset[str]) -> Value:
    said = str(number)
    place = (token.start, token.end)
    return Value(text[slice(*place)], *place, frozenset((said,)), (said,), units, said=True)


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return cldr.folded(word)


@cache
def _names(locale: str) -> Mapping[str, int]:
    """Numbers by their folded words, in each form; a word of two numbers is none."""
    found: dict[str, set[int]] = {}
    for number, spelt in _spelt(locale):
        words = cldr.folded(spelt).split()
        for forms in product(*(_forms(word) for word in words)):
            found.setdefault(" ".join(forms), set()).add(number)
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
    return found | {word + _TEH} if word == _TEN else found


@cache
def _beginnings(locale: str) -> frozenset[str]:
    """The first words of numbers and the duals, folded."""
    return frozenset((*(name.split()[0] for name in _names(locale)), *cldr.duals(locale)))


@cache
def _written(locale: str) -> frozenset[bytes]:
    """The same in UTF-8, and as they are written."""
    written = (re.split(r"[\s-]", spelt)[0].casefold() for _, spelt in _spelt(locale))
    return frozenset(word.encode() for word in (*_beginnings(locale), *written))
