"""A box is of another type than in the source page, or has lost its mark, its title or its text.

A warning that becomes a note is read past, and text without its box is no warning at all. A title
of its own says what a box is about; without it readers see the name of the type.

- Where only the line with the mark is lost, what the box held is shown as code.
- Where the text stands on the line of the mark, there is no box at all.
- What stands in a box stands in it in every language.

In other notations the type is no text either: `:::consejo` for `:::tip`, or `[!ملاحظة]` for
`[!NOTE]`, makes no box. This is a warning; so is a text in a quotation (`>`) on one page only.

A box that is absent and is no warning is reported by `missing-block`, unless what it held is shown
as code. One that is folded is reported by `changed-folding`.

How to fix: give the box the source's type and mark: `!!!`, `???` or `???+`. Put its text on the
lines below the mark, indented by four spaces, and begin each paragraph of a quotation with `>`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity, Span
from hexapla.naming import named
from hexapla.parity.boxes import GRAVE, retyped, run_in_boxes, shown_as_code, unboxed
from hexapla.parity.enclosed import enclosed
from hexapla.parity.pairing import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

SEVERITY = Severity.ERROR
ANYWHERE = True
EXPLAINS = frozenset({"missing-block", "extra-block", "changed-code", "changed-listing"})
_QUOTATION = "quotation"
_RUN_IN = "the box's text stands on the line of its mark, so all of it is shown as text"


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each box of another type, without its mark or title, or without its text."""
    run_in = {box.span for box, _ in run_in_boxes(pair)}
    yield from (Finding(_RUN_IN, text, box) for box, text in run_in_boxes(pair))
    for one, other, ours, theirs in retyped(pair):
        if one.span not in run_in:
            message = f"the box is of type {theirs}, the source's of type {ours}"
            yield Finding(message, other, one, doubtful=other.kind != "admonition")
    for source, target in pair.aligned("admonition"):
        if source and target and source.text and not target.text and source.info == target.info:
            message = f"the box has lost its title, the source's {_titled(source).strip()}"
            yield Finding(message, target, source)
        elif source and not target and source.span not in run_in:
            yield from _lost(pair, source)
    for box, text, kind in unboxed(pair):
        yield Finding(f"the source's {kind} is missing here", text, box)
    for box, text, problem in enclosed(pair):
        yield Finding(problem, text, box, doubtful=_QUOTATION in problem)


def _lost(pair: Pair, box: Block) -> Iterator[Finding]:
    """What to say of a box that is not there: nothing, unless it warns or its content is."""
    code, place = shown_as_code(pair, box), place_of(pair, box)
    message = f"the source's {box.info}{_titled(box)} is missing here"
    if code:
        span = Span(min(place.line, code.span.line), 1, *max(code.span[2:], place[2:]))
        yield Finding(f"{message}; what it holds is shown as code", None, box, span)
    elif box.info.lower() in GRAVE:
        yield Finding(message, source=box, span=place)


def _titled(box: Block) -> str:
    return f" {named(box).removeprefix('admonition ')}" if box.text else ""
