"""Dates of a translation whose month is named in the language of the source: *3 February 2025*."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.masking import KINDS, said, statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair


SHORT: Final = 3
"""Letters of a month's name that is long enough to tell a language."""


def dates(pair: Pair) -> Iterator[tuple[Block, Block, int, int]]:
    """Where such dates stand in blocks whose source has them, but not in a quotation."""
    page, source = pair.target, pair.source
    if not page or not source or _written(page.locale, source.locale).isdisjoint(said(page)):
        return
    pattern = _pattern(page.locale, source.locale)
    for ours, theirs in pair.aligned():
        if pattern and ours and theirs and theirs.kind in KINDS and ours.text != theirs.text:
            for found in pattern.finditer(statement(theirs.text)):
                if found[0] in ours.text:
                    yield ours, theirs, *found.span()


@cache
def _names(own: str, other: str) -> frozenset[str]:
    """The full names of months that only the other locale has."""
    known = set(cldr.standard_months(own))
    names = cldr.locale(other).months["format"]["wide"].values()
    return frozenset(it for it in names if len(it) >= SHORT and cldr.folded(it) not in known)


@cache
def _written(own: str, other: str) -> frozenset[str]:
    names = map(str.lower, _names(own, other))
    return frozenset(name + mark for name in names for mark in ("", ",", "."))


@cache
def _pattern(own: str, other: str) -> re.Pattern[str] | None:
    names = "|".join(map(re.escape, sorted(_names(own, other))))
    if not names:
        return None
    return re.compile(
        rf"(?<![\w-])(?:\d{{1,2}} (?:{names})|(?:{names}) \d{{1,2}},?)(?: \d{{4}})?(?!\w)"
    )
