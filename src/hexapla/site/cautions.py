"""Warnings of the source that a translation does not have as they are now.

Who follows an outdated page must not miss them: the page shows each in the source's words, above
the translation of the old one or at its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.model import Status
from hexapla.parity.boxes import GRAVE
from hexapla.parity.syncing.drift import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hexapla.model import Block, Document, Pair

MARK = "\ue0f7caution:{}\ue0f7"
"""A paragraph that holds a caution's place in the Markdown until the page is a tree."""

MARKED = re.compile(MARK.format(r"(\d+)"))
_SLASHES = re.compile(r"/{3,}")
_WITHOUT_ROOM = frozenset({"code", "definition", "footnote", "abbreviation", "field"})
"""Kinds of blocks before which no paragraph can be put at their first line."""


@dataclass(frozen=True, slots=True)
class Caution:
    """A warning that changed, was added or was removed since the sync.

    ``markdown`` is the box as the source has it, empty where it was removed. It belongs above
    ``line`` of the page's file, behind ``prefix`` (indentation, marks of quotations).
    """

    change: Change
    markdown: str
    line: int
    prefix: str


def cautions(pair: Pair, title: Callable[[str], str]) -> tuple[Caution, ...]:
    """The warnings in which anything changed, in document order, the outermost box of each.

    Args:
        pair: the translation and its source.
        title: gives the source's title of a box without one, from its type.
    """
    source, target = pair.source, pair.target
    if pair.status is not Status.OUTDATED or source is None or target is None:
        return ()
    boxes = dict(_boxes(source.blocks)) | dict(_boxes(target.blocks))
    changed = {
        id(boxes.get(id(block)))
        for match in pair.drifted
        for block in (match.source, match.target)
        if block
    }
    found = []
    for index, match in enumerate(pair.matches):
        if not {id(block) for block in (match.source, match.target) if block} & changed:
            continue
        if match.source is None:
            if match.target and match.drifted:
                found.append(Caution(Change.REMOVED, "", *_above(match.target, target)))
            continue
        text = _box(match.source, source, title)
        place = _above(match.target, target) if match.target else _place(pair, index, target)
        change = Change.TEXT if match.target else Change.ADDED
        found.append(Caution(change, text, *place))
    return tuple(found)


def mark(markdown: str, lines: Sequence[str], found: Sequence[Caution]) -> str:
    """The Markdown of a page with a mark at the place of each caution.

    Args:
        markdown: the page without its front matter.
        lines: all lines of its file. Where they do not end in the Markdown, since something
            else has changed it, there is no mark.
        found: the cautions of the page.
    """
    rows = markdown.rstrip().split("\n")
    written = "\n".join(lines).rstrip().split("\n")
    first = len(written) - len(rows)
    if first < 0 or written[first:] != rows:
        return markdown
    for number, caution in reversed(list(enumerate(found))):
        place, prefix = max(caution.line - 1 - first, 0), caution.prefix
        rows[place:place] = [prefix.rstrip(), prefix + MARK.format(number), prefix.rstrip()]
    return "\n".join(rows)


def _boxes(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """For each block in a warning the outermost one that it is in, by the block's identity."""
    box, inside = None, ""
    for block in blocks:
        if box is None or not f"{block.container}/".startswith(inside):
            box = block if block.kind == "admonition" and block.info.lower() in GRAVE else None
            inside = f"{block.container}/admonition/".lstrip("/")
        if box:
            yield id(block), box


def _box(block: Block, page: Document, title: Callable[[str], str]) -> str:
    """A box as Markdown that is open, has a title and stands at the margin."""
    edge = block.span.column - 1
    first = page.lines[block.span.line - 1]
    prefix, opening = first[:edge], _SLASHES.match(first[edge:])
    body = []
    for line in page.lines[block.span.line :]:
        inside, row = line[:edge].strip() in ("", prefix.strip()), line[edge:].rstrip()
        closes = row == opening[0] if opening else bool(row) and not row.startswith("    ")
        if closes or not inside:
            break
        body.append(f"    {row}".rstrip() if opening else row)
    heading = f'!!! {block.info} "{block.text or title(block.info)}"'
    return "\n".join([heading, *body]).rstrip()


def _above(block: Block, page: Document) -> tuple[int, str]:
    line, column = block.span[:2]
    return line, page.lines[line - 1][: column - 1]


def _place(pair: Pair, index: int, page: Document) -> tuple[int, str]:
    """Where a new box would stand: above what follows it, else below what precedes it.

    Where neither is told, it is below the heading of its section.
    """
    box = pair.matches[index].source
    container = box.container if box else ""
    inside = f"{container}/admonition/".lstrip("/")
    later = (match for match in pair.matches[index + 1 :] if match.source)
    after = next((m.target for m in later if not _starts(m.source, inside)), None)
    if after and after.container == container and after.kind not in _WITHOUT_ROOM:
        return _above(after, page)
    before = [match.target for match in pair.matches[:index] if match.target]
    last = next(reversed(before), None)
    if last and last.container == container and last.kind in ("paragraph", "heading"):
        return last.span.end_line + 1, _above(last, page)[1]
    if last and last.kind == "item" and container == f"{last.container}/item".lstrip("/"):
        return last.span.end_line + 1, _above(last, page)[1] + " " * 4
    heading = next((block for block in reversed(before) if block.kind == "heading"), None)
    return (heading.span.end_line + 1, "") if heading else (1, "")


def _starts(block: Block | None, container: str) -> bool:
    return block is not None and f"{block.container}/".startswith(container)
