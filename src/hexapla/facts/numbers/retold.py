"""Numbers that the other text says as a part of something, a share or an hour, or in two parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from hexapla.facts.numbers.fractions import is_near, shares, surely
from hexapla.facts.numbers.lasting import composed
from hexapla.facts.numbers.measures import PERCENT
from hexapla.facts.numbers.numerals import spoken
from hexapla.facts.numbers.ranks import is_rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.facts.numbers.values import Text, Value

_MINUTES: Final = re.compile(r"\d ?[:.hH] ?\Z")
_THIRD: Final = "33.3333"
_PARTS: Final = {"15": {"25"}, "20": {_THIRD}, "30": {"50"}, "40": {_THIRD}, "45": {"25", "75"}}
"""The parts of an hour, in hundredths, with which minutes are said."""

_BEFORE: Final = frozenset(("40", "45"))
"""Minutes that may be said as a part before the next hour."""

Values: TypeAlias = "list[Value]"


def retold(lost: Values, added: Values, source: Text, target: Text) -> tuple[Values, Values]:
    """What is left of the numbers of two texts where one does not say in words what the other has.

    *Three quarters* are 75 %, *half past two* is 2:30, and 90 minutes are an hour and 30.
    """
    lost, added = composed(lost, added, source, target)
    lost, added = _shared(lost, added, target)
    added, lost = _shared(added, lost, source)
    added = _misshared(lost, added, source, target)
    lost, added = _timed(lost, added, source, target)
    return lost, added


def _shared(values: Values, others: Values, text: Text) -> tuple[Values, Values]:
    """The percentages of one text, without those that another says as shares."""
    percent = [value for value in values if PERCENT in value.units and not value.said]
    for share in shares(*text) if percent else ():
        same = next((value for value in percent if is_near(share, value)), None)
        if same:
            percent.remove(same)
            values = [value for value in values if value is not same]
            others = [value for value in others if not _is_within(value, share)]
    return values, others


def _misshared(lost: Values, added: Values, source: Text, target: Text) -> Values:
    """What the target has besides, with the one share that stands for the one percentage lost."""
    percent = [value for value in lost if PERCENT in value.units and not value.said]
    others = shares(*target) if len(percent) == 1 and not shares(*source) else ()
    if len(others) != 1 or any(PERCENT in value.units for value in added):
        return added
    return [*(value for value in added if not _is_within(value, others[0])), *others]


def _is_within(value: Value, share: Value) -> bool:
    return value.said and share.start <= value.start and value.end <= share.end


def _timed(lost: Values, added: Values, source: Text, target: Text) -> tuple[Values, Values]:
    """The same without minutes that are said as a part of an hour, and their hours."""
    for minutes in [value for value in lost if _is_minutes(value, source.prose)]:
        parts = _PARTS[minutes.text]
        if not any(share.readings & parts for share in shares(*target)):
            continue
        lost = [value for value in lost if value is not minutes]
        hour = next((value for value in lost if 0 < minutes.start - value.end <= 3), None)  # noqa: PLR2004 (a colon and spaces)
        said = _of_hour(hour, minutes, added) if hour else None
        if hour and said:
            lost.remove(hour)
            added = [value for value in added if value is not said]
    return lost, added


def _is_minutes(value: Value, text: str) -> bool:
    head = text[max(value.start - 4, 0) : value.start]
    return value.text in _PARTS and _MINUTES.search(head) is not None


def _of_hour(hour: Value, minutes: Value, added: Sequence[Value]) -> Value | None:
    """The number in words that is an hour with its half, or the hour to which a part is left."""
    wanted = {
        f"{number + more}{half}"
        for number in (int(said) for said in hour.readings if said.isdecimal())
        for more, half in ((0, ".5"), (1, ""))
        if (minutes.text == "30") == bool(half) and (half or minutes.text in _BEFORE)
    }
    return next((value for value in added if value.said and value.readings & wanted), None)


def reshared(lost: Values, added: Values, source: Text, target: Text) -> tuple[Values, Values]:
    """The lost and added numbers of two texts, with the one share that is said as another.

    The translation has no other number besides, and the source does not say that share, too.
    """
    ours = list(surely(*source))
    if not ours:
        return lost, added
    theirs = [share for share in shares(*target) if _is_part(share, source, target)]
    only = all(_is_within_one(value, ours) for value in lost)
    if len(ours) != len(theirs) or not (
        only and all(_is_within_one(value, theirs) for value in added)
    ):
        return lost, added
    left = list(theirs)
    for share in tuple(ours):
        if same := next((other for other in left if other.readings == share.readings), None):
            ours.remove(share)
            left.remove(same)
    known = {said for share in shares(*source) for said in share.readings}
    if len(ours) == 1 and not left[0].readings & known:
        return ours, left
    return lost, added


def _is_part(share: Value, source: Text, target: Text) -> bool:
    """Whether the words for a share are neither of a number, as ``عشر``, nor of an ordinal."""
    known = (value for value in spoken(*target) if value.start < share.start)
    return not (any(share.end <= value.end for value in known) or is_rank(share, source, target))


def _is_within_one(value: Value, known: Sequence[Value]) -> bool:
    return any(_is_within(value, share) for share in known)
