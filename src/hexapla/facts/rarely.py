"""Patterns that few texts are asked by: each is compiled when the first one is, not at every start.

What reads most pages is compiled as usual, by ``re.compile``: that is as fast from then on.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


def rarely(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern, compiled when it is first asked."""
    return cast("re.Pattern[str]", _Rare(pattern, flags))


class _Rare:
    """What is a pattern but for its type."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._asked = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._asked)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        setattr(self, name, found)  # from now on it is found without this detour
        return found
