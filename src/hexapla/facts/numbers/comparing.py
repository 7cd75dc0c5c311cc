"""Which numbers of a text another text does not have, by value and by what they measure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.numbers import pairs
from hexapla.facts.numbers.clocks import rezeroed
from hexapla.facts.numbers.couples import turned
from hexapla.facts.numbers.currencies import is_named, is_signed
from hexapla.facts.numbers.eras import eras
from hexapla.facts.numbers.exchanges import exchanged, recoupled
from hexapla.facts.numbers.matching import may_stand_for, measure_differs, unmatched
from hexapla.facts.numbers.measures import MINUS, PERCENT, says_percent
from hexapla.facts.numbers.numerals import spoken
from hexapla.facts.numbers.parts import parts
from hexapla.facts.numbers.ranks import reranked
from hexapla.facts.numbers.retold import reshared, retold
from hexapla.facts.numbers.singular import one_of_two
from hexapla.facts.numbers.spelling import says, says_minus
from hexapla.facts.numbers.splitting import unsplit
from hexapla.facts.numbers.undated import undated
from hexapla.facts.numbers.values import LIST, Text, shift, values
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.facts.numbers.values import Value

PLACE: Final = 0.2
"""By which part of its text a number may have moved and still be in its place."""

_APART: Final = re.compile(r"[:;=()/|\n]")
"""What parts two numbers that have no sign in common."""

_SENTENCE: Final = rarely(r"[.!?؟][)»”’]*\s+(?=[^\W\d_])(?![a-zà-ÿ])")
"""Where a sentence ends and another begins."""

_THOUSANDS: Final = 3


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
    theirs, both = _but_both(ours, theirs, source, target)
    lost, added, units = unmatched(ours, theirs)
    units = [pair for pair in units if _is_remeasured(*pair, ours, source, target)]
    if lost or added:
        lost, added = _left(lost, added, (ours, theirs, both), source, target)
        lost, added = pairs.recounted(lost, added, source, target)
    elif ours:
        texts = source.prose, target.prose
        crossed = (*exchanged(ours, theirs, *texts), *recoupled(ours, theirs))
        for was, now in (*turned(source, target), *crossed):
            lost, added = [was], [now]
    lost, added = reshared(lost, added, source, target)
    lost, added = reranked(lost, added, source, target)
    told = [was for was, _ in dated], [now for _, now in dated]
    return Difference((*told[0], *lost), (*told[1], *added), tuple(units))


def _but_both(
    ours: Sequence[Value], theirs: tuple[Value, ...], source: Text, target: Text
) -> tuple[tuple[Value, ...], list[Value]]:
    """The values of a target, and those that say *both* where a number of a unit is another."""
    both = pairs.both(theirs, source, target)
    others = tuple(value for value in theirs if value not in both)
    lost, added, couples = unmatched(ours, others) if both else ([], [], [])
    if couples or any(was.units & now.units for was in lost for now in added):
        return others, both
    return theirs, []


def _left(
    lost: list[Value],
    added: list[Value],
    known: tuple[Sequence[Value], Sequence[Value], Sequence[Value]],
    source: Text,
    target: Text,
) -> tuple[list[Value], list[Value]]:
    """What is left of the values of one text that the other does not say in another way.

    Takes all the values of the two texts, and those of the target that say *both*.
    """
    ours, theirs, both = known
    lost, added = _not_of(target, lost), _not_of(source, added)
    lost, added = rezeroed(*retold(lost, added, source, target), source, target)
    mine, others = set(ours).difference(lost), set(theirs).difference(added)
    lost, added = unsplit(lost, added), unsplit(added, lost)
    own = [value for value in added if lost and says(target.prose, value, target.locale)]
    added = _unsaid(added, source, ours, mine, own)
    changed = _replaced(lost, added, source, target)
    rest = Text(blank(target.prose, both), target.locale)
    lost = _unsaid(lost, rest, theirs, others, changed)
    return lost, added or one_of_two(lost, source, target)


def blank(prose: str, known: Iterable[Value]) -> str:
    """A text without some of its numbers, of the same length."""
    for value in known:
        prose = prose[: value.start] + " " * (value.end - value.start) + prose[value.end :]
    return prose


def _is_remeasured(
    was: Value, now: Value, ours: Sequence[Value], source: Text, target: Text
) -> bool:
    """Whether equal numbers measure other things, and no words of the target tell the same."""
    return (
        measure_differs(was, now)
        or (PERCENT in was.units and _is_bare(now, ours, source, target))
        or (MINUS in was.units and not says_minus(target.prose, target.locale))
        or (
            is_signed(was.units)
            and not now.units
            and not is_named(_around(now, target), target.locale)
        )
    )


def _around(value: Value, text: Text) -> str:
    """The sentence of a text that has a value; one that follows may have the sign of another."""
    before, after = text.prose[: value.start], text.prose[value.end :]
    return _SENTENCE.split(before)[-1] + " " + _SENTENCE.split(after, maxsplit=1)[0]


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
        larger = [other for other in known if other.said and _is_larger(other, value)]
        is_said = may_be and says(blank(text.prose, larger), value, text.locale)
        if value.said and any(may_stand_for(other, value) for other in digits):
            continue
        if value.named or value in sure or not is_said:
            left.append(value)
    return left


def _is_larger(value: Value, other: Value) -> bool:
    """Whether a number is larger than another, which is no part of it: *vingt-cinq* is not five.

    In a range, a number may be in the thousands that are said behind the next.
    """
    numbers, less = (_whole(each) for each in (value, other))
    if not numbers or not less or min(numbers) <= max(less):
        return False
    more, few = str(min(numbers)), str(max(less))
    in_thousands = more.rstrip("0") == few.rstrip("0") and len(more) - len(few) >= _THOUSANDS
    return not in_thousands or len(few) > _THOUSANDS


def _whole(value: Value) -> list[int]:
    return [int(reading) for reading in value.readings if reading.isdecimal()]


def _not_of(text: Text, values: Sequence[Value]) -> list[Value]:
    """Numbers in words, but for those that are words of a text in which they count nothing.

    What is left in the source's language has its words: Spanish *once*, eleven, is none there.
    """
    said = [value for value in values if value.said and not value.dated]
    if not said:
        return list(values)
    prose = blank(text.prose, spoken(*text)).casefold()
    return [
        value
        for value in values
        if value not in said
        or not re.search(rf"(?<!\w){re.escape(value.text.casefold())}(?!\w)", prose)
    ]


def _replaced(
    lost: Sequence[Value], added: Sequence[Value], source: Text, target: Text
) -> list[Value]:
    """Lost values for which another one stands, in the same place or by what the source says."""
    lost, added = ([value for value in values if not value.said] for values in (lost, added))
    if len(lost) != len(added):
        return []
    texts = source.prose, target.prose
    return [
        value
        for value, other in zip(lost, added, strict=True)
        if len("".join(value.parts)) == len("".join(other.parts))
        and not measure_differs(value, other)
        and (shift(value, other, *texts) <= PLACE or says(texts[0], value, source.locale))
    ]


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
