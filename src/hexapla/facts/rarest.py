"""Which of some short texts another one has, each looked for by its rarest sign first.

To look for one sign is many times as fast as for two, and most pages have none that is rare.
"""

from __future__ import annotations

from functools import cache
from typing import Final

_COMMON: Final = frozenset(" abcdefghilmnoprstuvy")
"""Signs that nearly every page has: it saves nothing to look for these first."""


def having(text: str, wanted: tuple[str, ...]) -> list[str]:
    """Those of some texts that a text has, in their order."""
    return [each for sign, each in _signed(wanted) if sign in text and each in text]


@cache
def _signed(wanted: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each text with a rare sign of it, or with nothing where it has none."""
    return [(next((it for it in each if it not in _COMMON), ""), each) for each in wanted]
