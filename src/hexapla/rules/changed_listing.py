"""A block of code is another than the source's.

Readers of every language copy the same example. A block of which most lines are others, or that
has names of its own, may be meant so, or it is the example of an older page. One that is marked
with no language has no colours.

How to fix: copy the block from the source page, and translate its comments and texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.code.listings import listings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each block of code that is rewritten, or has lost its language."""
    for source, target in pair.aligned("code"):
        if source and target and source.info and not target.info and source.text == target.text:
            message = f"the code is marked as nothing, the source says {source.info}"
            yield Finding(message, target, source)
    for one in listings(pair):
        if one.rewritten:
            yield Finding(one.message, one.target, one.source, one.span(one.lines[0].line))
