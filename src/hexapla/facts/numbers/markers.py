"""Numbers that are no part of what a text says: those of a list that is written into it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKER: Final = re.compile(r"^[ \t]*(\d{1,3})[.)][ \t]", re.MULTILINE)


def markers_of(text: str) -> Iterator[int]:
    """Where the numbers of a list stand that is written into a text, one a line, by one more."""
    markers = [(int(found[1]), found.start(1)) for found in _MARKER.finditer(text)]
    for (number, start), (following, end) in pairwise(markers):
        if following == number + 1:
            yield from (start, end)
