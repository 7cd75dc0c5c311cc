"""The numbers of a pair of pages: which of them the translation changed."""

from __future__ import annotations

import re
import unicodedata
from itertools import starmap
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.digits import DIGIT
from hexapla.facts.masking import blanked
from hexapla.facts.numbers import glance, hours, in_words
from hexapla.facts.numbers.comparing import compare
from hexapla.facts.numbers.currencies import is_signed
from hexapla.facts.numbers.losses import is_lost
from hexapla.facts.numbers.measures import MINUS, PERCENT, reach
from hexapla.facts.numbers.moves import Compared, likely, settle
from hexapla.facts.numbers.spelling import cardinals
from hexapla.facts.numbers.telling import NOTHING, page_of, sayings, told
from hexapla.facts.numbers.values import REACH, Text
from hexapla.facts.rarely import rarely
from hexapla.model import Match

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hexapla.facts.numbers.telling import Page, Sayings, Told
    from hexapla.facts.numbers.values import Value
    from hexapla.model import Block, Pair

SILENT: Final = frozenset(("code", "html", "break", "snippet", "message"))
"""Kinds of blocks whose text is not prose."""

_DIGIT: Final = re.compile(DIGIT)
_SHOWN: Final = re.compile(r"(?<!`)`(\d{1,15}(?:[.,]\d{1,15})?)`(?!`)")
"""A number that is marked as code."""

_WITH_SIGN: Final = re.compile(r"[ \u00a0\u202f]?[%٪]")
_WITH_MONEY: Final = rarely(r"[ \u00a0\u202f]?(?:[A-Z]{0,3}[$¢£¤¥֏؋₠-⃀]|[A-Z]{3}\b)")

_MONEY_BEFORE: Final = rarely(r"\b(?:[A-Z]{3}[ \u00a0\u202f]?|[A-Z]{1,3}[$¢£¤¥₠-⃀])\Z")


_tuple: Final = tuple.__new__  # many are made: by their own class it takes twice as long


class Change(NamedTuple):
    """A number of the source and what stands for it in the target, None where nothing does.

    ``unit`` if only what they measure differs.
    """

    source: Block
    target: Block
    was: Value
    now: Value | None
    unit: bool = False

    @property
    def unsigned(self) -> bool:
        """Whether an amount of money has no currency in the target, which a page may say once."""
        bare = self.unit and self.now is not None and not self.now.units
        return bare and is_signed(self.was.units)


def changes(pair: Pair, exchanged: Callable[[Match, Match], bool]) -> Iterator[Change]:
    """Numbers that the target page says otherwise, in the order of the page.

    ``exchanged`` tells of two matches whether each is rather the other's counterpart.
    """
    if not pair.source or not pair.target:
        return
    ours, theirs = pair.source.locale, pair.locale
    page = page_of(pair.source.text, ours)
    telling = _telling(pair.matches, sayings(pair.source))
    found = list(_compared(telling, page, ours, theirs))
    if any(item.lost for item in found):
        others = _others(pair.matches, telling, page, (ours, theirs))
        found = sorted((*found, *others), key=lambda item: item.place)
        settle(found, theirs, exchanged)
    changed = set()
    for item in found:
        for change in _changed(item, pair):
            changed.add(item.place)
            yield change
    for place, source, target, said in telling:
        if said.asked and place not in changed:
            otherwise = in_words.told(source, target, (ours, theirs), said.asked)
            yield from starmap(Change, otherwise)


def _changed(item: Compared, pair: Pair) -> Iterator[Change]:
    """The numbers of two blocks that are changed or lost, and those of another unit."""
    if not item.match.source or not item.match.target:
        return
    blocks = item.match.source, item.match.target
    known = dict(likely(item, pair.locale))
    for was in item.lost:
        if was in known and _is_common(known[was], was, pair):
            continue
        if was in known or is_lost(was, item.added, *blocks, pair.locale):
            yield Change(*blocks, was, known.get(was))
    for was, now in item.units:
        yield Change(*blocks, was, now, unit=True)


class _Telling(NamedTuple):
    """A match whose source block says numbers or times: its place, both blocks, what is said."""

    place: int
    source: Block
    target: Block
    said: Told


def _telling(matches: Sequence[Match], sayings: Sayings) -> list[_Telling]:
    """The matches of two blocks whose source says anything of numbers and times."""
    return [
        _tuple(_Telling, (place, source, target, said))
        for place, (source, target, drifted) in enumerate(matches)
        if source and target and not drifted and source.kind not in SILENT
        if (said := sayings[source.text]) is not NOTHING
    ]


def quoted(block: Block, value: Value, locale: str, *, full: bool = False) -> str:
    """A number as the block's text has it, with what it measures where that follows it.

    An hour is ``full`` with its minutes and the half of the day.
    """
    if value.named or value.month or value.said:
        return " ".join(block.text[value.start : value.end].split())
    start, end = value.start, value.end
    before = block.text[start - 1 : start]
    money = _MONEY_BEFORE.search(block.text, max(start - 5, 0), start)
    if money and (money.group()[-1] in value.units or money.group().strip() in value.units):
        return block.text[money.start() : end]
    if value.units and before and (unicodedata.category(before) == "Sc" or MINUS in value.units):
        start -= 1
    if PERCENT in value.units and (sign := _WITH_SIGN.match(block.text, end)):
        end = sign.end()
    elif value.units and (money := _WITH_MONEY.match(block.text, end)):
        end = money.end()
    elif value.units:
        end += reach(block.text[end : end + REACH], locale)
    if value.hour and full:
        return _hour(block.text, value, locale)
    return " ".join(block.text[start:end].split()).rstrip(".,;:")


def _hour(text: str, value: Value, locale: str) -> str:
    """An hour with its minutes, and the half of the day that is said behind it."""
    clock = hours.CLOCK.match(text, value.start)
    end = clock.end() if clock else value.end
    return text[value.start : end + hours.half_behind(text[end : end + REACH], locale)[1]]


def _compared(
    telling: Sequence[_Telling], page: Page, ours: str, theirs: str
) -> Iterator[Compared]:
    """The matches whose source block has numbers that the target block says otherwise."""
    both = (ours, theirs)
    for place, source, target, said in telling:
        if said.words or (
            said.figures and not glance.same(source.text, target.text, both, dated=page.months)
        ):
            yield _compare(place, Match(source, target), ours, theirs)


def _others(
    matches: Sequence[Match], telling: Sequence[_Telling], page: Page, locales: tuple[str, str]
) -> Iterator[Compared]:
    """The matches besides, whose numbers may have come from another block or moved to one."""
    known = {one.place for one in telling if one.said.counts}
    for place, match in enumerate(matches):
        source, target = match.source, match.target
        block = source or target
        if not block or match.drifted or block.kind in SILENT or place in known:
            continue
        lone = (
            source is not None and not target and told(source.text, locales[0], page.words).counts
        )
        if lone or (target and _DIGIT.search(target.text)):
            yield _compare(place, match, *locales)


def _compare(place: int, match: Match, ours: str, theirs: str) -> Compared:
    source = match.source.text if match.source else ""
    target = match.target.text if match.target else ""
    show = len(_SHOWN.findall(source)) != len(_SHOWN.findall(target))
    read = _shown if show else blanked
    found = compare(Text(read(source), ours), Text(read(target), theirs))
    return Compared(place, match, list(found.lost), list(found.added), found.units)


def _shown(text: str) -> str:
    """The prose with the numbers that are marked as code, which the other text does not mark."""
    prose = list(blanked(text))
    for found in _SHOWN.finditer(text):
        prose[found.start(1) : found.end(1)] = found.group(1)
    return "".join(prose)


def _is_common(now: Value, was: Value, pair: Pair) -> bool:
    """Whether a number in words may be a common word, as *sei* is both six and *you are*.

    Then the page has it more often than the source page has the number.
    """
    if not now.said or now.dated or now.units or was.units or not pair.source or not pair.target:
        return False
    names = {
        name
        for n in now.readings
        if n.isdecimal()
        for name in cardinals(int(n), pair.source.locale)
    }
    wanted = sum(_count(name, pair.source.text) for name in names | now.readings)
    return _count(now.text, pair.target.text) - 1 > wanted


def _count(word: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE))
