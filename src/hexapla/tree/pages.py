"""Pages: a file's front matter and body as one document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.markdown import inline, parse
from hexapla.model import Document, Fault, Span
from hexapla.tree.frontmatter import read_front_matter
from hexapla.tree.reading import decode, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hexapla.facts.terms import Termbase
    from hexapla.markdown import Parsed
    from hexapla.model import Link
    from hexapla.tree.inventory import File

DEEPEST = 50
_MERGED = re.compile(r"^<{7} .*$", re.MULTILINE)
_UNREAD = {
    "fence": 'MkDocs does not read this fence{more}; write options as in `js hl_lines="1"`',
    "html": 'MkDocs does not read the Markdown in this element{more}; add `markdown="1"`',
}
_WITHOUT_LINKS = ("code", "snippet", "break")


def read_page(
    file: File, root: Path, termbase: Termbase | None = None, *, site: bool = True
) -> Document:
    """Read and parse a page; what cannot be read is told in the document's faults.

    ``site`` says that MkDocs shows it: then Markdown that MkDocs does not read is a fault, too.
    """
    data = read_bytes(root / file.path, root)
    if isinstance(data, Fault):
        return Document(file.key, file.locale, file.path, faults=(data,), readable=False)
    return parse_page(data, file, termbase, site=site)


def parse_page(
    data: bytes, file: File, termbase: Termbase | None = None, *, site: bool = True
) -> Document:
    """Parse a page's bytes, as `read_page` does."""
    text, faults, readable = decode(data)
    if not readable:
        return Document(file.key, file.locale, file.path, text, faults=faults, readable=False)
    if "\r" in text:  # no line or column moves
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = read_front_matter(text)
    parsed = parse(text[front.body :], front.line)
    faults += tuple(_faults(parsed, site=site))
    mark = _merge_mark(text, parsed) if "\n>>>>>>> " in text else None
    if mark:
        faults = (*faults, mark)
    return Document(
        key=file.key,
        locale=file.locale,
        path=file.path,
        text=text,
        meta=front.meta,
        blocks=front.blocks + parsed.blocks,
        links=dict(_links(parsed)),
        ignores=parsed.ignores,
        faults=faults + front.faults,
        readable=front.readable and parsed.depth <= DEEPEST and not mark,
        termbase=termbase,
        passed=parsed.passed,
    )


def _faults(parsed: Parsed, *, site: bool) -> Iterator[Fault]:
    """The faults that a page is too deep, and that a site of MkDocs does not read some of it."""
    if parsed.depth > DEEPEST:
        message = f"nests blocks deeper than {DEEPEST} levels; make it flatter"
        yield Fault("invalid-file", message)
    for kind, message in _UNREAD.items() if site and parsed.unread else ():
        spans = [span for found, span in parsed.unread if found == kind]
        if spans:
            more = f", nor {len(spans) - 1} more on this page" if len(spans) > 1 else ""
            yield Fault("invalid-markdown", message.format(more=more), spans[0])


def _merge_mark(text: str, parsed: Parsed) -> Fault | None:
    """The fault that a merge was left undecided in a page; code may be about one."""
    mark = _MERGED.search(text)
    line = text.count("\n", 0, mark.start()) + 1 if mark else 0
    code = (block.span for block in parsed.blocks if block.kind == "code")
    if mark is None or any(span.line <= line <= span.end_line for span in code):
        return None
    message = "holds the marks of a merge; decide it, and delete the marks"
    return Fault("invalid-file", message, Span(line, 1, line, len(mark[0]) + 1))


def _links(parsed: Parsed) -> Iterator[tuple[Span, tuple[Link, ...]]]:
    for block in parsed.blocks:
        if block.kind not in _WITHOUT_LINKS:
            links = inline.links(block.text, parsed.references)
            if links:
                yield block.span, tuple(links)
