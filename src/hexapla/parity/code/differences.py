"""What is told of the lines of code that differ."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from posixpath import commonprefix
from typing import TYPE_CHECKING, Final

from hexapla.parity.code.layout import depth
from hexapla.parity.code.lines import COMMENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hexapla.parity.code.lines import Line

LONGEST: Final = 60
BEFORE: Final = 10
"""Signs that are shown of what stands before a difference far behind."""

_SPACES: Final = re.compile(r"[ \t\n]+")


@dataclass(frozen=True, slots=True)
class Difference:
    """A line that differs; ``line`` counts the target's lines from 0."""

    line: int
    message: str
    pair: tuple[str, str] | None = None
    """The two lines, where the target has one in the source's place."""

    doubtful: bool = False
    """Whether it may be meant so: a line of blocks, or the other spelling of a text."""

    lost: int = -1
    """The number of a line that only the source has, in its block."""

    added: int = -1
    """The number of a line that only the target has, in its block."""


def difference(was: Line | None, now: Line | None, shift: int) -> Difference:
    """What became of a line; ``shift`` is how far apart the lines before it are."""
    if was and now:
        return Difference(now.number, _told(was, now), (was.text, now.text))
    if was and was.text == COMMENT:
        return Difference(was.number + shift, "a comment of the source is missing here")
    if was:
        message = f"the source's line {quoted(was.text)} is missing here"
        return Difference(was.number + shift, message, lost=was.number)
    if now:
        message = f"the source has no line {quoted(now.text)}"
        return Difference(now.number, message, added=now.number)
    msg = "a line of neither block"
    raise ValueError(msg)


def once_a_run(
    found: Iterable[Difference], ours: Sequence[Line], theirs: Sequence[Line]
) -> Iterator[Difference]:
    """The differences, where lines in a row that only one of two blocks has are one.

    ``ours`` and ``theirs`` are the lines of the source and of the target.
    """
    places = [_places(lines) for lines in (ours, theirs)]
    first = last = None
    more = 0
    for one in found:
        if first and last and _follows(last, one, places):
            last, more = one, more + 1
            continue
        if first:
            yield _with_more(first, more)
        first, last, more = one, one, 0
    if first:
        yield _with_more(first, more)


def _places(lines: Sequence[Line]) -> Mapping[int, int]:
    """The place of each line, by its number, among those that are no comments."""
    numbers = (line.number for line in lines if line.text != COMMENT)
    return {number: place for place, number in enumerate(numbers)}


def _follows(one: Difference, other: Difference, places: Sequence[Mapping[int, int]]) -> bool:
    """Whether both are lines that only one block has, one right after the other."""
    if one.doubtful != other.doubtful:
        return False
    both = ((one.lost, other.lost), (one.added, other.added))
    return any(
        min(numbers) >= 0 and known.get(numbers[1], -1) - 1 == known.get(numbers[0], -1)
        for numbers, known in zip(both, places, strict=True)
    )


def _with_more(first: Difference, more: int) -> Difference:
    if not more:
        return first
    they = "the one that follows" if more == 1 else f"the {more} that follow"
    verb = "is" if more == 1 else "are"
    end = f", and so {verb} {they}" if first.lost >= 0 else f", nor {they}"
    return replace(first, message=first.message + end)


def _told(was: Line, now: Line) -> str:
    if now.key == was.key:
        return f"the line {quoted(now.text)} stands in another place than in the source"
    if now.text.split() == was.text.split():
        ours, theirs = (len(line.text) - len(line.text.lstrip()) for line in (now, was))
        if ours != theirs:
            return f"{quoted(now.text)} is indented by {ours}, in the source by {theirs}"
        ours, theirs = depth(now.key), depth(was.key)
        if ours != theirs:
            return f"{quoted(now.text)} stands at level {ours}, in the source at {theirs}"
    start = _start(was.text, now.text)
    return f"the line is {quoted(now.text, start)}, the source has {quoted(was.text, start)}"


def _start(was: str, now: str) -> int:
    """From which sign on two lines are shown: their beginning, where they differ in what is shown.

    Of others the word before the first that differs is the first to be seen.
    """
    ours, theirs = (_SPACES.sub(" ", text.strip()) for text in (was, now))
    first = len(commonprefix((ours, theirs)))
    if first < LONGEST or ours == theirs:
        return 0
    return ours.rfind(" ", 0, max(first - BEFORE, 0)) + 1


def quoted(text: str, start: int = 0) -> str:
    """A line in backticks, from some sign on, as far as a message has room for it."""
    if text == COMMENT:
        return "a comment"
    text = _SPACES.sub(" ", text.replace(COMMENT, "…").strip())
    text = f"…{text[start:]}" if start else text
    return f"`{text[:LONGEST]}…`" if len(text) > LONGEST else f"`{text}`"
