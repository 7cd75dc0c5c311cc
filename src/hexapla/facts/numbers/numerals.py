"""Numbers that a text says in words, by value, each with its place and what it measures."""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.numbers import alone, compounds, counting, ordinals
from hexapla.facts.numbers.halves import end_behind_noun, end_of_half, with_half
from hexapla.facts.numbers.joining import MOST, Token, again, joined, run, zeros
from hexapla.facts.numbers.measures import reach, worded
from hexapla.facts.numbers.values import REACH, Value
from hexapla.facts.terms.stems import MARKS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

_THOUSAND: Final = 1000
NOT_COUNTED: Final = frozenset(("duration-quarter",))
"""Units that are as often a fraction."""

_NO_SIGNS: Final = bytes(
    ord(" ") if chr(code) in string.punctuation else code for code in range(256)
)
_TOKEN: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*")
_TANWIN: Final = "\N{ARABIC FATHATAN}"
_NUMBERED: Final = re.compile(r"\s{1,3}\d")
"""What follows the dual in *days 1 and 2*, which is no count."""


def words(text: str) -> list[bytes]:
    """The words of a text without case and signs, in UTF-8; a quick look that may miss some."""
    small = text.casefold().replace("–", " ")
    return small.encode("utf-8", "replace").translate(_NO_SIGNS).split()


def may_say(text: str, known: Iterable[bytes]) -> bool:
    """Whether a text may have one of some words as ``words`` gives them; a quicker look."""
    small = text.casefold().encode("utf-8", "replace")
    return any(map(small.__contains__, known))


def tells(said: Collection[bytes], locale: str) -> bool:
    """Whether one of the words that a text says may be of a number; for scripts with spaces."""
    known = counting.written(locale), alone.written(locale)
    return not all(each.isdisjoint(said) for each in known)


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
    if single := alone.read(tokens, place, locale):
        return single.length, (_lone(text, tokens[place : place + single.length], single),)
    before = tuple(each.word for each in tokens[max(place - 2, 0) : place])
    if not counting.is_whole(token.word, before, locale):
        return 1, ()
    return _number_at(text, tokens, place, locale)


def _lone(text: str, tokens: Sequence[Token], single: alone.Alone) -> Value:
    """The number that a word says by itself."""
    said = min(single.readings)
    value = _made(text, tokens[0].start, tokens[-1].end, said, single.units)
    return value._replace(readings=single.readings)


def _number_at(
    text: str, tokens: Sequence[Token], place: int, locale: str
) -> tuple[int, Sequence[Value]]:
    """How many tokens make a number at a place, or one or two of a unit, and which."""
    token = tokens[place]
    bare, known = counting.bare(token.word, locale), counting.beginnings(locale)
    duals, singles = cldr.duals(locale), counting.singles(locale)
    if bare in duals and not _NUMBERED.match(text, token.end):
        return 1, (_dual(text, token, duals[bare]),)
    if token.word in known or bare in known or compounds.number_in(token.word, locale):
        length, number = joined(text, tokens[place : place + MOST], locale)
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
        or not alone.beginnings(locale).isdisjoint((word, bare))
        or compounds.number_in(word, locale) > 0
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
    behind = tokens[place + length : place + length + 2]
    more = again(behind) if number % 100 == 0 and cldr.has_dual(locale) else 0
    said, end = _halved(text, last, number + more, locale)
    units = worded(text[end : end + REACH], locale) - NOT_COUNTED
    if units:
        end += reach(text[end : end + REACH], locale)
        half = end_of_half(text, end)
        said, end = (with_half(said, 0), half) if half else (said, end)
    elif behind and alone.is_times(behind[0].word):
        units, end = frozenset((alone.TIMES,)), behind[0].end
    elif number == 1 and place and cldr.has_dual(locale):
        before = tokens[place - 1]
        name = counting.bare(before.word, locale)
        if run(text, tokens[place - 1 : place + 1]) > 1 and name in cldr.units(locale):
            start, units = before.start, cldr.units(locale)[name]
    if said == "1" and not any(unit.startswith("duration-") for unit in units):
        return []
    value = _made(text, start, behind[1].end if more else end, said, units)
    if not units and said == str(number) and end_behind_noun(text, end):
        value = value._replace(readings=value.readings | {with_half(said, 0)})
    elif behind and value.readings == {str(number)}:
        value = value._replace(readings=alone.dozens(str(number), behind[0].word))
    return [_doubled(value) if length == 1 and _may_be_two(text, last, locale) else value]


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
        number >= _THOUSAND and zeros(number)
    ):
        return with_half(said, power), end
    if (behind := _TOKEN.match(text, end + 1)) and (
        power := scales.get(counting.folded(behind.group()), 0)
    ):
        return with_half(str(number * 10**power), power), behind.end()
    return with_half(said, 0), end


def _made(text: str, start: int, end: int, said: str, units: frozenset[str]) -> Value:
    return Value(text[start:end], start, end, frozenset((said,)), (said,), units, said=True)
