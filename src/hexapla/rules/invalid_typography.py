"""Spaces, quotes or marks are not set as the language of the page sets them.

French puts a no-break space before `;`, `!`, `?` and `:` and within « and »; other languages put
none. A Spanish question opens with `¿`; Arabic has its own comma, semicolon and question mark. An
apostrophe joins in French and Italian, and quotes are of one style on a page. No sentence has an
article, say, twice in a row. The quotes and the
kind of space that a page has throughout are respected; code, addresses and HTML are left alone,
and so is a mark that the source has with the same words around it, or as a sign by itself.

How to fix: `hexapla check --fix` makes the change where it is safe; else make it by hand.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hexapla.facts.doubled import doubled, twice
from hexapla.facts.masking import KINDS, OBJECT, prose
from hexapla.facts.quoting import of_locale, with_spaces
from hexapla.facts.setting import habits, may_slip, slips, suspects, telling
from hexapla.facts.typography import convention
from hexapla.model import Finding, Severity
from hexapla.parity.linking.destinations import is_outside
from hexapla.parity.untranslated.borrowed import is_borrowed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.quoting import Slip
    from hexapla.model import Block, Document, Pair, Span

SEVERITY = Severity.WARNING


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each place that is set otherwise."""
    way = convention(page.locale)
    if way is None:
        return
    blocks = [block for block in page.blocks if block.kind in KINDS]
    texts = [block.text for block in blocks]
    words = sorted(twice(page.text, way.once))
    for block in blocks if words else ():
        for slip in doubled(block.text, words):
            yield _finding(page, block, slip)
    likely = suspects(texts, way)
    if not likely:
        return
    styled = (_text(page, block) for block in blocks if telling(way).search(block.text))
    known = cache(lambda: habits(styled, way))
    for number in sorted(likely):
        block = blocks[number]
        text = _text(page, block)
        if not may_slip(text, way):
            continue
        for slip in sorted(slips(of_locale(text, way, page.locale), block.text, way, known)):
            yield _finding(page, block, slip)


def is_excused(pair: Pair, span: Span) -> bool:
    """Whether the target has a mark as the source has it."""
    return is_borrowed(pair, span)


def _text(page: Document, block: Block) -> str:
    """The prose of a block, without titles of pages elsewhere: they may be in any language."""
    text = prose(block.text)
    text = with_spaces(text, block.text) if "&" in block.text else text
    pieces, position = [], 0
    for link in page.links.get(block.span, ()):
        if is_outside(link.target) and position <= link.start:
            pieces += [text[position : link.start], OBJECT * (link.end - link.start)]
            position = link.end
    return "".join(pieces) + text[position:] if pieces else text


def _finding(page: Document, block: Block, slip: Slip) -> Finding:
    span = page.place(block, slip.start, slip.end)
    return Finding(slip.message, block, span=span, fix=slip.fix)
