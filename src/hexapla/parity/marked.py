"""What a translation has of its source's code and names, but not marked, or with other letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.demoted import demoted
from hexapla.facts.literals.kept_names import are_others, misnamed, misspelt
from hexapla.facts.numbers.figures import SILENT
from hexapla.facts.safety.controls import right_to_left
from hexapla.markdown.unread import signs_of
from hexapla.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

LEAST: Final = 2
"""How much of its code a page does not mark for it to be no choice of the translator's."""

FEW: Final = 4
"""Blocks at the beginning of a page that tell its script."""


def remarked(pair: Pair) -> Iterator[Finding]:
    """Findings of code that is not marked as such, and of names that are nearly the source's."""
    yield from _plain_code(pair)
    yield from _kept_names(pair)


def _plain_code(pair: Pair) -> Iterator[Finding]:
    """The one finding of a page for all that it says as the source does, but not marked as code."""
    if not pair.source or not pair.target or _ticks(pair.target) >= _ticks(pair.source):
        return
    found = [
        (source, target, one)
        for source, target in _both(pair)
        for one in demoted(source.text, target.text)
    ]
    for source, target, one in found[:1] if len(found) >= LEAST else ():
        more = f", and {len(found) - 1} more on this page"
        span = pair.target.place(target, one.start, one.end)
        message = f"“{one.text}” is marked as code in the source{more}"
        yield Finding(message, target, source, span, doubtful=True)


def _kept_names(pair: Pair) -> Iterator[Finding]:
    """One finding for each name that is copied in every language, and is not the source's."""
    if not pair.source or not pair.target:
        return
    others = are_others(pair.source.text, pair.target.text)
    if not others and "@" not in pair.target.text:
        return
    is_other_script = any(right_to_left(block.text) for block in pair.target.blocks[:FEW])
    for source, target in _both(pair):
        texts = source.text, target.text, pair.source.text
        named = misnamed(*texts, capitals=is_other_script) if others else ()
        for was, now in (*named, *misspelt(*texts)):
            span = pair.target.place(target, now.start, now.end)
            message = f"“{now.text}” is “{was.text}” in the source"
            yield Finding(message, target, source, span, doubtful=True)


def _both(pair: Pair) -> Iterator[tuple[Block, Block]]:
    matched = (it for it in pair.matches if not it.drifted)
    return ((a, b) for a, b, _ in matched if a and b and a.kind not in SILENT)


def _ticks(page: Document) -> int:
    return signs_of(page.text).ticks
