"""Names of code and files that a translation has in pieces, with a blank between: *basket .zip*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.identifiers import Literal, has_name, unmarked_names

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 80
"""Signs of a name that is looked for in pieces."""

_PIECE: Final = re.compile(r"[A-Z]?[a-z\d]+|[A-Z]+|\D")
_BLANK: Final = "[ \u00a0]?"


def torn(source: str, target: str) -> Iterator[tuple[Literal, Literal]]:
    """Unmarked names of the source, each with its pieces in the target."""
    for name in unmarked_names(source):
        if len(name.text) <= LONGEST and not has_name(target, name.text):
            pieces = map(re.escape, _PIECE.findall(name.text))
            if found := re.search(rf"(?<!\w){_BLANK.join(pieces)}(?!\w)", target):
                yield name, Literal(found.group(), *found.span(), code=False)
