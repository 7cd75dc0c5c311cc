"""A box is of another type than in the source page, or a warning has lost its box.

A warning that becomes a note is read past, and text without its box is no warning at all. Where
only the line with the mark is lost, what any box held is shown as code. A box that is absent
with all that is in it, and is no warning, is told by `missing-block`; one that is folded, by
`changed-folding`.

How to fix: give the box the source's type and mark: `!!!`, `???` or `???+`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity, Span
from hexapla.naming import named
from hexapla.parity.boxes import GRAVE, shown_as_code
from hexapla.parity.pairing import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"missing-block", "extra-block", "changed-code"})


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each box of another type, and for each that has lost its mark."""
    for source, target in pair.aligned("admonition"):
        if source and target and source.info.lower() != target.info.lower():
            theirs, ours = target.info.lower() or "none", source.info.lower()
            message = f"the box is of type {theirs}, the source's of type {ours}"
            yield Finding(message, target, source)
        elif source and not target:
            yield from _lost(pair, source)


def _lost(pair: Pair, box: Block) -> Iterator[Finding]:
    """What to say of a box that is not there: nothing, unless it warns or its content is."""
    code, place = shown_as_code(pair, box), place_of(pair, box)
    message = f"the source's {box.info}{_titled(box)} is missing here"
    if code:
        end = max(code.span[2:], place[2:])
        span = Span(min(place.line, code.span.line), 1, *end)
        yield Finding(f"{message}; what it holds is shown as code", None, box, span)
    elif box.info.lower() in GRAVE:
        yield Finding(message, source=box, span=place)


def _titled(box: Block) -> str:
    return f" {named(box).removeprefix('admonition ')}" if box.text else ""
