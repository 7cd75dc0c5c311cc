"""A block of code is another than the source's.

Readers of every language copy the same example. A block of which most lines are others, or that
has names of its own, may be meant so, or it is the example of an older page. Sample names that all
the code of a page has in other words are reported once.

A block that has lost the name of its language has no colours. The first one of a page is reported,
and none on a page that marks no code at all.

How to fix: copy the block from the source page, and translate its comments and texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.code.comparing import same_language
from hexapla.parity.code.listings import listings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each block of code that is rewritten, or has lost its language."""
    yield from _unmarked(pair)
    for one in listings(pair):
        if one.rewritten:
            yield Finding(one.message, one.target, one.source, one.span(one.lines[0].line))


def _unmarked(pair: Pair) -> Iterator[Finding]:
    """The first block that lost its language, unless the page marks none of several."""
    marked = [
        (source, target)
        for source, target in pair.aligned("code")
        if source and target and not same_language(source.info, "")
    ]
    told = {one.target.span for one in listings(pair)}
    lost = [both for both in marked if not both[1].info and both[1].span not in told]
    if lost and (len(marked) == 1 or len(lost) < len(marked)):
        (source, target), more = lost[0], len(lost) - 1
        message = f"the code is marked as nothing, the source says {source.info}"
        message += f", and so {'is' if more == 1 else 'are'} {more} more" if more else ""
        yield Finding(message, target, source)
