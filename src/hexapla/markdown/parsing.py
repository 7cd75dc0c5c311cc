"""The scanner's front door: a page's text in, its blocks out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from hexapla.markdown import fences, foreign, html
from hexapla.markdown.blocks import step
from hexapla.markdown.chunks import split
from hexapla.markdown.emission import Emission
from hexapla.markdown.lines import Source, read
from hexapla.markdown.tree import Node, Scan
from hexapla.model import Block, Ignore, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HEADER: Final = "header"
_IGNORE: Final = re.compile(r"(?:[-*+>] ?| )*<!-- *hexapla: *ignore +([^\s>]+) *(.*?) *-->")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a page's text holds.

    ``blocks`` in the order of the page, the comments that silence a rule, the link
    definitions by lower-case label, and how deep containers are nested. A ``depth`` beyond
    ``DEPTH_LIMIT`` says that what lies deeper was kept as paragraphs. ``passed`` are lines that
    are no text, as tags by themselves: they may hold ids. ``unread`` says where a ``fence``, or
    the ``html`` around Markdown, begins that is read here, and not by MkDocs, or a tag that is
    left ``open``, an ``item`` without a blank behind its mark, a fence that is ``unclosed``, one
    that is closed further to the right (``shifted``), one of which MkDocs has ``passed`` the row
    that was meant to close it, a ``table`` whose header has not as many cells as its ruler, a
    ``row`` with text in more cells than its header has, and a ``heading`` that does not begin its
    line.
    """

    blocks: tuple[Block, ...]
    ignores: tuple[Ignore, ...]
    references: Mapping[str, str]
    depth: int
    passed: tuple[Block, ...] = ()
    unread: tuple[tuple[str, Span], ...] = ()


def parse(text: str, first_line: int = 1, *, site: bool = True) -> Parsed:
    """Parse the text of a page, whose front matter is already cut off.

    Takes the number of the text's first line in its file, so that spans are right there, and
    whether MkDocs shows it as a ``site``: if not, it is read as other engines do.
    Never raises; takes time in proportion to the text.
    """
    source = read(text, first_line)
    scan = Scan(source, step)
    scan.foreign = not site
    scan.stash = fences.stash(source, foreign=scan.foreign)
    foreign.outdent(source, text)
    if scan.foreign:
        foreign.underline(source, text)
        foreign.unwrap(source, text)
    start = html.extract(source, scan.stash)
    if scan.foreign:
        foreign.part(source, text)
    root = Node("")
    scan.parse(root, split(source.lines, 0, start))
    blocks = Emission(scan).run(root)
    ignores = _ignores(source, blocks) if "hexapla:" in text else ()
    passed = tuple(source.passed)
    unread = tuple(_unread(source)) if source.unread else ()
    return Parsed(blocks, ignores, scan.references, scan.reached - 1, passed, unread)


def _unread(source: Source) -> Iterator[tuple[str, Span]]:
    for kind, row in sorted(source.unread, key=itemgetter(1)):
        line = source.rows[row]
        yield kind, source.span(row, len(line) - len(line.lstrip(" >")), row, len(line.rstrip()))


def _ignores(source: Source, blocks: tuple[Block, ...]) -> tuple[Ignore, ...]:
    found: list[Ignore] = []
    for number, row in enumerate(source.rows):
        match = _IGNORE.match(row) if "hexapla:" in row else None
        if match is None:
            continue
        start = row.index("<!--")
        span = source.span(number, start, number, match.end())
        if any(
            block.kind == "code" and block.span.line <= span.line <= block.span.end_line
            for block in blocks
        ):
            continue
        found.append(Ignore(match.group(1), match.group(2), span, _covered(blocks, span)))
    return tuple(found)


def _covered(blocks: tuple[Block, ...], span: Span) -> Span | None:
    """The block below a comment; of a table all rows, between which no comment can stand."""
    below = [block for block in blocks if block.span[:2] > span[:2]]
    if not below:
        return None
    first = last = below[0]
    for block in below[1:] if first.info == HEADER else ():
        if block.kind != first.kind or block.info == HEADER:
            break
        last = block
    return Span(*first.span[:2], *last.span[2:])
