"""A block of the source page is missing from the translation.

A heading, paragraph, list item, table row, code block, admonition or footnote that only the source
has is something that readers of the other language are not told.

One cause is reported once: a whole section, many blocks in a row, a whole table or list, all of the
front matter. Code that has lost its fence has become text, and text below a torn fence has become
code: each is reported as that.

Not reported here are blocks that the author added since the last sync: they are outdated. Other
rules report a block that stands elsewhere (`changed-order`), and one that became another kind of
block (`changed-outline`, `changed-paragraph`). A section that only
leads elsewhere may have its links in another one.

In doubt it is a warning:

- a block near by, or the front matter, may say the same
- the passage is told in other words, unless just this block is surely not there
- a heading alone is missing, on a page with other gaps: it may have lost only its mark
- a few words that lead to code are missing

How to fix: translate the block and put it at the line that is named. If it was left out on
purpose, say so above the next block: `<!-- hexapla: ignore missing-block reason -->`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import is_nameable, named, named_table
from hexapla.parity.boxes import run_in_boxes
from hexapla.parity.gaps.folded import folded
from hexapla.parity.gaps.lost import is_in_doubt, lost, may_be_unmarked
from hexapla.parity.gaps.swallowed import swallowed
from hexapla.parity.gaps.unfenced import unfenced
from hexapla.parity.linking.kept import are_kept
from hexapla.parity.linking.lone_menus import of_languages
from hexapla.parity.pairing import is_complete, place_of
from hexapla.parity.torn_tables import torn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.ERROR
ANYWHERE = True  # it asks itself whether a passage is rewritten
EXPLAINS = frozenset({"changed-code", "changed-listing"})  # a torn fence shows as these, too


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each source block, or whole section, that nothing stands for.

    On a page that is told in other words from top to bottom, those that may be there are told
    together, and on one that lacks much of its source all but sections are.
    """
    if is_complete(pair):
        return
    yield from (*_as_code(pair), *torn(pair))
    yield from folded(pair, list(_missing(pair)))


def _as_code(pair: Pair) -> Iterator[Finding]:
    """Code that is text, and text that is code, as the marks of a fence are lost or torn."""
    for code, text, sure in unfenced(pair):
        yield Finding(f"the source's {named(code)} is text here", text, code, doubtful=not sure)
    for code, line, (first, *others) in swallowed(pair):
        more = f", with the {len(others)} that follow" if others else ""
        torn = f"stands in this code{more}: its fence is torn on line {line}"
        yield Finding(f"the source's {named(first)} {torn}", code, first)


def _missing(pair: Pair) -> Iterator[Finding]:
    boxes = {box.span for box, _ in run_in_boxes(pair)}
    for loner in lost(pair, of_languages(pair) | boxes, is_nameable):
        if are_kept(pair, loner) or (loner.block.kind == "row" and torn(pair)):
            continue
        source = loner.block
        name = named_table(source) if loner.is_table else named(source)
        name = "front matter" if loner.is_head else name
        message = f"the source's {name} is missing here{loner.others}"
        finding = Finding(message, source=source, span=place_of(pair, source))
        told = [finding, *(replace(finding, source=block) for block in loner.after)]
        doubts = (is_in_doubt(pair, each, each.source or source) for each in told)
        yield replace(finding, doubtful=may_be_unmarked(pair, loner) or all(doubts))
