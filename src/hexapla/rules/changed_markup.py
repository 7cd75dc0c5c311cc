"""A string has other markup than its source, or a text lost the bold that all beside it keep.

Tags, entities and access keys of a string go into the page as they are. A tag that is lost or
not closed changes the page around it, and one that the source does not have may not be allowed.

Of pages only this is told, as a warning: a paragraph lost the bold that it begins with, or an
item what is bold in it, while all others keep theirs. Other emphasis is free.

How to fix: use the tags of the msgid, each as often as it does; mark the words that the source
marks.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hexapla.facts.catalogues import place
from hexapla.facts.rarely import rarely
from hexapla.model import Finding, Severity
from hexapla.parity.leads import unmarked
from hexapla.parity.messages import crossed, translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.ERROR
_MARKUP = rarely(
    r"(?<!<)</?([A-Za-z][\w-]*)[^<>]*>(?!>)|&(#?\w+);|`([^`\s](?:[^`]*[^`\s])?)`|(\*\*|__)|(?<!\w)[&_]\w"
)
_FREE = frozenset({"amp", "#38", "nbsp", "#160", "#xa0", "thinsp", "#8239", "#x202f", "rlm", "lrm"})
"""What each language has in its own places: spaces, marks of direction, and the sign for *and*."""


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each text that lost what is bold in it, alone among others."""
    return unmarked(pair)


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each form with markup that none of the source's forms has."""
    for strings, block, sources in translated(pair):
        found, known = _marks(block.text), [_marks(source.text) for source in sources]
        if Counter(found) not in map(Counter, known):
            yield _finding(known[-1], found, strings, block, sources[0])
        elif (mark := crossed(found)) and not any(map(crossed, known)):
            message = f"{mark} in “{block.text}” closes nothing that is open there"
            yield Finding(message, block, sources[0])


def _marks(text: str) -> list[str]:
    return [mark for mark, _ in _places(text)]


def _places(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Tags, entities, code and access keys (without their letter) of a text, where they stand."""
    for match in _MARKUP.finditer(text):
        tag, entity, code, strong = match.groups()
        close = "/" if match.group().startswith("</") else ""
        if tag:
            yield f"<{close}{tag.lower()}>", match.span()
        elif entity not in _FREE:
            sign = match.group() if entity or code or strong else match.group()[0]
            yield sign, match.span()


def _finding(
    wanted: list[str], found: list[str], strings: Document, block: Block, source: Block
) -> Finding:
    lost, extra = Counter(wanted) - Counter(found), Counter(found) - Counter(wanted)
    if lost:
        message = f"{next(iter(lost))} of the source is missing in “{block.text}”"
        return Finding(message, block, source)
    sign = next(iter(extra))
    span = next(span for mark, span in reversed([*_places(block.text)]) if mark == sign)
    message = f"{sign} in “{block.text}” is not the source's"
    return Finding(message, block, source, span=place(strings, block, *span))
