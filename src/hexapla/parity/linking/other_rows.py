"""Rows of tables that stand for others: neither what they lead to nor their code is the source's.

That is one fault, which is told at the links of the row, and not at its code and addresses again.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from hexapla.parity.linking.addresses import are_alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Finding

_NAME: Final = re.compile(r"(`[^`\n]+`)|\]\(([^)\s]+)|\b(?:https?|ftp)://[^\s|<>()\"'`]+")
_LEAST: Final = 2
"""Addresses and pieces of code from which a row is told by them."""


def is_another_row(source: Block, target: Block) -> bool:
    """Whether a row has code and addresses, and none that its source has, or nearly has, as code.

    A single one may be mistyped, as may be code that is like the source's.
    """
    if source.kind != "row" or target.kind != "row":
        return False
    ours, theirs = _names(source.text), _names(target.text)
    if min(len(ours), len(theirs)) < _LEAST or ours & theirs:
        return False
    code = [[name for name in side if name[0] == "`"] for side in (ours, theirs)]
    return not any(are_alike(one, other) for one in code[0] for other in code[1])


def once(found: Iterator[Finding], source: Block, target: Block) -> Iterator[Finding]:
    """What is said of two blocks; of a row that stands for another, only the first."""
    return islice(found, 1) if is_another_row(source, target) else found


def _names(text: str) -> frozenset[str]:
    return frozenset(found[2] or found[0] for found in _NAME.finditer(text))
