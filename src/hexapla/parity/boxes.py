"""Boxes: which of them warn, which are folded, and what is left of one without its mark."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.model import Match

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair, Span

GRAVE = frozenset({"warning", "danger", "caution", "attention", "error", "important"})
"""Types of box that warn."""

_MARK: Final = re.compile(r"^ *(?:!!!|\?\?\?)", re.MULTILINE)
_RUN_IN: Final = re.compile(r'(?:!!!|\?\?\?\+?) ?([\w-]+)(?: +[\w-]+)*(?: +"[^"\n]*")? +\S')
_FENCES = ("`", "~")
_COLONS: Final = re.compile(r"^:::+ *\{?\.?(\w[\w-]*)", re.MULTILINE)
_CLOSING: Final = re.compile(r":+")
_ALERT: Final = re.compile(r"\[!([^\W\d_]+)\]")


def retyped(pair: Pair) -> Iterator[tuple[Block, Block, str, str]]:
    """Boxes of another type than the source's, both with their types in small letters.

    Those of other engines, ``:::tip`` or ``> [!TIP]``, are none where their type is translated.
    """
    found = [
        ((source, source.info), (target, target.info or "none"))
        for source, target in pair.aligned("admonition")
        if source and target
    ]
    for source, target in pair.aligned() if pair.target and "[!" in pair.target.text else ():
        if source and target and source.text[:2] == "[!" == target.text[:2]:
            ours, theirs = _ALERT.match(source.text), _ALERT.match(target.text)
            if ours and theirs:
                found.append(((source, ours[1]), (target, theirs[1])))
    for (source, one), (target, other) in (*found, *_between_colons(pair)):
        if one.lower() != other.lower():
            yield source, target, one.lower(), other.lower()


def _between_colons(pair: Pair) -> Iterator[tuple[tuple[Block, str], tuple[Block, str]]]:
    """Boxes between colons with their types: as they follow each other, where none is lost."""
    ours, theirs = _colons(pair.source), _colons(pair.target)
    return zip(ours, theirs, strict=True) if len(ours) == len(theirs) else iter(())


def _colons(page: Document | None) -> list[tuple[Block, str]]:
    """The lines of a page that open a box between colons, each with its type, in their order."""
    found = [
        (block, kind.lower())
        for block in (page.passed if page else ())
        for kind in _COLONS.findall(block.text)
    ]
    return sorted(found, key=lambda item: item[0].span)


def unboxed(pair: Pair) -> Iterator[tuple[Block, Block, str]]:
    """Texts that the source warns with between colons, their translations in no box, the types.

    Not those that the author has changed since the sync.
    """
    ours, theirs, page = _colons(pair.source), _colons(pair.target), pair.target
    lost = [item for item in ours if item[1] in GRAVE] if len(theirs) < len(ours) else []
    for box, kind in lost:
        after = (m for m in pair.matches if m.source and m.source.span.line > box.span.line)
        source, target, drifted = next(after, Match(None, None))
        if page and source and target and not (drifted or _is_boxed(page, target)):
            yield source, target, kind


def _is_boxed(page: Document, block: Block) -> bool:
    """Whether a block is in a box of any dialect, or opens one."""
    above = (line.strip() for line in reversed(page.lines[: block.span.line - 1]))
    mark = next((line for line in above if line.startswith(":::")), "")
    opens = bool(mark) and not _CLOSING.fullmatch(mark)
    return opens or block.container != "" or block.text.startswith(("[!", "<", ":::"))


def is_folded(page: Document, box: Block) -> bool:
    """Whether readers have to open the box."""
    line = page.lines[box.span.line - 1][box.span.column - 1 :]
    return line.startswith("???") and not line.startswith("???+")


def shown_as_code(pair: Pair, box: Block) -> Block | None:
    """The indented code that the content of a box has become where only its mark was lost.

    It stands among the blocks from the box down to the end of its content, or right before.
    """
    matches, inside = pair.matches, f"{box.container}/" if box.container else ""
    index = next(i for i, match in enumerate(matches) if match.source is box)
    first = index
    while first and matches[first - 1].source is None:
        first -= 1
    for match in matches[first:]:
        source, target = match.source, match.target
        around = source.container if source and source is not box else None
        if around == box.container or not (around or inside).startswith(inside):
            return None
        if target and pair.target and _is_indented(pair.target, target):
            return target
    return None


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def run_in_boxes(pair: Pair) -> tuple[tuple[Block, Block], ...]:
    """Boxes of the source whose translation has the text on the line of the mark, with that text.

    No box begins there: what is behind the type and the title makes it a paragraph.
    """
    found: list[tuple[Block, Block]] = []
    used: set[Span] = set()
    lone = any(_is_lone(*both) for both in pair.aligned("admonition"))
    is_marked = lone and pair.target is not None and _MARK.search(pair.target.text)
    for place, (_, target, drifted) in enumerate(pair.matches if is_marked else ()):
        mark = _RUN_IN.match(target.text) if target and target.kind == "paragraph" else None
        if not (target and mark) or drifted:
            continue
        box = next((b for b in _lone_boxes(pair, place) if b.span not in used), None)
        if box and box.info.lower() == mark[1].lower():
            used.add(box.span)
            found.append((box, target))
    return tuple(found)


def _lone_boxes(pair: Pair, place: int) -> Iterator[Block]:
    """The boxes of the source without a box for them, at a match or right before or after it."""
    matches = pair.matches
    around = [place]
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(matches) and not (matches[at].source and matches[at].target):
            around.append(at)
            at += step
    for source, target, drifted in (matches[at] for at in sorted(around)):
        if source and not drifted and _is_lone(source, target):
            yield source


def _is_lone(source: Block | None, target: Block | None) -> bool:
    """Whether a block of the source is a box, and its counterpart is none."""
    is_box = source is not None and source.kind == "admonition"
    return is_box and (target is None or target.kind != "admonition")


def _is_indented(page: Document, block: Block) -> bool:
    line = page.lines[block.span.line - 1].strip()
    return block.kind == "code" and not block.info and not line.startswith(_FENCES)
