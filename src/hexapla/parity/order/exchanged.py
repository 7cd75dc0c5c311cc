"""Whether two blocks stand in each other's place, whatever their numbers or links say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.parity.words.evidence import across, by_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from hexapla.model import Match


NUMBERS: Final = re.compile(r"\d")
TARGETS: Final = re.compile(r"\]\([^)\n]*\)|\]\[[^\]\n]*\]|<[^>\n]*>")
"""Where links lead, beside their texts."""


def are_exchanged(
    one: Match,
    other: Match,
    lexicon: Callable[[], Any] | None,
    hidden: re.Pattern[str] = NUMBERS,
) -> bool:
    """Whether what two matches say besides what is ``hidden`` speaks for an exchange."""
    texts = [
        hidden.sub(" ", block.text)
        for block in (one.source, other.source, one.target, other.target)
        if block
    ]
    if len(texts) < 4:  # noqa: PLR2004 (two matches)
        return True
    a, b, x, y = texts
    sure = across((a, b), (x, y))
    return sure + (by_lexicon(lexicon(), a, b, x, y) if lexicon else 0.0) > 0
