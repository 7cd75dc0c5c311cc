"""Spaces, quotes or marks are not set as the language of the page sets them.

Each language sets its text in its own way:

- French puts a no-break space before `;`, `!`, `?` and `:`, and within « and ». Other languages put
  none.
- A Spanish question opens with `¿`.
- Arabic has its own comma, semicolon and question mark.
- An apostrophe joins in French and Italian.
- Quotes are of one style on a page.
- No sentence has the same small word, such as an article, twice in a row.
- A text closes the brackets and the straight quotes that it opens, and keeps the colon or the
  question mark that the source's ends with.

The quotes and the kind of space that a page has throughout are respected. Code, addresses and HTML
are left alone, and so is a mark that the source has with the same words around it, or as a sign by
itself. The strings of a locale are checked in the same way.

In code only one thing is reported, once, in the source page: curly quotes around a text, or a long
dash before an option. They work for no reader who copies them.

How to fix: `hexapla check --fix` makes the change where it is safe; else make it by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.typesetting.conventions import convention
from hexapla.model import Finding, Severity
from hexapla.parity.code.straight import curly
from hexapla.parity.string_marks import of_strings
from hexapla.parity.typesetting import of_page, of_pair
from hexapla.parity.untranslated.borrowed import is_borrowed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document, Pair, Span

SEVERITY = Severity.WARNING


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each place that is set otherwise."""
    way = None if page.scaffold else convention(page.locale)
    for block, slip in of_page(page, way) if way else ():
        span = page.place(block, slip.start, slip.end)
        yield Finding(slip.message, block, span=span, fix=slip.fix)


def check_source(page: Document) -> Iterator[Finding]:
    """One finding for a page whose code has signs of typography that no program reads."""
    for block, text, start, end in [*curly(page)][:1]:
        message = f"`{text}` is typed with signs of typography, which no program reads"
        yield Finding(message, block, span=page.place(block, start, end))


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each text with a bracket too many, and each that lost the mark at its end."""
    for source, target, slip in of_pair(pair):
        span = pair.target.place(target, slip.start, slip.end) if pair.target else None
        yield Finding(slip.message, target, source, span=span, fix=slip.fix)


def check_strings(pair: Pair) -> Iterator[Finding]:
    """The same for each form of a translated string."""
    yield from of_strings(pair)


def is_excused(pair: Pair, span: Span) -> bool:
    """Whether the target has a mark as the source has it."""
    return is_borrowed(pair, span)
