"""A number, date or unit of the source page is another in the translation.

Values are compared, not characters:

- `1,000.5`, `1 000,5`, `1.000,5` and `١٬٠٠٠٫٥` are one number
- `75%` and `75 pour cent` are one percentage
- `November 1, 2026` and `01/11/2026` are one date
- `2 weeks`, `quinze jours` and `أسبوعان` are one time
- `€5` and `5 euros` are one price

A number in digits may be said in words, and its place in the sentence is free. But two blocks, or
two things that a sentence counts, may not have each other's numbers. Strings and definitions are
read, too. In code and addresses nothing is read but a `datetime` attribute.

These are warnings:

- a bound that is the contrary (*at least 5*, *au plus 5*)
- numbers of sections whose parts are turned round all over an Arabic page (once a page)
- numbers of headings that count on from another number (once a page)

How to fix: give the number, or what it measures, as the source page has it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from hexapla.facts.literals.places import is_literal
from hexapla.facts.numbers.figures import changes, quoted
from hexapla.facts.numbers.runs import joined, shifted, turned
from hexapla.facts.numbers.stamps import restamped
from hexapla.model import Finding, Severity, Span
from hexapla.parity.lost_rows import is_of_lost_row
from hexapla.parity.order.exchanged import are_exchanged
from hexapla.parity.sentences.limits import contrary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.numbers.figures import Change
    from hexapla.model import Document, Pair

SEVERITY = Severity.ERROR
PROSE = True


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each number that is changed, and each that now measures another thing."""
    if not pair.source or not pair.target:
        return
    found = changes(pair, partial(are_exchanged, lexicon=pair.lexicon))
    own = (it for it in found if not (_is_literal(it) or is_of_lost_row(pair, it)))
    numbers = list(joined(own))
    runs = [run for run in (turned(numbers), shifted(numbers)) if run]
    first = {id(run[0]): len(run) - 1 for run in runs}
    known = {id(change) for run in runs for change in run[1:]}
    for change in numbers:
        finding = _finding(pair.source, pair.target, change)
        if more := first.get(id(change)):
            message = f"{finding.message}, as {more} more on this page"
            finding = replace(finding, message=message, doubtful=True)
        if id(change) not in known:
            yield finding
    for stamp in restamped(pair.source.text, pair.target.text):
        span = Span(stamp.line, stamp.column, stamp.line, stamp.column + len(stamp.now))
        message = f"the number is {stamp.now}, the source's is {stamp.was}"
        yield Finding(message, span=span, doubtful=True)
    yield from contrary(pair)


def _is_literal(change: Change) -> bool:
    """Whether what changed is compared as a literal."""
    place = change.now.start if change.now else None
    return is_literal(change.source.text, change.was.start, change.target.text, place)


def _finding(page: Document, other: Document, change: Change) -> Finding:
    was = quoted(change.source, change.was, page.locale, full=change.unit)
    now = change.now
    if not now:
        return Finding(f"the source's number {was} is missing", change.target, change.source)
    said = quoted(change.target, now, other.locale, full=change.unit)
    message = f"the number is {said}, the source's is {was}"
    if change.unit:
        message = f"the source measures {was}, and not {said}"
    span = other.place(change.target, now.start, now.end)
    return Finding(message, change.target, change.source, span, doubtful=change.unsigned)
