"""Pages: a file's front matter and body as one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.markdown import inline, parse
from hexapla.model import Document, Fault, Span
from hexapla.tree.frontmatter import read_front_matter
from hexapla.tree.misread import MERGE, MERGED
from hexapla.tree.reading import decode, with_line_feeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.terms.terms import Termbase
    from hexapla.markdown import Parsed
    from hexapla.model import Link
    from hexapla.tree.inventory import File

DEEPEST = 50
_UNREAD = {
    "fence": 'MkDocs does not read this fence{more}; write options as in `js hl_lines="1"`',
    "html": 'MkDocs does not read the Markdown in this element{more}; add `markdown="1"`',
    "open": "this element is never closed{more}; close it where its text ends",
    "item": "this is no item{more}: it wants a blank behind its mark",
    "table": "this is no table{more}: its header has not as many cells as the line below it",
    "row": "this row has more cells than its header{more}; readers do not get the last ones",
    "heading": "MkDocs shows this heading as text{more}; begin its line with the marks",
    "unclosed": "this fence is never closed{more}; close it with the marks that open it",
    "shifted": "MkDocs does not close this fence{more}; indent its end like its beginning",
    "passed": "MkDocs does not close this fence{more}; close it with as many marks as open it",
}
_ANYWHERE = frozenset({"open", "item", "table", "row", "unclosed"})
"""What no engine reads as it was meant."""

_WITHOUT_LINKS = ("code", "snippet", "break")


def parse_page(
    data: bytes | Fault, file: File, termbase: Termbase | None = None, *, site: bool = True
) -> Document:
    """Parse a page's bytes; what cannot be read is told in the document's faults.

    ``site`` says that MkDocs shows it: then Markdown that MkDocs does not read is a fault, too.
    """
    text, faults, readable = ("", (data,), False) if isinstance(data, Fault) else decode(data)
    if not readable:
        return Document(file.key, file.locale, file.path, text, faults=faults, readable=False)
    text = with_line_feeds(text)
    front = read_front_matter(text, site=site)
    parsed = parse(text[front.body :], front.line, site=site)
    merged = _merge_mark(text, parsed) if "\n>>>>>>> " in text else ()
    faults += (*_faults(parsed, site=site), *merged)
    return Document(
        key=file.key,
        locale=file.locale,
        path=file.path,
        text=text,
        meta=front.meta,
        blocks=front.blocks + parsed.blocks,
        links=dict(_links(parsed)),
        ignores=parsed.ignores,
        faults=faults if merged else faults + front.faults,
        readable=front.readable and parsed.depth <= DEEPEST and not merged,
        termbase=termbase,
        passed=parsed.passed,
        foreign=not site,
    )


def _faults(parsed: Parsed, *, site: bool) -> Iterator[Fault]:
    """The faults that a page is too deep, and that its engine does not read some of it."""
    if parsed.depth > DEEPEST:
        message = f"nests blocks deeper than {DEEPEST} levels; make it flatter"
        yield Fault("invalid-file", message)
    for kind, message in _UNREAD.items() if parsed.unread else ():
        told = site or kind in _ANYWHERE
        spans = [span for found, span in parsed.unread if found == kind and told]
        if spans:
            more = f", nor {len(spans) - 1} more on this page" if len(spans) > 1 else ""
            yield Fault("invalid-markdown", message.format(more=more), spans[0])


def _merge_mark(text: str, parsed: Parsed) -> tuple[Fault, ...]:
    """The fault that a merge was left undecided in a page; code may be about one."""
    mark = MERGE.search(text)
    line = text.count("\n", 0, mark.start()) + 1 if mark else 0
    code = (block.span for block in parsed.blocks if block.kind == "code")
    if mark is None or any(span.line <= line <= span.end_line for span in code):
        return ()
    return (Fault("invalid-file", MERGED, Span(line, 1, line, len(mark[0]) + 1)),)


def _links(parsed: Parsed) -> Iterator[tuple[Span, tuple[Link, ...]]]:
    for block in parsed.blocks:
        text = block.text
        if ("[" in text or "<" in text) and block.kind not in _WITHOUT_LINKS:
            links = inline.links(text, parsed.references)
            if links:
                yield block.span, tuple(links)
