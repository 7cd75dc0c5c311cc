"""Changes of numbers that are written as one, as the parts of a date are: they are told once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.facts.numbers.figures import Change
    from hexapla.facts.numbers.values import Value

_SIGN: Final = re.compile(r"[/.:\u2013\u2014-]")
"""What stands between the parts of a date in figures, of a version, of a range."""

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
