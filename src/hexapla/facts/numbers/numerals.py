"""Numbers that a text says in words, by value, each with its place and what it measures."""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts import cldr
from hexapla.facts.numbers import counting, ordinals
from hexapla.facts.numbers.halves import end_behind_noun, end_of_half, with_half
from hexapla.facts.numbers.measures import reach, worded
from hexapla.facts.numbers.values import REACH, Value
from hexapla.facts.stems import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

LONGEST: Final = 4
"""How many words a number that is known has at most."""

MOST: Final = 12
"""How many words are looked at for a number that is put together of such."""

_HUNDRED: Final = 100
_THOUSAND: Final = 1000
_AND: Final = frozenset(("and", "e"))
"""What may join hundreds to what follows them."""

NOT_COUNTED: Final = frozenset(("duration-quarter",))
"""Units that are as often a fraction."""

_NO_SIGNS: Final = bytes(
    ord(" ") if chr(code) in string.punctuation else code for code in range(256)
)
_TOKEN: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*")
_TANWIN: Final = "\N{ARABIC FATHATAN}"
_GAP: Final = " \u00a0\u202f\n-‐‑"
_NUMBERED: Final = re.compile(r"\s{1,3}\d")
"""What follows the dual in *days 1 and 2*, which is no count."""


class Token(NamedTuple):
    """A folded word of a text, and where it stands."""

    word: str
    start: int
    end: int


def words(text: str) -> list[bytes]:
    """The words of a text without case and signs, in UTF-8; a quick look that may miss some."""
    return text.casefold().encode("utf-8", "replace").translate(_NO_SIGNS).split()


def tells(said: Iterable[bytes], locale: str) -> bool:
    """Whether one of the words that a text says may be of a number; for scripts with spaces."""
    return not counting.written(locale).isdisjoint(said)


@lru_cache(maxsize=512)
def spoken(text: str, locale: str) -> tuple[Value, ...]:
    """The cardinal numbers that a prose text says in words, and the duals of units.

    The number one is an article in too many languages, and counts only beside a unit.
    """
    tokens = [Token(counting.folded(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    return tuple(_read(text, tokens, locale))


def _read(text: str, tokens: Sequence[Token], locale: str) -> Iterator[Value]:
    after = 0
    for place, token in enumerate(tokens):
        if place >= after and _may_count(token.word, locale):
            length, found = _at(text, tokens, place, locale)
            yield from found
            after = place + length


def _at(text: str, tokens: Sequence[Token], place: int, locale: str) -> tuple[int, Sequence[Value]]:
    """How many tokens belong together at a place, and the numbers that they say."""
    ordinal, said = ordinals.read(text, tokens, place, locale)
    if said or ordinal > 1:
        return ordinal, said
    token = tokens[place]
    bare, known = counting.bare(token.word, locale), counting.beginnings(locale)
    duals, singles = cldr.duals(locale), counting.singles(locale)
    if bare in duals and not _NUMBERED.match(text, token.end):
        return 1, (_dual(text, token, duals[bare]),)
    if token.word in known or bare in known:
        length, number = _joined(text, tokens[place : place + MOST], locale)
        if token.word in counting.weekdays(locale) and (length == 1 or not number):
            return 1, ()
        found = _dated(text, tokens[place:], length, number, locale) if number else []
        found = found or (number and _counted(text, tokens, place, length, number, locale)) or []
        return max(length, _reached(tokens[place:], found)), found
    if bare in singles and (end := end_of_half(text, token.end)):
        one = frozenset((singles[bare],))
        return 1, (_made(text, token.start, end, with_half("1", 0), one),)
    return 1, ()


def _reached(tokens: Sequence[Token], found: Sequence[Value]) -> int:
    """How many tokens stand before the end of some values."""
    end = max((value.end for value in found), default=0)
    return bisect_left(tokens, end, key=lambda token: token.start)


@lru_cache(maxsize=20_000)  # the words of the pages of a few keys, in each locale
def _may_count(word: str, locale: str) -> bool:
    """Whether a number, an ordinal, or one or two of a unit may begin with a folded word."""
    bare = counting.bare(word, locale)
    return (
        word in counting.beginnings(locale)
        or counting.unprefixed(word) in ordinals.beginnings(locale)
        or any(
            bare in known(locale) for known in (counting.beginnings, cldr.duals, counting.singles)
        )
    )


def _dual(text: str, token: Token, unit: str) -> Value:
    """Two of a unit, or two and a half."""
    end = end_of_half(text, token.end)
    said = with_half("2", 0) if end else "2"
    return _made(text, token.start, end or token.end, said, frozenset((unit,)))


def _joined(text: str, tokens: Sequence[Token], locale: str) -> tuple[int, int]:
    """How many tokens make a number of one or more that are known, and which.

    It is 0 where numbers stand side by side that make none.
    """
    known, scales = counting.names(locale), cldr.scales(locale)
    beginnings = counting.beginnings(locale)
    length, total = _longest(text, tokens[:LONGEST], counting.bare(tokens[0].word, locale), known)
    is_one = bool(total)
    while total and length < len(tokens) and _run(text, tokens[length - 1 : length + 1]) > 1:
        word, step = tokens[length].word, 0
        if power := scales.get(word):
            total, length = total * 10**power, length + 1
            continue
        if word in _AND and total % _HUNDRED == 0 and _run(text, tokens[length : length + 2]) > 1:
            step, word = 1, tokens[length + 1].word
        bare = counting.bare(word, locale)
        if word not in beginnings and bare not in beginnings:
            break
        more, number = _longest(text, tokens[length + step :][:LONGEST], bare, known)
        fits = total % _HUNDRED == 0 and 0 < number < 10 ** _zeros(total)
        if step and not fits:
            break
        is_one, length, total = is_one and fits, length + step + more, total + number
    return length, total if is_one else 0


def _zeros(number: int) -> int:
    said = str(number)
    return len(said) - len(said.rstrip("0"))


def _longest(
    text: str, tokens: Sequence[Token], bare: str, known: Mapping[str, int]
) -> tuple[int, int]:
    """How many tokens make a number, and which; ``bare`` is the first without its clitics."""
    for length in range(_run(text, tokens), 0, -1):
        rest = [token.word for token in tokens[1:length]]
        for first in (tokens[0].word, bare):
            if number := known.get(" ".join((first, *rest))):
                return length, number
    return 1, 0


def _run(text: str, tokens: Sequence[Token]) -> int:
    """How many tokens follow each other with nothing but a space or a hyphen between."""
    for length in range(1, len(tokens)):
        if text[tokens[length - 1].end : tokens[length].start].strip(_GAP):
            return length
    return len(tokens)


def _dated(
    text: str, tokens: Sequence[Token], length: int, number: int, locale: str
) -> list[Value]:
    """The day that a number in words is, and the month that follows it."""
    month = number <= ordinals.DAYS and ordinals.month_behind(text, tokens[length:], locale)
    if not month:
        return []
    day = _made(text, tokens[0].start, tokens[length - 1].end, str(number), frozenset())
    return [day, month]


def _counted(  # noqa: PLR0913, PLR0917 (where a number stands, and which it is)
    text: str, tokens: Sequence[Token], place: int, length: int, number: int, locale: str
) -> list[Value]:
    """A number with what it measures, which in Arabic may stand before *one*."""
    start, last = tokens[place].start, tokens[place + length - 1]
    said, end = _halved(text, last, number, locale)
    rest = text[end : end + REACH]
    units = worded(rest, locale) - NOT_COUNTED
    if units:
        end += reach(rest, locale)
        half = end_of_half(text, end)
        said, end = (with_half(said, 0), half) if half else (said, end)
    elif number == 1 and place and cldr.has_dual(locale):
        before = tokens[place - 1]
        name = counting.bare(before.word, locale)
        if _run(text, tokens[place - 1 : place + 1]) > 1 and name in cldr.units(locale):
            start, units = before.start, cldr.units(locale)[name]
    if said != "1" or any(unit.startswith("duration-") for unit in units):
        value = _made(text, start, end, said, units)
        if not units and said == str(number) and end_behind_noun(text, end):
            value = value._replace(readings=value.readings | {with_half(said, 0)})
        return [_doubled(value) if length == 1 and _may_be_two(text, last, locale) else value]
    return []


def _may_be_two(text: str, token: Token, locale: str) -> bool:
    """Whether a power of ten may be two of it, as no sign says that it is one."""
    is_open = _TANWIN not in text[token.start : token.end]
    return is_open and counting.bare(token.word, locale) in counting.twofold(locale)


def _doubled(value: Value) -> Value:
    """A number which may be twice as much."""
    more = (str(2 * int(said)) for said in value.readings if said.isdecimal())
    return value._replace(readings=value.readings.union(more))


def _halved(text: str, last: Token, number: int, locale: str) -> tuple[str, int]:
    """A number with the half that follows its last word, which may be that of a million."""
    scales, said = cldr.scales(locale), str(number)
    end = end_of_half(text, last.end)
    if not end:
        return said, last.end
    if power := scales.get(counting.bare(last.word, locale)) or (
        number >= _THOUSAND and _zeros(number)
    ):
        return with_half(said, power), end
    if (behind := _TOKEN.match(text, end + 1)) and (
        power := scales.get(counting.folded(behind.group()), 0)
    ):
        return with_half(str(number * 10**power), power), behind.end()
    return with_half(said, 0), end


def _made(text: str, start: int, end: int, said: str, units: frozenset[str]) -> Value:
    return Value(text[start:end], start, end, frozenset((said,)), (said,), units, said=True)
