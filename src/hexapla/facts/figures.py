"""The numbers of a pair of pages: which of them the translation changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts import digits, glance
from hexapla.facts.comparing import Text, compare, measure_differs
from hexapla.facts.masking import blanked
from hexapla.facts.numbers import NOON, PERCENT
from hexapla.facts.spelling import may_be_tacit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.numbers import Value
    from hexapla.model import Block, Document, Match, Pair

SILENT: Final = frozenset(("code", "html", "break", "snippet", "message"))
"""Kinds of blocks whose text is not prose."""

NEAR: Final = 3
"""How many blocks a number may have moved when the blocks of a section are cut otherwise."""

MOST: Final = 100
"""How many numbers of a block are weighed against each other."""

LEAST: Final = 0.6
"""How long a translation is at least, beside its source, for what it lacks to be a number only."""

_IDIOMS: Final = frozenset(("24", "50", "90", "99", "100", "101", "360", "365"))
_JOINTS: Final = frozenset("-‐‑/#:°")
_NUMBER: Final = re.compile(r"\d{1,30}(?:\.\d{1,30})?")
_WITH_SIGN: Final = re.compile(r"[ \u00a0\u202f]?[%٪]")
_WITH_WORD: Final = re.compile(r"[^\w\n]{0,2}[^\W\d_]*")


class Change(NamedTuple):
    """A number of the source and what stands for it in the target, None where nothing does.

    ``unit`` if only what they measure differs.
    """

    source: Block
    target: Block
    was: Value
    now: Value | None
    unit: bool = False


class _Compared(NamedTuple):
    match: Match
    lost: list[Value]
    added: list[Value]
    units: tuple[tuple[Value, Value], ...]


def changes(pair: Pair) -> Iterator[Change]:
    """Numbers that the target page says otherwise, in the order of the page."""
    if not pair.source or not pair.target:
        return
    found = [_compare(match, pair) for match in _telling(pair, pair.source, pair.target)]
    if any(item and item.lost for item in found):
        _settle([item for item in found if item])
    for item in found:
        if item and item.match.source and item.match.target:
            blocks = item.match.source, item.match.target
            known = dict(_likely(item, pair.locale))
            for was in item.lost:
                if was in known or _is_dropped(was, *blocks):
                    yield Change(*blocks, was, known.get(was))
            for was, now in item.units:
                yield Change(*blocks, was, now, unit=True)


def quoted(block: Block, value: Value) -> str:
    """A number as the block's text has it, with what it measures where that follows it."""
    if value.named or value.month:
        return block.text[value.start : value.end]
    behind = _WITH_SIGN if PERCENT in value.units else _WITH_WORD
    rest = behind.match(block.text, value.end) if value.units else None
    end = rest.end() if rest else value.end
    return " ".join(block.text[value.start : end].split()).rstrip(".,;:")


def _telling(pair: Pair, source: Document, target: Document) -> Iterator[Match | None]:
    """Matches with a digit on either side; None stands for any number of others."""
    ours, theirs = digits.lines(source.text), digits.lines(target.text)
    if not ours and not theirs:
        return
    for match in pair.matches:
        mine, other = match.source, match.target
        if (mine and _is_on(mine, ours)) or (other and _is_on(other, theirs)):
            block = mine or other
            yield match if block and block.kind not in SILENT and not match.drifted else None
        else:
            yield None


def _is_on(block: Block, lines: frozenset[int]) -> bool:
    """Whether a block stands on one of some lines."""
    first, _, last, _ = block.span
    return first in lines or (last > first and not lines.isdisjoint(range(first + 1, last + 1)))


def _compare(match: Match | None, pair: Pair) -> _Compared | None:
    if not match or not pair.source:
        return None
    source = match.source.text if match.source else ""
    target = match.target.text if match.target else ""
    if glance.same(source, target, (pair.source.locale, pair.locale)):
        return None
    ours, theirs = Text(blanked(source), pair.source.locale), Text(blanked(target), pair.locale)
    difference = compare(ours, theirs)
    return _Compared(match, list(difference.lost), list(difference.added), difference.units)


def _settle(found: list[_Compared]) -> None:
    """Take away numbers that moved to another block, near by or unmistakably."""
    places: dict[str, list[tuple[int, Value]]] = {}
    for index, item in enumerate(found):
        for value in item.added:
            for reading in value.readings:
                places.setdefault(reading, []).append((index, value))
    for index, item in enumerate(found):
        for value in tuple(item.lost):
            known = [place for reading in value.readings for place in places.get(reading, ())]
            for where, moved in known[:MOST]:
                near = abs(where - index) <= NEAR or _size(value) > NEAR
                if where != index and near and moved in found[where].added:
                    found[where].added.remove(moved)
                    item.lost.remove(value)
                    break


def _likely(item: _Compared, locale: str) -> Iterator[tuple[Value, Value]]:
    """What most likely became of each lost number that something stands for."""
    added = item.added[:MOST]
    for was in item.lost[:MOST]:
        fitting = [now for now in added if _fits(was, now, locale)]
        if fitting:
            now = min(fitting, key=lambda now: _distance(was, now))
            added.remove(now)
            yield was, now


def _is_dropped(value: Value, source: Block, target: Block) -> bool:
    """Whether a number surely is one that the translation lacks.

    Small and round ones are said in too many ways (24/7, 100 %), and those behind a hyphen may
    belong to a name; a text that is much shorter lacks more than a number.
    """
    if value.named or value.month or (value.start and source.text[value.start - 1] in _JOINTS):
        return False
    numbers = [reading for reading in value.readings if _NUMBER.fullmatch(reading)]
    if not any(number not in _IDIOMS and float(number) > NOON for number in numbers):
        return False
    return len(target.text) >= LEAST * len(source.text)


def _fits(was: Value, now: Value, locale: str) -> bool:
    """Whether a number may have become another: within like words, and as like is written."""
    if was.named or now.named:
        return was.named and now.named and _letters(was) == _letters(now)
    if was.month:
        return now.month
    if may_be_tacit(was, locale):
        return _size(was) == _size(now)
    return not now.month or _size(was) <= 2  # noqa: PLR2004 (the digits of a month)


def _distance(was: Value, now: Value) -> tuple[bool, bool, int, int]:
    return (
        was.month != now.month,
        measure_differs(was, now),
        abs(_size(was) - _size(now)),
        abs(was.start - now.start),
    )


def _size(value: Value) -> int:
    return len("".join(value.parts))


def _letters(value: Value) -> str:
    return "".join(char for char in value.text.casefold() if not char.isdecimal())
