"""A block of the source page is missing from the translation.

A heading, paragraph, list item, table row, code block, admonition or footnote that only the
source has is something that readers of the other language are not told. A whole section that is
missing is told once, and so are many items in a row. A block that stands elsewhere is told by
`changed-order`, and one that became another block by `changed-outline` or `changed-paragraph`.
Blocks that the author added since the last sync are outdated, and not reported here. In a passage
that the translation tells in other words, where it has blocks of its own, this is only a warning;
where that is the whole page, it is told once. The few words that lead to code are a warning, too.

How to fix: translate the block and put it at the line that is named. If it was left out on
purpose, say so above the next block: `<!-- hexapla: ignore missing-block reason -->`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import is_nameable, named
from hexapla.parity.menus import of_languages
from hexapla.parity.moved import beside_code, leads, settled
from hexapla.parity.pairing import is_complete, place_of
from hexapla.parity.pieces import in_pieces
from hexapla.parity.retold import retold
from hexapla.parity.rewritten import is_another
from hexapla.parity.sections import loners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each source block, or whole section, that nothing stands for.

    On a page that is told in other words from top to bottom they are told together.
    """
    found = [] if is_complete(pair) else list(_missing(pair))
    if found and is_another(pair):
        others = f", and {len(found) - 1} more" if found[1:] else ""
        message = f"{found[0].message}{others}; the page is told in other words"
        yield replace(found[0], message=message)
    else:
        yield from found


def _missing(pair: Pair) -> Iterator[Finding]:
    told, said = settled(pair) | of_languages(pair) | retold(pair), leads(pair)
    in_doubt = beside_code(pair) | in_pieces(pair)
    sides = [
        (m.source, not m.target and not m.drifted and m.source.span not in told)
        for m in pair.matches
        if m.source and is_nameable(m.source)
    ]
    for source, below, following in loners(sides):
        if source.span in said:
            continue
        more = ", with all that is below it" if below else ""
        more = more or (f", with the {following} that follow" if following else "")
        message = f"the source's {named(source)} is missing here{more}"
        doubtful = source.span in in_doubt
        yield Finding(message, source=source, span=place_of(pair, source), doubtful=doubtful)
