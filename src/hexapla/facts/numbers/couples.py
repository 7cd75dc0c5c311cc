"""Ratios, scores and ranges whose two numbers a translation has the other way round: *4:3*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts import cldr
from hexapla.facts.numbers.values import Value
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.numbers.values import Text

MOST: Final = 4
"""How many couples of a text are looked at."""

_SPACE: Final = "[ \u00a0\u202f]"
_NUMBER: Final = r"\d{1,6}(?:[.,]\d{1,3})*"
_COUPLE: Final = rarely(
    rf"(?<![\w.,:/+–—‑-])(?P<one>{_NUMBER}){_SPACE}?"
    rf"(?:(?P<ratio>:)|(?P<part>/)|(?P<range>[-–—‑])"
    rf"|(?P<to>to|through|à|a|ad|hasta|[إا]لى|حتى)(?={_SPACE})"
    rf"|(?P<also>(?:and|et|y|e|و)(?={_SPACE})|و)"
    r"|(?P<of>(?:out )?of(?: the)?|sur(?: les)?|de(?: l[oa])?s?|su|dei|delle|من(?: أصل)?)"
    rf"(?={_SPACE}))"
    rf"{_SPACE}?(?P<other>{_NUMBER})(?!\w|[:/–—‑-]\d)"
)
"""Two numbers, and what stands between them."""

_KINDS: Final = ("ratio", "part", "range", "to", "also", "of")
_BETWEEN: Final = rarely(rf"\b(?:between|entre|fra|tra|بين){_SPACE}\Z", re.IGNORECASE)
_LIKE: Final = {
    "ratio": ("ratio", "part"),
    "range": ("range", "to"),
    "to": ("range", "to"),
    "also": ("range", "also"),
    "of": ("of",),
}
"""What a couple of the source may be in a translation."""


class _Couple(NamedTuple):
    """Two numbers without their separators, what joins them, and where they stand."""

    numbers: tuple[str, str]
    kind: str
    start: int
    end: int


def turned(source: Text, target: Text) -> Iterator[tuple[Value, Value]]:
    """The couples of a source text that its translation has the other way round.

    In a script that runs to the left, many set a range with a dash as it is to be seen.
    """
    ours = list(_couples(source.prose))
    if not 0 < len(ours) <= MOST:
        return
    theirs = {couple.numbers: couple for couple in _couples(target.prose)}
    said = {couple.numbers for couple in ours}
    leftward = cldr.locale(target.locale).character_order == "right-to-left"
    for one in ours:
        back = one.numbers[::-1]
        other = theirs.get(back)
        if not other or back in said or one.numbers in theirs:
            continue
        if other.kind in _LIKE.get(one.kind, ()) and not (leftward and other.kind == "range"):
            yield _value(one, source.prose), _value(other, target.prose)


def _couples(text: str) -> Iterator[_Couple]:
    for found in _COUPLE.finditer(text):
        kind = next(name for name in _KINDS if found[name])
        before = text[max(found.start() - 9, 0) : found.start()]
        one, other = (_figures(found[name]) for name in ("one", "other"))
        if one != other and (kind != "also" or _BETWEEN.search(before)):
            yield _Couple((one, other), kind, *found.span())


def _figures(number: str) -> str:
    return "".join(str(int(sign)) for sign in number if sign.isdecimal())


def _value(couple: _Couple, text: str) -> Value:
    """A couple as one value that is known to stand for another."""
    place = couple.start, couple.end
    words, said = text[slice(*place)], "-".join(couple.numbers)
    return Value(words, *place, frozenset((said,)), (said,), said=True, dated=True)
