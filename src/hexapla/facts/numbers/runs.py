"""Changes of numbers that have one cause, as the parts of a date: they are told once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.rarely import rarely
from hexapla.facts.safety.controls import right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.facts.numbers.figures import Change
    from hexapla.facts.numbers.values import Value

_SIGN: Final = rarely(r"[/.:\u2013\u2014-]")
"""What stands between the parts of a date in figures, of a version, of a range."""

OFTEN: Final = 3
"""Numbers of sections from which on they have been turned round as a rule of the translation."""

DIGITS: Final = 4
"""Digits from which on a number counts no parts of a page."""

_DOTTED: Final = re.compile(r"\d+(?:\.\d+)+")
_BLANK: Final = re.compile(r"[ \u00a0\u202f,.ºª°]{1,3}(?:(?:de|del|di) )?")
"""What stands between those of a date whose month is said in letters."""


def joined(changes: Iterable[Change]) -> Iterator[Change]:
    """The same, with changes as one whose numbers touch each other on both sides."""
    last: Change | None = None
    for change in changes:
        if last and _touch(last, change):
            last = _both(last, change)
            continue
        if last:
            yield last
        last = change
    if last:
        yield last


def _touch(one: Change, other: Change) -> bool:
    """Whether two changes are of the same two blocks, where nothing but a sign parts them.

    Other languages say the day before the month.
    """
    if one.source is not other.source or one.target is not other.target:
        return False
    was, now, later = (one.was, other.was), one.now, other.now
    if not (now and later and _is_parted(*was, one.source.text)):
        return False
    text = one.target.text
    return _is_parted(now, later, text) or (now.month and _is_parted(later, now, text))


def _is_parted(one: Value, other: Value, text: str) -> bool:
    sign = _BLANK if one.month or other.month else _SIGN
    return one.end <= other.start and sign.fullmatch(text, one.end, other.start) is not None


def _both(one: Change, other: Change) -> Change:
    now = _long(one.now, other.now) if one.now and other.now else None
    return one._replace(was=_long(one.was, other.was), now=now, unit=False)


def _long(one: Value, other: Value) -> Value:
    """A value as long as both, of which nothing is known but what is written."""
    start, end = min(one.start, other.start), max(one.end, other.end)
    month = one.month or other.month
    return one._replace(start=start, end=end, units=frozenset(), month=month, hour="")


def turned(changes: Sequence[Change]) -> list[Change]:
    """Those that are numbers of sections with their parts in the other order: `1.4` for `4.1`.

    Writers do so where lines are read from the right; of a few nobody knows.
    """
    found = [change for change in changes if change.now and _is_turned(change, change.now)]
    return found if len(found) >= OFTEN else []


def shifted(changes: Sequence[Change]) -> list[Change]:
    """Those of headings that count on as the source's do, but from another number.

    One step that a page leaves out, or a number that the source has twice, shifts all below it.
    """
    series: dict[int, list[Change]] = {}
    for change in changes:
        if change.source.kind == "heading" and (step := _step(change)):
            series.setdefault(step, []).append(change)
    longest = max(series.values(), key=len, default=[])
    return longest if len(longest) > 1 else []


def _step(change: Change) -> int:
    """How much larger a small number is in the target; 0 for what is none."""
    if not change.now:
        return 0
    was, now = (value.parts for value in (change.was, change.now))
    if len(was) != 1 or len(now) != 1 or not (was[0] + now[0]).isdecimal():
        return 0
    return int(now[0]) - int(was[0]) if max(len(was[0]), len(now[0])) < DIGITS else 0


def _is_turned(change: Change, now: Value) -> bool:
    was = change.source.text[change.was.start : change.was.end]
    said = change.target.text[now.start : now.end]
    if not (_DOTTED.fullmatch(was) and _DOTTED.fullmatch(said)):
        return False
    return was.split(".") == said.split(".")[::-1] and right_to_left(change.target.text)
