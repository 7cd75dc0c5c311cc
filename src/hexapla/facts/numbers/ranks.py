"""Ordinals that a translation has otherwise in words: *third quarter*, *cuarto trimestre*."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from hexapla.facts import cldr
from hexapla.facts.numbers import counting, ordinals
from hexapla.facts.numbers.values import Value, shift
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hexapla.facts.numbers.values import Text

MOST: Final = 8
"""How many ordinals of a text are looked at."""

PLACE: Final = 0.3
"""By which part of its text an ordinal may have moved and still be in its place."""

UNIT: Final = frozenset(("ordinal",))
_NAMES: Final = (
    *("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_NUMBERS: Final = {name: str(number) for number, name in enumerate(_NAMES, start=2)}
WRITTEN: Final = frozenset(name.encode() for name in _NAMES)
_ORDINAL: Final = re.compile(
    rf"(?<![\w-])(?:(?P<word>{'|'.join(_NAMES)})|(?P<figure>\d{{1,2}})(?:st|nd|rd|th))(?![\w-])"
    r"(?! part(?:y|ies)\b| world\b| grade| centur| of (?:a|an)\b| class\b)"
)
"""An English ordinal; capitals are of names."""

_NOT_BEHIND: Final = rarely(r"\b(?:every|each|per|other|and a|\d|one|two|three|four) ?\Z")
_PART: Final = re.compile(r"\b(?:a|one)[ -]\Z")
_SECOND: Final = rarely(
    r"\b(?:the|this|that|its|our|your|their|my|his|her|first (?:and|or)(?: the)?) \Z",
    re.IGNORECASE,
)
"""What stands before *second* where it is no time."""

_NOUN: Final = rarely(r" (?!of\b|in\b|from\b|to\b|less|more|as\b|the\b|or\b|and\b)[a-z]{3}")
_FLOOR: Final = re.compile(r" (?:floor|stor(?:e?y|ies))")
"""What some count from the ground, and others from the first."""

_TOKEN: Final = re.compile(r"[^\W_]+")
_INDEFINITE: Final = frozenset(
    ("un", "une", "uno", "una", "por", "cada", "per", "par", "ogni", "chaque")
)
_ARTICLED: Final = frozenset(
    (
        *("il", "lo", "del", "dello", "al", "allo", "nel", "nello", "dal", "sul", "questo", "quel"),
        *("suo", "loro", "nostro", "vostro", "el", "este", "ese", "su"),
    )
)
"""What stands before *secondo* where it is no *according to*."""

_PARTS: Final = ("parte", "partie")
_PREPOSITION: Final = frozenset(("secondo", "segundo", "quarto", "cuarto", "quinto", "quinta"))
_LATTER: Final = frozenset(("كانون", "تشرين", "ربيع", "جمادي", "في"))
"""What Arabic has before *the second* where that is of a month, or a time."""

Values: TypeAlias = "list[Value]"


@lru_cache(maxsize=512)
def ranked(text: str, locale: str) -> tuple[Value, ...]:
    """The ordinals from the second on that an English text surely has."""
    return tuple(_english(text)) if cldr.locale(locale).language == "en" else ()


def reranked(lost: Values, added: Values, source: Text, target: Text) -> tuple[Values, Values]:
    """The same, with the one ordinal that the target has otherwise, and as many of them."""
    ours = ranked(*source)
    theirs = list(others(*target)) if ours and len(ours) <= MOST else []
    if len(ours) != len(theirs) or not any(value.text[0].isalpha() for value in theirs):
        return lost, added
    both = [pair for pair in zip(ours, theirs, strict=True) if pair[0].readings != pair[1].readings]
    mine, left = ([both[0][0]], [both[0][1]]) if len(both) == 1 else _unmatched(ours, theirs)
    if len(mine) != 1 or shift(mine[0], left[0], source.prose, target.prose) > PLACE:
        return lost, added
    was, now = mine[0], left[0]
    if _overlap(was, (value for value in lost if value.said)) or _overlap(now, added):
        return lost, added
    if _FLOOR.match(source.prose, was.end) and int(min(was.readings)) == int(min(now.readings)) + 1:
        return lost, added
    return [*(value for value in lost if not _overlap(was, (value,))), was], [*added, now]


def _unmatched(ours: Iterable[Value], theirs: Iterable[Value]) -> tuple[Values, Values]:
    """The ordinals that only one of two texts has."""
    mine, left = [], list(theirs)
    for value in ours:
        same = next((other for other in left if other.readings == value.readings), None)
        if same:
            left.remove(same)
        else:
            mine.append(value)
    return mine, left


def is_rank(share: Value, source: Text, target: Text) -> bool:
    """Whether the word for a part is an ordinal that the source has: *il quarto piano*."""
    word = counting.folded(share.text)
    number = str(ordinals.names(target.locale).get(counting.unprefixed(word), ""))
    return any(number in value.readings for value in ranked(*source))


def _overlap(value: Value, known: Iterable[Value]) -> bool:
    return any(other.start < value.end and value.start < other.end for other in known)


def _english(text: str) -> Iterator[Value]:
    for found in _ORDINAL.finditer(text):
        head = text[max(found.start() - 16, 0) : found.start()]
        word, goes_on = found["word"], _NOUN.match(text, found.end())
        if _NOT_BEHIND.search(head) or (_PART.search(head) and not goes_on):
            continue
        if word == "second" and not (_SECOND.search(head) and goes_on):
            continue
        number = found["figure"] or _NUMBERS[word]
        if int(number) > 1:
            yield _value(text, *found.span(), str(int(number)))


def _value(text: str, start: int, end: int, number: str) -> Value:
    return Value(text[start:end], start, end, frozenset((number,)), (number,), UNIT, said=True)


def others(text: str, locale: str) -> Iterator[Value]:
    """The ordinals from the second on that a text of another language has in words."""
    known = ordinals.names(locale)
    tokens = [(counting.folded(found.group()), *found.span()) for found in _TOKEN.finditer(text)]
    after = 0
    for place, (word, start, end) in enumerate(tokens):
        first = counting.unprefixed(word)
        if place < after or first not in ordinals.beginnings(locale):
            continue
        behind = tokens[place + 1 : place + 2]
        long = _long(first, behind[0][0], known) if behind else None
        number = long or known.get(first)
        before = tokens[place - 1][0] if place else ""
        is_part = bool(behind) and behind[0][0].startswith(_PARTS)
        if number and number > 1 and not is_part and _counts(word, before, locale):
            after = place + (2 if long else 1)
            yield _value(text, start, behind[0][2] if long else end, str(number))


def _long(first: str, word: str, known: Mapping[str, int]) -> int | None:
    """The ordinal of two words, of which both may have the Arabic article."""
    second = counting.unprefixed(word)
    return known.get(f"{first} {second}") or known.get(f"{first} \N{ARABIC LETTER WAW}{second}")


def _counts(word: str, before: str, locale: str) -> bool:
    """Whether an ordinal is no part of a whole, no time, and no other word."""
    if before in _INDEFINITE or before in counting.names(locale):
        return False
    if cldr.has_dual(locale):
        return counting.unprefixed(word) != word and before not in _LATTER
    if word in _PREPOSITION:
        return before in _ARTICLED
    return word[-1] not in "si"
