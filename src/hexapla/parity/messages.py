"""The strings of a locale beside those of the template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hexapla.facts.graphemes import graphemes
from hexapla.model import CONTEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Pair

TIMES: Final = 3
"""Times as long as its source from which on a string is odd."""

CUT: Final = 5
"""Times as short, likewise."""

MORE: Final = 30
"""Characters by which it differs then, at least."""


def translated(pair: Pair) -> Iterator[tuple[Document, Block, list[Block]]]:
    """Each form that is translated, with its file before it and all forms of its source after."""
    if not pair.source or not pair.target:
        return
    sources: dict[str, list[Block]] = {}
    for block in pair.source.blocks:
        sources.setdefault(block.key, []).append(block)
    for block in pair.target.blocks:
        if block.text.strip() and block.key in sources:
            yield pair.target, block, sources[block.key]


def is_broken(key: str, strings: Document | None) -> bool:
    """Whether a message that a file seems to lack stands there in an entry that has a fault."""
    if strings is None or not strings.faults:
        return False
    words = key.partition(CONTEXT)[2] or key
    return words.replace('"', '\\"').replace("\n", "\\n") in strings.text


def misfit(block: Block, sources: Sequence[Block]) -> str:
    """What is wrong with the length of a form beside all forms of its source; empty if nothing."""
    here, theirs = len(block.text), sorted(len(source.text) for source in sources)
    least, most = theirs[0], theirs[-1]
    is_long = here > TIMES * most and here - most > MORE
    if is_long or (here * CUT < least and least - here > MORE):
        said = f"has {here} characters, its source {most if is_long else least}"
        return f"{said}; did a text get into the wrong message?"
    limit = max(block.level, *(source.level for source in sources))
    if limit and here > limit and (shown := graphemes(block.text)) > limit:
        return f"has {shown} characters, and the place for it holds {limit}; say it shorter"
    return ""
