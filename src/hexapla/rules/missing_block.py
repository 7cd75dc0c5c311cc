"""A block of the source page is missing from the translation.

A heading, paragraph, list item, table row, code block, admonition or footnote that only the
source has is something that readers of the other language are not told. A whole section that is
missing is told once, and so are many items in a row. A block that stands elsewhere is told by
`changed-order`, and one that became another block by `changed-outline` or `changed-paragraph`.
Blocks that the author added since the last sync are outdated, and not reported here. Where a block
near by may tell it, this is only a warning; so it is in a passage that is told in other words,
unless the words of the block are surely not there. The few words that lead to code are one, too.

How to fix: translate the block and put it at the line that is named. If it was left out on
purpose, say so above the next block: `<!-- hexapla: ignore missing-block reason -->`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import is_nameable, named
from hexapla.parity.gaps.loners import loners
from hexapla.parity.gaps.moved import beside_code, leads, settled
from hexapla.parity.gaps.paragraphs import dissolved
from hexapla.parity.gaps.retold import replaced, retold, told
from hexapla.parity.gaps.rewritten import is_another, is_rewritten
from hexapla.parity.linking.menus import of_languages
from hexapla.parity.pairing import is_complete, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

SEVERITY = Severity.ERROR
ANYWHERE = True  # it asks itself whether a passage is rewritten


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each source block, or whole section, that nothing stands for.

    On a page that is told in other words from top to bottom, those that may be there are told
    together.
    """
    found = [] if is_complete(pair) else list(_missing(pair))
    if not is_another(pair):
        yield from found
        return
    yield from (each for each in found if not each.doubtful)
    doubtful = [each for each in found if each.doubtful]
    others = f", and {len(doubtful) - 1} more" if doubtful[1:] else ""
    for first in doubtful[:1]:
        yield replace(first, message=f"{first.message}{others}; the page is told in other words")


def _missing(pair: Pair) -> Iterator[Finding]:
    there = (settled(pair) - replaced(pair)) | of_languages(pair) | told(pair) | dissolved(pair)
    said, in_doubt = leads(pair), beside_code(pair)
    sides = [
        (m.source, not m.target and not m.drifted and m.source.span not in there)
        for m in pair.matches
        if m.source and is_nameable(m.source)
    ]
    for source, below, following in loners(sides):
        if source.span in said:
            continue
        more = ", with all that is below it" if below else ""
        more = more or (f", with the {following} that follow" if following else "")
        message = f"the source's {named(source)} is missing here{more}"
        finding = Finding(message, source=source, span=place_of(pair, source))
        doubtful = source.span in in_doubt or _is_doubtful(pair, finding, source)
        yield replace(finding, doubtful=doubtful)


def _is_doubtful(pair: Pair, finding: Finding, source: Block) -> bool:
    """Whether a block may be told near by, or is of a rewritten passage and not surely lost."""
    found = retold(pair).get(source.span)
    if found and found.is_likely:
        return True
    return not (found and found.is_lost) and is_rewritten(pair, finding)
