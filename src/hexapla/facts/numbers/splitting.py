"""Numbers that the other text has in other parts: ``9.30`` for ``9:30``, 99 for 1999."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from hexapla.facts.digits import european

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.facts.numbers.values import Value

_ZEROS: Final = "000"
_IN_THOUSANDS: Final = re.compile(r"[1-9][ \u00a0\u202f.,٬]000\Z")
"""A number whose digits are of one, as ``75`` is no part of ``75 000``."""

_NEXT: Final = re.compile(r"\.[1-9]\d?")
_CENTURY: Final = 2
_CENTURIES: Final = ("18", "19", "20")


def unsplit(values: Sequence[Value], others: Sequence[Value]) -> list[Value]:
    """Those values that are not on the other side in other parts, as ``9.30`` for ``9:30``."""
    if not any(value.text == _ZEROS for value in values):
        others = [value for value in others if not _IN_THOUSANDS.search(value.text)]
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    total = Counter(_sized(others, counts))
    known = {part for value in others for part in value.parts if value.named}
    numbers = {"".join(value.parts) for value in others}
    joined = {_digits(value) for value in others if len(value.parts) > 1}
    left = []
    for value in values:
        if value.said or any(_are_releases(value.text, other.text) for other in others):
            left.append(value)
            continue
        same = counts[len(value.parts)]
        whole = not (len(value.parts) == 1 and value.text.isdecimal() and _digits(value) in joined)
        left_over = total - same
        wanted = next((way for way in _ways(value) if whole and way <= left_over), None)
        if wanted:
            total -= wanted
        elif not (_is_shortened(value, numbers) or (not value.named and known >= set(value.parts))):
            left.append(value)
    return left


def _are_releases(one: str, other: str) -> bool:
    """Whether one of two numbers is a release of the other, and not its first: `1.4`, `1.4.2`."""
    one, other = sorted((one, other), key=len)
    if "." not in one or not other.startswith(f"{one}."):
        return False
    return _NEXT.fullmatch(other, len(one)) is not None


def _sized(values: Iterable[Value], counts: dict[int, Counter[str]]) -> Iterable[str]:
    for value in values:
        counts[len(value.parts)].update(value.parts)
        if len(value.parts) == 2 and value.parts[0] == "0":  # noqa: PLR2004 (a part of one: 0.5)
            continue
        for way in _ways(value):
            yield from way.elements()


def _ways(value: Value) -> Iterator[Counter[str]]:
    """The runs of digits of a value, and of an hour after noon as counted from midnight."""
    yield Counter(value.parts)
    if len(value.parts) == 1 and value.text.isdecimal():
        for reading in sorted(value.readings.difference(value.parts)):
            if reading.isdecimal() and len(reading) <= 2:  # noqa: PLR2004 (digits of an hour)
                yield Counter((reading,))


def _digits(value: Value) -> str:
    """A value without its separators: ``05`` is no part of ``0.5``, but its digits."""
    return "".join(filter(str.isdecimal, european(value.text)))


def _is_shortened(value: Value, numbers: set[str]) -> bool:
    """Whether a year of two digits, or one of four, stands among numbers in the other length."""
    number = value.parts[0] if len(value.parts) == 1 else "0"
    if len(number) > _CENTURY:
        is_year = len(number) == 2 * _CENTURY and number[:2] in _CENTURIES
        return is_year and number[2:].lstrip("0") in numbers
    return number != "0" and any(f"{century}{number:>02}" in numbers for century in _CENTURIES)
