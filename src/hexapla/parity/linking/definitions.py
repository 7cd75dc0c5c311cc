"""Where the address of a link is written: in the link, or where the page defines its label.

What is wrong with a definition (`[rules]: rules.md`) is wrong with each link that uses it, and is
told once, where it can be mended.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.model import Block, Document, Finding, Link

_LINE_END: Final = re.compile(r"\r\n?|\n")
_DEFINITION: Final = re.compile(r"[ >]*(\[[^\[\]^]+\]: *<?([^\s>]+)>?)")


def written(page: Document, block: Block, link: Link) -> tuple[Span, str]:
    """The place where a page has the address of a link, and all that is written there."""
    own = block.text[link.start : link.end]
    if (
        own.endswith("]")
        and link.target not in own
        and (defined := _defined(page.text, link.target))
    ):
        return defined
    return page.place(block, link.start, link.end), own


def told_once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Findings but for those that say the same of the same place again."""
    seen = set()
    for one in found:
        if one.span is None or (one.message, one.span) not in seen:
            yield one
        seen.add((one.message, one.span))


@lru_cache(maxsize=64)
def _defined(text: str, target: str) -> tuple[Span, str] | None:
    """The first definition of a page that leads to a target."""
    for number, line in enumerate(_LINE_END.split(text), 1):
        match = _DEFINITION.match(line) if target in line else None
        if match and match[2] == target:
            return Span(number, match.start(1) + 1, number, match.end(1) + 1), match[1]
    return None
