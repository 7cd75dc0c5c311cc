"""Code of a source that its translation says in its text, but does not mark as code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.forms import MOST, literals
from hexapla.facts.literals.identifiers import Literal
from hexapla.facts.literals.slips import SHAPED
from hexapla.facts.masking import unmarked
from hexapla.facts.safety.controls import right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(r"[A-Za-z]{2}")


def demoted(source: str, target: str) -> Iterator[Literal]:
    """The words of a target text that its source marks as code, each at its first place.

    They have a sign of code in them, or stand in Latin letters within another script, as other
    words may be those of a sentence.
    """
    if target.count("`") >= source.count("`"):
        return
    ours, theirs = ([one for one in literals(text)[:MOST] if one.code] for text in (source, target))
    known, prose, foreign = {one.text for one in theirs}, unmarked(target), right_to_left(target)
    for one in ours:
        name = one.text
        if name in known or not (SHAPED.search(name) or (foreign and _WORD.search(name))):
            continue
        known.add(name)
        start = _place(name, prose)
        if start >= 0:
            yield Literal(name, start, start + len(name), code=False)


def _place(name: str, text: str) -> int:
    """Where a text has a name by itself, or -1."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        around = text[max(start - 1, 0) : start] + text[end : end + 1]
        if not any(sign.isascii() and (sign.isalnum() or sign in "_-/") for sign in around):
            return start
        start = text.find(name, start + 1)
    return -1
