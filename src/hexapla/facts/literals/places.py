"""Which literal stands at a place of a text: what other facts see there as well is its matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.literals.forms import literals

if TYPE_CHECKING:
    from hexapla.facts.literals.identifiers import Literal


def is_literal(source: str, place: int, target: str, other: int | None) -> bool:
    """Whether what stands at a place of the source is compared as a literal.

    That is one that nothing marks, or code for which other code stands at ``other`` in the target.
    """
    ours = _at(source, place)
    theirs = _at(target, other) if other is not None else None
    return ours is not None and (not ours.code or (theirs is not None and theirs.code))


def _at(text: str, place: int) -> Literal | None:
    return next((one for one in literals(text) if one.start <= place < one.end), None)
