"""Code of a translation that has taken words of its sentence in: `auxiliar withBase`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.forms import MOST, literals
from hexapla.facts.literals.trimming import stands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.literals.identifiers import Literal

_BEFORE: Final = re.compile(r"(?:[^\W\d_]{3,40} ){1,2}")
"""Words that stand before a name, as languages that put a noun first say what it is."""


def widened(source: str, target: str, page: str) -> Iterator[tuple[Literal, Literal]]:
    """Code of the source, each with the target's that has words before it which no ``page`` has.

    ``page`` is the text of the whole source page.
    """
    if source.count("`") != target.count("`") or source.split("`") == target.split("`"):
        return
    ours, theirs = ([one for one in literals(text)[:MOST] if one.code] for text in (source, target))
    known, kept = {one.text for one in ours}, {one.text for one in theirs}
    for now in theirs:
        before = _BEFORE.match(now.text) if now.text not in known else None
        name = now.text[before.end() :] if before else ""
        was = next((one for one in ours if one.text == name and name not in kept), None)
        if before and was and not any(stands(word, page) for word in before[0].split()):
            yield was, now
