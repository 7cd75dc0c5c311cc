"""The numbers of two texts in figures and in words, but for those of dates and times they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hexapla.facts.numbers import clocks, dates, eras, parts
from hexapla.facts.numbers.numerals import spoken
from hexapla.facts.numbers.values import once, values

if TYPE_CHECKING:
    from hexapla.facts.numbers.values import Text, Value

Values: TypeAlias = "tuple[Value, ...]"


def undated(source: Text, target: Text) -> tuple[Values, Values, list[tuple[Value, Value]]]:
    """The values of two texts that are of no common date, decade or century; and what differs.

    Gives the parts of a date, and the decades and centuries, that stand for each other and are
    not the same.
    """
    ours, theirs = _every(source), _every(target)
    ours, theirs, changed = dates.without(ours, theirs, source.prose, target.prose)
    ours, theirs, others = eras.without(ours, theirs, source, target)
    ours, theirs, times = clocks.without(ours, theirs, source, target)
    return ours, theirs, [*changed, *others, *times]


def _every(text: Text) -> Values:
    """Numbers with those in words that are no part of a month, as ``dez`` is both ten and December.

    A month that has two names is one.
    """
    known, said = values(*text), spoken(*text)
    months = {value.start: value.end for value in (*said, *known) if value.month}
    within = {place for start, end in months.items() for place in range(start + 1, end)}
    taken = within | {value.start for value in known if value.month}
    every = (*known, *(value for value in said if value.start not in taken))
    known = tuple(once(sorted(every, key=lambda value: value.start), text.prose))
    return parts.joined(known, text.prose, text.locale)
