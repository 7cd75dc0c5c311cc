"""Source blocks that the translation may have right there: cut short, or at the start of the next.

`Done!` may open the paragraph behind it, an item that introduces a sample may have lost all of its
text but the words before the colon, and the text of a box may stand on the line that opens it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.parity.sentences.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.model import Block, Document, Match, Pair, Span

SHORT: Final = 20
"""Signs of a paragraph that is only a word or two, at most."""

SHARE: Final = 0.5
"""The length of a line, beside that of a text, from which it may hold it."""

_LEAD: Final = ":"
_MARKED: Final = re.compile(r"\s*:::+ ?\w+ +\S")
"""The line that opens a box, with words on it: ``:::danger Look again before you go.``"""


def may_be_beside(pair: Pair, block: Block) -> bool:
    """Whether a lone source block may be told by the block before or behind it."""
    around = list(_around(pair, block))
    if block.kind == "item" and block.text.endswith(_LEAD):
        return any(_is_cut(block, match) for match in around)
    if block.kind != "paragraph":
        return False
    if len(block.text) <= SHORT:
        return any(_has_more(match) for match in around)
    return _is_on_mark(pair, block)


def _is_on_mark(pair: Pair, block: Block) -> bool:
    """Whether the line that opens a box of another engine has about as much text.

    What the source has on such a line there is the title of the box, and is none of it.
    """
    if not (pair.source and pair.target) or ":::" not in pair.target.text:
        return False
    matches, place = pair.matches, _places(pair)[block.span]
    above = matches[place - 1] if place else None
    below = matches[place + 1] if place + 1 < len(matches) else None
    if (above and not above.target) or (below and not below.target):
        return False
    more = _marked(pair.target, above and above.target, below and below.target)
    more -= _marked(pair.source, above and above.source, below and below.source)
    return more >= SHARE * len(block.text)


def _marked(page: Document, above: Block | None, below: Block | None) -> int:
    """The length of the lines between two blocks of a page that open a box, with words on them."""
    start = above.span.end_line if above else 0
    end = below.span.line if below else len(page.lines)
    return sum(len(line) for line in page.lines[start:end] if _MARKED.match(line))


def _around(pair: Pair, block: Block) -> Iterator[Match]:
    place = _places(pair)[block.span]
    yield from pair.matches[max(place - 1, 0) : place]
    yield from pair.matches[place + 1 : place + 2]


@lru_cache(maxsize=1)  # one finding after the other is about the same pair
def _places(pair: Pair) -> Mapping[Span, int]:
    """The places of the source's blocks among the matches."""
    return {match.source.span: n for n, match in enumerate(pair.matches) if match.source}


def _is_cut(block: Block, match: Match) -> bool:
    """Whether only the target has an item there, which leads to something as the source's does."""
    target = match.target
    if match.source or not target or target.kind != block.kind or target.level != block.level:
        return False
    return target.text.endswith(_LEAD) and len(target.text) < len(block.text)


def _has_more(match: Match) -> bool:
    """Whether a paragraph has one sentence more than its source."""
    source, target = match.source, match.target
    if not source or not target or not (source.kind == target.kind == "paragraph"):
        return False
    return len(sentences(target.text)) == len(sentences(source.text)) + 1
