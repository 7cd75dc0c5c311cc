"""A page runs a program, shows a frame or a form, or restyles itself.

The pages of the site are text: no script, no handler such as `onclick`, no `javascript:` or
`vbscript:` address, no frame, object or form, no `style`, no `data:` address other than an image,
be it in HTML, in a link or its definition, or in an attribute list. The site's security policy
blocks these, so that they would not work; on a site without one they endanger readers. Code is
shown and not run: it may hold all of it.

How to fix: delete it. Link to what a frame would show; give an element a class for its looks;
write what is meant to be read as code between backticks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.markdown import vectors
from hexapla.markdown.live import live
from hexapla.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"changed-link", "extra-link"})

_ODD = re.compile(r"[&\s\x00-\x1f]|^(?:javascript|vbscript|livescript|data):", re.IGNORECASE)

_TERMS = ".yml"
"""How the name of a termbase ends: its texts are shown as they are, and nothing in them is run."""


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each tag, attribute list or address that is unsafe."""
    odd = any(_ODD.search(link.target) for links in page.links.values() for link in links)
    if page.path.endswith(_TERMS) or not (odd or vectors.suspicious(page.text)):
        return
    text = live(page)
    defined = list(vectors.references(text))
    ends = {item.end for item in defined}  # `<address>` in a definition looks like a tag, too
    shown = [item for item in vectors.tags(text) if item.end - 1 not in ends]
    found = [*shown, *vectors.lists(text), *defined]
    spans = {_span(text, item.start, item.end): item.message for item in found}
    for span, message in sorted(spans.items()):
        yield Finding(f"{message}; delete it", span=span)
    known = {text[item.start : item.end] for item in defined}
    yield from _links(page, {span.line for span in spans}, known)


def _links(page: Document, told: set[int], defined: set[str]) -> Iterator[Finding]:
    """Unsafe targets of links that no tag on the same line and no definition explains."""
    for block in page.blocks:
        for link in page.links.get(block.span, ()):
            span = page.place(block, link.start, link.end)
            why = vectors.address(link.target, image=link.image)
            is_known = (
                link.target in defined and link.target not in block.text[link.start : link.end]
            )
            if why and span.line not in told and not is_known:
                yield Finding(f"{why}; delete it", block, span=span)


def _span(text: str, start: int, end: int) -> Span:
    """The span in the file of a stretch of its lines."""
    line, end_line = text.count("\n", 0, start), text.count("\n", 0, end)
    column, end_column = start - text.rfind("\n", 0, start), end - text.rfind("\n", 0, end)
    return Span(line + 1, column, end_line + 1, end_column)
