"""Target blocks without a counterpart: which of them say what the source does not."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from hexapla.facts.credits import is_credit
from hexapla.facts.remains import is_note
from hexapla.parity.gaps.loners import LEADING
from hexapla.parity.gaps.rewritten import has_news, is_rewritten

FEW: Final = 5
"""Words of a text that only leads to what is behind it, and a blank before its colon."""

LED: Final = frozenset(("item", "row", "code"))

if TYPE_CHECKING:
    from collections.abc import Container

    from hexapla.model import Block, Finding, Pair, Span


def is_news(pair: Pair, finding: Finding, target: Block, twice: Container[Span]) -> bool:
    """Whether a lone block is more than another wording, or the credit of a translator.

    ``twice`` has the spans of those that the page has a second time.
    """
    is_other = is_rewritten(pair, replace(finding, target=target)) and not has_news(pair, target)
    is_own = is_other or is_credit(target.text)
    return not is_own or target.span in twice or is_note(target.text)


def is_headed(pair: Pair, block: Block) -> bool:
    """Whether a block is a title in the front matter that a heading of the page says, too."""
    if block.kind != "field" or block.key != "title" or not pair.target:
        return False
    return any(other.kind == "heading" and block.text in other.text for other in pair.target.blocks)


def leads_in(pair: Pair, block: Block) -> bool:
    """Whether a block is a word or two that lead to a list, a table or code of both pages."""
    text = block.text.strip("*_ ")
    if block.kind != "paragraph" or text[-1:] not in LEADING or len(text.split()) > FEW:
        return False
    return block.span in _leading(pair)


@lru_cache(maxsize=1)  # one block after the other is of the same pair
def _leading(pair: Pair) -> frozenset[Span]:
    """The spans of the target blocks behind which comes an item, a row or code of both pages."""
    told = [match for match in pair.matches if match.target]
    return frozenset(
        one.target.span
        for one, other in pairwise(told)
        if one.target and other.source and not other.drifted and other.source.kind in LED
    )
