"""What on a page can run, load or pose as something else, each with its span in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.markdown import styles, vectors
from hexapla.markdown.active import suspicious
from hexapla.markdown.live import live
from hexapla.markdown.signs import encoded
from hexapla.markdown.vectors import Vector
from hexapla.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.model import Document

_ODD: Final = re.compile(
    r"[&\s\x00-\x1f<](?:(?<=[^<])|(?<=<)(?:javascript|vbscript|livescript|data):)", re.IGNORECASE
)
"""What is odd in targets that each stand behind a `<`; begins with a set, as that is fast."""

_TERMS: Final = ".yml"
"""How the name of a termbase ends: its texts are shown as they are, and nothing in them is run."""


def unsafe(page: Document) -> Iterator[tuple[Span, Vector]]:
    """What is unsafe on a page, and where: tags, attribute lists, addresses."""
    targets = "<".join([link.target for links in page.links.values() for link in links])
    plain = targets.isprintable() and not any(map(targets.__contains__, " &:"))
    odd = None if plain else _ODD.search(f"<{targets}")
    lower = encoded(page.text).lower().decode()  # tags have ASCII letters: this is fast
    if page.path.endswith(_TERMS) or not (odd or suspicious(lower)):
        return
    text = live(page)
    defined = list(vectors.references(text))
    ends = {item.end for item in defined}  # `<address>` in a definition looks like a tag, too
    shown = [item for item in vectors.tags(text) if item.end - 1 not in ends]
    found = {
        _span(text, item.start, item.end): item for item in (*shown, *vectors.lists(text), *defined)
    }
    yield from sorted(found.items())
    known = {item.cause for item in defined}
    yield from _links(page, found, known)


def is_layout(item: Vector) -> bool:
    """Whether what is unsafe is a `style` attribute that only lays out what is there."""
    is_set = item.message.startswith("`style` ")
    return is_set and styles.is_layout(item.cause.partition("style=")[2])


def _links(
    page: Document, found: Mapping[Span, Vector], defined: set[str]
) -> Iterator[tuple[Span, Vector]]:
    """Unsafe targets of links that neither their own tag nor a definition explains.

    An address in angle brackets within a link is one of them, and looks like a tag as well.
    """
    for block in page.blocks:
        for link in page.links.get(block.span, ()):
            span = page.place(block, link.start, link.end)
            why = vectors.address(link.target, image=link.image)
            if not why or any(_has(span, at) and it.message == why for at, it in found.items()):
                continue
            written = block.text[link.start : link.end]
            if link.target in written or not any(map(link.target.startswith, defined)):
                yield span, Vector(why, link.start, link.end, link.target)


def _has(span: Span, other: Span) -> bool:
    """Whether another span begins within a span."""
    return span[:2] <= other[:2] < span[2:]


def _span(text: str, start: int, end: int) -> Span:
    """The span in the file of a stretch of its lines."""
    line, end_line = text.count("\n", 0, start), text.count("\n", 0, end)
    column, end_column = start - text.rfind("\n", 0, start), end - text.rfind("\n", 0, end)
    return Span(line + 1, column, end_line + 1, end_column)
