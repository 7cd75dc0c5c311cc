"""Numbers that a translation surely lacks, and does not say in another way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import blanked
from hexapla.facts.numbers.durations import is_round
from hexapla.facts.numbers.hours import NOON
from hexapla.facts.numbers.spelling import may_round
from hexapla.facts.numbers.values import LIST

if TYPE_CHECKING:
    from hexapla.facts.numbers.values import Value
    from hexapla.model import Block

LEAST: Final = 0.6
"""How long a translation is at least, beside its source, for what it lacks to be a number only."""

WHOLE: Final = 0.75
"""How long it is at least for what it lacks to be a small number only."""

LONGEST: Final = 30
"""Signs of a name that are looked at."""

_CODE: Final = 3
_IDIOMS: Final = frozenset(("24", "50", "90", "99", "100", "101", "360", "365"))
_COUNTED: Final = re.compile(
    r" (?!times|hours|days|years|degrees|percent)(?:[a-z]{2,}[a-rt-z]s|people|men|women|children)\b"
)
"""What an idiom does not say that there are a hundred of."""

_ALL: Final = re.compile(r"\b(?:all|the|these|those|its|our|your|their) \Z", re.IGNORECASE)
"""What stands before a number that adds nothing: *all 50 states*."""

_HALF_LOST: Final = 0.5
"""How long a translation is at least that may lack an amount of money only."""

_DOZENS: Final = (10.0, 12.0)
_PAIR: Final = 2.0
_HALVES: Final = ("0", "00", "25", "5", "50", "75")
_JOINTS: Final = frozenset("-‐‑/#:°")
_RANGE: Final = re.compile(r"\d[-‐‑]\Z")
_NUMBER: Final = re.compile(r"\d{1,30}(?:\.\d{1,30})?")
_NAME: Final = re.compile(r"[A-Za-z]{2,}-\Z")
_LABEL: Final = re.compile(r"[\W_]{0,6}(?:[^\W\d_]{1,12} )?\Z")
_NUMBERED: Final = re.compile(r"\\?[.):]\D")
_COMPOUND: Final = re.compile(r"(?:st|nd|rd|th)(?:-[^\W\d_]| part(?:y|ies)\b)|[A-Z]{1,4}(?!\w)")
"""What makes a word of a number, in which it counts nothing: ``3rd-party code``, ``3D``."""


def is_lost(value: Value, added: list[Value], source: Block, target: Block, locale: str) -> bool:
    """Whether a number surely is one that the translation lacks.

    Round ones are said in too many ways (24/7, 100 %), and those beside a hyphen may belong to a
    name; an amount may be told in other measures (90 minutes, an hour and a half); a text that
    is much shorter lacks more than a number.
    """
    if value.named or value.month or value.said or value.hour:
        return False
    if is_round(value) or (value.units and any(other.said and other.units for other in added)):
        return False
    before = source.text[max(value.start - 2, 0) : value.start]
    named = before and before[-1] in _JOINTS and not _RANGE.search(before)
    if (named and not _is_shortened(value, source, target)) or (
        not value.units and _COMPOUND.match(source.text, value.end)
    ):
        return False
    numbers = [reading for reading in value.readings if _NUMBER.fullmatch(reading)]
    least = _HALF_LOST if _is_money(value) else LEAST
    if len(target.text) < least * len(source.text) or may_round(target.text, value, locale):
        return False
    is_counted = _is_money(value) or (
        _COUNTED.match(source.text, value.end)
        and not _ALL.search(source.text, max(value.start - 8, 0), value.start)
    )
    idioms = () if is_counted else _IDIOMS
    if any(number not in idioms and float(number) > NOON for number in numbers):
        return True
    return bool(numbers) and _is_telling(value, numbers, source, target)


def _is_shortened(value: Value, source: Block, target: Block) -> bool:
    """Whether the name that a number belongs to has only the beginning of it: `GPT-5` of 5.2."""
    name = _NAME.search(source.text, max(value.start - LONGEST, 0), value.start)
    whole = value.text.partition(".")[0]
    short = rf"(?<!\w){re.escape(name.group())}{whole}(?![\d.,]*\d)" if name else ""
    return bool(short) and whole != value.text and re.search(short, target.text) is not None


def _is_money(value: Value) -> bool:
    """Whether a number is an amount in one currency."""
    return any(len(unit) == _CODE and unit.isupper() for unit in value.units)


def _is_telling(value: Value, numbers: list[str], source: Block, target: Block) -> bool:
    """Whether a small number is a count that words would repeat, or a version.

    Two are both or a pair, ten and twelve have words for *about as many*; a number beside
    another may be a part (*3 of 4*), and one at the beginning that of a step.
    """
    if len(target.text) < WHOLE * len(source.text) or any(map(_IDIOMS.__contains__, numbers)):
        return False
    if all("." in number for number in numbers):
        return all(number.partition(".")[2] not in _HALVES for number in numbers)
    is_ordinal = source.text[value.end : value.end + 1].isalpha()
    dozens = () if is_ordinal or value.units else _DOZENS
    if any(float(number) <= _PAIR or float(number) in dozens for number in numbers):
        return False
    head = blanked(source.text)[: value.start]
    if _LABEL.match(head) and (source.kind == "heading" or _NUMBERED.match(source.text, value.end)):
        return False
    return not any(char.isdecimal() for char in head[-LIST:]) or _RANGE.search(head) is not None
