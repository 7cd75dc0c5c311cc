"""A number, date or unit of the source page is another in the translation.

Values are compared, not characters: `1,000.5`, `1 000,5`, `1.000,5` and `١٬٠٠٠٫٥` are one
number, `75%` and `75 pour cent` one percentage, `November 1, 2026` and `01/11/2026` one date,
`2 weeks`, `quinze jours` and `أسبوعان` one time, `€5` and `5 euros` one price. A number in digits
may be said in words, and its place in the sentence is free; two blocks, and two things that a
sentence counts, may not have each other's numbers. Numbers in code and addresses do not count here.

How to fix: give the number, or what it measures, as the source page has it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hexapla.facts.numbers.figures import changes, quoted
from hexapla.model import Finding, Severity
from hexapla.parity.exchanged import are_exchanged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each number that is changed, and each that now measures another thing."""
    for change in changes(pair, partial(are_exchanged, lexicon=pair.lexicon)):
        if not pair.source or not pair.target:
            return
        was = quoted(change.source, change.was, pair.source.locale, full=change.unit)
        now = change.now
        if not now:
            yield Finding(f"the source's number {was} is missing", change.target, change.source)
            continue
        said = quoted(change.target, now, pair.locale, full=change.unit)
        message = f"the number is {said}, the source's is {was}"
        if change.unit:
            message = f"the source measures {was}, and not {said}"
        span = pair.target.place(change.target, now.start, now.end)
        yield Finding(message, change.target, change.source, span)
