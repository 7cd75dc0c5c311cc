"""Whether two blocks stand in each other's place, whatever their numbers say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.parity.evidence import across, by_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from hexapla.model import Match


def are_exchanged(one: Match, other: Match, lexicon: Callable[[], Any] | None) -> bool:
    """Whether what two matches say besides numbers speaks for each having the other's target."""
    texts = [
        "".join(" " if char.isdecimal() else char for char in block.text)
        for block in (one.source, other.source, one.target, other.target)
        if block
    ]
    if len(texts) < 4:  # noqa: PLR2004 (two matches)
        return True
    a, b, x, y = texts
    sure = across((a, b), (x, y))
    return sure + (by_lexicon(lexicon(), a, b, x, y) if lexicon else 0.0) > 0
