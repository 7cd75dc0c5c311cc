"""Which numbers of a text another text does not have, by value and by what they measure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.digits import european
from hexapla.facts.numbers.clocks import rezeroed
from hexapla.facts.numbers.currencies import is_named, is_signed
from hexapla.facts.numbers.eras import eras
from hexapla.facts.numbers.exchanges import exchanged, recoupled
from hexapla.facts.numbers.matching import may_stand_for, measure_differs, unmatched
from hexapla.facts.numbers.measures import MINUS, PERCENT, says_percent
from hexapla.facts.numbers.numerals import spoken
from hexapla.facts.numbers.parts import parts
from hexapla.facts.numbers.retold import reshared, retold
from hexapla.facts.numbers.singular import one_of_two
from hexapla.facts.numbers.spelling import says, says_minus
from hexapla.facts.numbers.undated import undated
from hexapla.facts.numbers.values import LIST, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.facts.numbers.values import Value

PLACE: Final = 0.2
"""By which part of its text a number may have moved and still be in its place."""

_APART: Final = re.compile(r"[:;=()/|\n]")
"""What parts two numbers that have no sign in common."""

_ZEROS: Final = "000"
_IN_THOUSANDS: Final = re.compile(r"[1-9][ \u00a0\u202f.,٬]000\Z")
"""A number whose digits are of one, as ``75`` is no part of ``75 000``."""

_NEXT: Final = re.compile(r"\.[1-9]\d?")
_THOUSANDS: Final = 3
_CENTURY: Final = 2
_CENTURIES: Final = ("18", "19", "20")


class Text(NamedTuple):
    """A text as ``blanked`` gives it, and its locale."""

    prose: str
    locale: str


class Difference(NamedTuple):
    """Values that only the source has, that only the target has, and those of another unit."""

    lost: tuple[Value, ...]
    added: tuple[Value, ...]
    units: tuple[tuple[Value, Value], ...]


def compare(source: Text, target: Text) -> Difference:
    """What differs between the numbers of a source text and those of its translation.

    A number in digits may be said in words, a date or time be written in other parts, a year be
    shortened, a duration be given in another unit.
    """
    ours, theirs = values(*source), values(*target)
    dated: list[tuple[Value, Value]] = []
    if spoken(*source) or eras(*source) or parts(*source) or any(unmatched(ours, theirs)[:2]):
        ours, theirs, dated = undated(source, target)
    lost, added, units = unmatched(ours, theirs)
    units = [pair for pair in units if _is_remeasured(*pair, ours, source, target)]
    if lost or added:
        lost, added = rezeroed(*retold(lost, added, source, target), source, target)
    if lost or added:
        mine, others = set(ours).difference(lost), set(theirs).difference(added)
        lost, added = _unsplit(lost, added), _unsplit(added, lost)
        own = [value for value in added if lost and says(target.prose, value, target.locale)]
        added = _unsaid(added, source, ours, mine, own)
        changed = _replaced(lost, added, source, target)
        lost = _unsaid(lost, target, theirs, others, changed)
        added = added or one_of_two(lost, source, target)
    elif ours:
        texts = source.prose, target.prose
        for was, now in (*exchanged(ours, theirs, *texts), *recoupled(ours, theirs)):
            lost, added = [was], [now]
    lost, added = reshared(lost, added, source, target)
    told = [was for was, _ in dated], [now for _, now in dated]
    return Difference((*told[0], *lost), (*told[1], *added), tuple(units))


def _is_remeasured(
    was: Value, now: Value, ours: Sequence[Value], source: Text, target: Text
) -> bool:
    """Whether equal numbers measure other things, and no words of the target tell the same."""
    return (
        measure_differs(was, now)
        or (PERCENT in was.units and _is_bare(now, ours, source, target))
        or (MINUS in was.units and not says_minus(target.prose, target.locale))
        or (is_signed(was.units) and not now.units and not is_named(*target))
    )


def _unsaid(
    values: Sequence[Value],
    text: Text,
    known: Sequence[Value],
    matched: set[Value],
    kept: Sequence[Value] = (),
) -> list[Value]:
    """Those values that a text does not say in another way, and those that are kept in any case.

    Takes the values of that text, and which of them are ``matched``: words that stand for a
    number of the other text stand for no second, nor do words that the other text has too.
    """
    digits = [other for other in known if not other.said]
    words = {reading for other in matched if other.said for reading in other.readings}
    left, sure = [], set(kept)
    for value in values:
        may_be = not value.month and words.isdisjoint(value.readings)
        prose = _without(text.prose, value, known) if value.said else text.prose
        is_said = may_be and says(prose, value, text.locale)
        if value.said and any(may_stand_for(other, value) for other in digits):
            continue
        if value.named or value in sure or not is_said:
            left.append(value)
    return left


def _without(prose: str, value: Value, known: Sequence[Value]) -> str:
    """A text without the numbers in words that are some thousand times as much as one."""
    said = min(value.readings).rstrip("0")
    for other in known:
        more = min(other.readings) if other.said else ""
        if more.rstrip("0") == said and len(more) > len(min(value.readings)) > _THOUSANDS:
            prose = prose[: other.start] + " " * len(other.text) + prose[other.end :]
    return prose


def _replaced(
    lost: Sequence[Value], added: Sequence[Value], source: Text, target: Text
) -> list[Value]:
    """Lost values for which another one stands, in the same place or by what the source says."""
    lost, added = ([value for value in values if not value.said] for values in (lost, added))
    if len(lost) != len(added):
        return []
    return [
        value
        for value, other in zip(lost, added, strict=True)
        if len("".join(value.parts)) == len("".join(other.parts))
        and not measure_differs(value, other)
        and (_is_in_place(value, other, source, target) or says(source.prose, value, source.locale))
    ]


def _is_in_place(value: Value, other: Value, source: Text, target: Text) -> bool:
    return abs(value.start / len(source.prose) - other.start / len(target.prose)) <= PLACE


def _is_bare(value: Value, ours: Sequence[Value], source: Text, target: Text) -> bool:
    """Whether a number that was a percentage is none, nor one of several with a common sign.

    Words for a percentage that the source has, too, do not stand for its sign.
    """
    percent = list(_percentages(values(*target), target.prose))
    if value in percent or len(percent) >= len(list(_percentages(ours, source.prose))):
        return False
    return says_percent(*source) or not says_percent(*target)


def _percentages(known: Sequence[Value], text: str) -> Iterator[Value]:
    """The percentages of a text, and the numbers that have the sign of the next: `10 to 20 %`."""
    behind: Value | None = None
    for value in reversed(known):
        near = behind and value.end <= behind.start <= value.end + LIST
        shared = near and behind and not _APART.search(text, value.end, behind.start)
        if PERCENT in value.units or (shared and not value.units):
            yield value
            behind = value
        else:
            behind = None


def _unsplit(values: Sequence[Value], others: Sequence[Value]) -> list[Value]:
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
