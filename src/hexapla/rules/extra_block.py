"""A block of the translation has no counterpart in the source page.

What only one language says is either news that the others lack or a leftover of something
that the source has dropped. Blocks that the author removed since the last sync are outdated,
and not reported here.

How to fix: remove the block, or add it to the source page. If it belongs to this language
alone, say so above it: `<!-- hexapla: ignore extra-block reason -->`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import named
from hexapla.parity.moved import settled_extras
from hexapla.parity.pairing import is_complete
from hexapla.parity.sections import block_before, loners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each target block, or whole section, that stands for nothing."""
    if is_complete(pair):
        return
    told = settled_extras(pair)
    sides = [
        (m.target, not m.source and not m.drifted and m.target.span not in told)
        for m in pair.matches
        if m.target
    ]
    for target, below in loners(sides):
        more = ", nor what is below it" if below else ""
        message = f"the source has no such {named(target)}{more}"
        yield Finding(message, target, block_before(pair, target))
