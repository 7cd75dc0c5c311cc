"""Marks that a translation's readers see as they are, where the source's readers see none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.markdown.unread import may_stand, read
from hexapla.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.markdown.unread import Reading, Unread
    from hexapla.model import Block, Pair

_RAW: Final = frozenset({"code", "break", "snippet", "html", "message", "field"})
_BOTH: Final = 2
_TWICE: Final = re.compile(r"(?<!\\)\\\\[\[\](){}_*#<>.!`~|+-]")
"""A sign that has two backslashes before it, of which the first escapes the second."""

_STRONG: Final = "**"


def unread(pair: Pair) -> Iterator[Finding]:
    """One finding for each block with such marks, at the first of them; a fix where it is safe."""
    page, other = pair.source, pair.target
    if not (page and other and may_stand(page.text, other.text)):
        return
    for source, target in pair.aligned():
        if not (source and target) or target.kind in _RAW:
            continue
        if may_stand(source.text, target.text) and (marks := _shown(source, target)):
            one, mended = marks[0], _mended(source, target, marks)
            start, end = (one.start, marks[-1].end) if mended else (one.start, one.end)
            span = other.place(target, start, end)
            message = f"“{one.run}” is shown as text: {_why(target.text, marks)}"
            yield Finding(message, target, source, span, mended or None)
        elif found := _doubled(source.text, target.text):
            message = f"“{found[0]}” shows a backslash, the source has “{found[0][1:]}”"
            span = other.place(target, *found.span())
            yield Finding(message, target, source, span, found[0][1:])


def _doubled(source: str, target: str) -> re.Match[str] | None:
    """The first sign that the source escapes once, and the translation twice."""
    found = _TWICE.search(target) if "\\\\" in target and "\\\\" not in source else None
    return found if found and found[0][1:] in source else None


def _shown(source: Block, target: Block) -> list[Unread]:
    """The marks that a block shows, if they stand where the source has emphasis or code."""
    theirs = read(target.text)
    if not (theirs.stars or theirs.ticks):
        return []
    ours = read(source.text)
    if len(theirs.ticks) > len(ours.ticks):
        return [*theirs.ticks]
    return [*theirs.stars] if _are_lost(ours, theirs) else []


def _are_lost(ours: Reading, theirs: Reading) -> bool:
    """Whether stars are shown in place of emphasis, or two pairs of them in place of nothing."""
    if len(theirs.stars) > len(ours.stars) and theirs.emphasis < ours.emphasis:
        return True
    return not ours.stars and sum(one.run == _STRONG for one in theirs.stars) >= _BOTH


def _why(text: str, marks: list[Unread]) -> str:
    """Why marks are not read, as far as one reason holds for all of them."""
    first = marks[0]
    if len(marks) % 2 or marks[1].run != first.run:
        return "it has no counterpart"
    if first.escaped:
        return "a backslash stands before it"
    both = [text[one.end : two.start] for one, two in zip(marks[::2], marks[1::2], strict=True)]
    if any(inner != inner.strip() for inner in both):
        return "a blank stands between it and its words"
    return "it is not parted from the word beside it"


def _mended(source: Block, target: Block, marks: list[Unread]) -> str:
    """The emphasised text with its blanks outside, if nothing else can be meant; else nothing."""
    first, last, text = marks[0], marks[-1], target.text
    inner = text[first.end : last.start]
    if len(marks) != _BOTH or first.run != last.run or first.escaped != last.escaped:
        return ""
    if first.run[0] in inner or "\n" in inner or (inner == inner.strip() and not first.escaped):
        return ""
    before = " " if text[: first.start][-1:].isalnum() and inner[:1].isspace() else ""
    after = " " if text[last.end :][:1].isalnum() and inner[-1:].isspace() else ""
    mended = f"{before}{first.run}{inner.strip()}{first.run}{after}"
    now = read(text[: first.start] + mended + text[last.end :])
    if now.stars or now.ticks or now.emphasis != read(source.text).emphasis:
        return ""
    return mended
