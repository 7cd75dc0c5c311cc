"""One of a unit, where the other text says two of it: ``أسبوعًا`` for two weeks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.numbers import counting, ordinals
from hexapla.facts.numbers.losses import LEAST
from hexapla.facts.numbers.values import Value
from hexapla.facts.terms.stems import MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.facts.numbers.values import Text

_TOKEN: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*")
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_TEH: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_PREFIXED: Final = "(?:[وف]?[بكل]?)"
_DEFINITE: Final = re.compile(r"\s\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}")
"""What makes the day before it a day of the week, or of work."""

_NOT_ONE: Final = ({"2"}, {"0.5"}, {"0.25"})
"""How many of a unit the source says where that may be one."""

_YEAR: Final = {"duration-year": "عام"}
"""The other word for it, of which CLDR does not say the dual."""


def one_of_two(lost: Sequence[Value], source: Text, target: Text) -> list[Value]:
    """The noun in the singular that stands for a lost number, where a language has a dual.

    The source names the unit once, and so does the target, in that form and in no other.
    """
    singles = counting.singles(target.locale)
    if not singles or len(target.prose) < LEAST * len(source.prose):
        return []
    for value in lost:
        unit = min(value.units, default="") if value.readings in _NOT_ONE else ""
        if unit.startswith("duration-") and _mentions(source, unit) == 1:
            names = [name for name, of in singles.items() if of == unit and name.isalpha()]
            found = [token for name in names for token in _named(name, unit, target)]
            return found if len(found) == 1 else []
    return []


def _mentions(text: Text, unit: str) -> int:
    units = cldr.units(text.locale)
    words = map(cldr.folded, _TOKEN.findall(text.prose))
    return sum(unit in units.get(word, ()) for word in words)


def _named(name: str, unit: str, text: Text) -> list[Value]:
    """The one word of a text that is made of a unit's name, if it is the singular of that."""
    stem, also = name.removesuffix(_TEH), _YEAR.get(unit, name)
    words = [(cldr.folded(token.group()), token) for token in _TOKEN.finditer(text.prose)]
    like = [(word, token) for word, token in words if stem in word or also in word]
    if len(like) != 1 or name in ordinals.names(text.locale):
        return []
    word, token = like[0]
    if _DEFINITE.match(text.prose, token.end()) or not re.fullmatch(
        f"{_PREFIXED}{name}{_ALEF}?", word
    ):
        return []
    units = frozenset((unit,))
    return [Value(token.group(), *token.span(), frozenset("1"), ("1",), units, said=True)]
