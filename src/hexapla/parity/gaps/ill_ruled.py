"""Tables of the source that are text in the translation, for the ruler below their header."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.markdown.inline import cells
from hexapla.parity.gaps.lone import gaps, lone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

_RULER: Final = re.compile(r"\|?[ :]*-[-| :]*")


class IllRuled(NamedTuple):
    """A paragraph that was to be a table, and how many cells its ruler and its header have."""

    paragraph: Block
    ruled: int
    columns: int
    rows: tuple[Block, ...]
    """The source's rows in whose place it stands."""


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def ill_ruled(pair: Pair) -> tuple[IllRuled, ...]:
    """The paragraphs in the place of tables, whose header and ruler have not as many cells."""
    return tuple(_ill_ruled(pair))


def _ill_ruled(pair: Pair) -> Iterator[IllRuled]:
    lost, come = lone(pair)
    for left, right in gaps(pair, lost, come) if lost and come else ():
        rows = tuple(lost[place] for place in left if lost[place].kind == "row")
        for place in right if rows else ():
            block = come[place]
            header, _, rest = block.text.partition("\n")
            ruler = rest.partition("\n")[0].strip()
            if block.kind == "paragraph" and "|" in header and _RULER.fullmatch(ruler):
                ruled, columns = len(cells(ruler)), len(cells(header.strip()))
                if ruled != columns:
                    yield IllRuled(block, ruled, columns, rows)
