"""Code that has lost its fence or its indent, so that readers see it as text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.markdown import inline
from hexapla.parity.gaps.lone import lone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.model import Block, Document, Pair

SHORTEST: Final = 5
"""Signs from which a line of code is known again."""

_COMMENT: Final = re.compile(r"#|//|--|;|%|<!--|/?\*")
_ADDRESS: Final = re.compile(r"<?[a-z]+://\S+")
_TAGGED: Final = ("{%", "<pre", "<code", "```", "~~~")
_PROSE: Final = frozenset({"paragraph", "item", "heading"})


class Unfenced(NamedTuple):
    """A block of code of the source, and the text that it is in the translation.

    It is ``sure`` where it stands there line by line, and not within a sentence.
    """

    code: Block
    text: Block
    sure: bool


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def unfenced(pair: Pair) -> tuple[Unfenced, ...]:
    """The lone blocks of code of the source that are text in the translation, in order."""
    lost, come = lone(pair)
    page = pair.target
    code = {place: block for place, block in lost.items() if block.kind == "code"}
    if not (page and code):
        return ()
    each = (_unfenced(pair, page, block, place, come) for place, block in code.items())
    return tuple(found for found in each if found)


def _unfenced(
    pair: Pair, page: Document, code: Block, place: int, come: Mapping[int, Block]
) -> Unfenced | None:
    lines = [line for line in map(str.strip, code.text.split("\n")) if len(line) >= SHORTEST]
    telling = [line for line in lines if not _COMMENT.match(line) and not _ADDRESS.fullmatch(line)]
    texts = [block for block in _near(pair, place, come) if _is_prose(block)] if telling else []
    known = {line.strip(): block for block in reversed(texts) for line in _lines(page, block)}
    if telling and all(line in known for line in telling):
        return Unfenced(code, known[telling[0]], sure=True)
    line = telling[0] if len(lines) == len(telling) == 1 else ""
    within = (text for text in (*texts, *_above(pair, place)) if line and line in text.text)
    bare = next((text for text in within if line in inline.codeless(text.text)), None)
    return Unfenced(code, bare, sure=False) if bare else None


def _near(pair: Pair, place: int, come: Mapping[int, Block]) -> Iterator[Block]:
    """The lone target blocks between the same two matches as a lone source block."""
    first = last = place
    while first - 1 in come or (first and pair.matches[first - 1].target is None):
        first -= 1
    while last + 1 in come or (last + 1 < len(pair.matches) and not pair.matches[last + 1].target):
        last += 1
    yield from (come[n] for n in range(first, last + 1) if n in come)


def _above(pair: Pair, place: int) -> Iterator[Block]:
    """The text of the translation that stands right above a lone source block."""
    target = pair.matches[place - 1].target if place else None
    if target and _is_prose(target):
        yield target


def _is_prose(block: Block) -> bool:
    return block.kind in _PROSE and not any(mark in block.text for mark in _TAGGED)


def _lines(page: Document, block: Block) -> tuple[str, ...]:
    return page.lines[block.span.line - 1 : block.span.end_line]
