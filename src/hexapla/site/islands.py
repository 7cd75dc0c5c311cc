"""Runs of text that are written in the other direction than the text around them.

The bidirectional algorithm (Unicode Standard Annex 9) knows the direction of letters and of
digits. Signs have none: at the edge of a run they go with the text around, so that Arabic
readers see ``++C``, and ``0.3%-`` for ``-0.3%``. And a number after Arabic is no part of a run
that was written left to right: ``2026-11-01`` is shown as ``01-11-2026``. What is found here is
to be isolated; a run that the algorithm lays out well by itself is left alone.

Only Unicode's classes decide, and no language by name. Arabic-Indic digits (class AN) belong to
the text around them: their signs are placed as their readers expect (CLDR's number symbols).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import bidirectional, category

from babel import localedata

if TYPE_CHECKING:
    from collections.abc import Iterator

LEFT, RIGHT, DIGIT, OTHER = "L", "R", "1", "-"  # of a character; OTHER has no direction
CLASSES = {"L": LEFT, "R": RIGHT, "AL": RIGHT, "AN": RIGHT, "EN": DIGIT}
ARABIC_SIGNS = "،٪٫٬"  # neutral by class, but written with Arabic
BRACKETS = {"(": ")", "[": "]", "{": "}"}
QUOTES = {"«": "»", "“": "”", "‘": "’", '"': '"', "‹": "›", "(": ")"}

ISLAND = re.compile(r"[^R]*[L1][^R]*")
OPERATOR = re.compile(r"\s[-–+−=×÷*/<>≤≥≈→&|]+\s")
SENTENCE = re.compile(r"(?<=[^\W\d_]{4})[.!?]\s+(?=[^\W\d_])")
LEADING = re.compile(r"(?:[#@./\\~$%^&_=<>+±−–-]|[^\W\d_]|\d)")
TRAILING = re.compile(r"[+#%‰°′″/_=*\\]")
SIGN = frozenset("+-−–±~/\\.<>=&")  # at an edge these join a letter that touches them
UNIT = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)?[²³]?")
PLAIN_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*[^\W\d_]*\d*")


@dataclass(frozen=True, slots=True)
class Island:
    """A run: its place in the text, and whether the algorithm would lay it out wrongly alone."""

    start: int
    end: int
    needy: bool


@cache
def direction_of(character: str) -> str:
    """``LEFT``, ``RIGHT``, ``DIGIT`` or ``OTHER``."""
    if character in ARABIC_SIGNS:
        return RIGHT
    return CLASSES.get(bidirectional(character), OTHER)


def directions(text: str) -> str:
    """The direction of each character."""
    return "".join(map(direction_of, text))


def islands(text: str, direction: str) -> list[Island]:
    """The runs of the other direction in a text of a ``direction``: ``rtl`` or ``ltr``."""
    return list(_right(text) if direction == "ltr" else _left(text))


def _right(text: str) -> Iterator[Island]:
    """Right-to-left runs: from letter to letter, whatever stands between but Latin."""
    for match in re.finditer(r"R(?:[^L]*R)?", directions(text)):
        if any(one.isalpha() for one in text[match.start() : match.end()]):
            yield Island(match.start(), match.end(), needy=True)


def _left(text: str) -> Iterator[Island]:
    """Left-to-right runs, those of one stretch between two right-to-left letters together."""
    kinds = directions(text)
    for stretch in ISLAND.finditer(kinds):
        places = list(_parts(text, kinds, stretch.start(), stretch.end()))
        for start, end in places:
            needy = len(places) > 1 or _is_needy(text[start:end], kinds[start:end])
            yield Island(start, end, needy or _by_sign(text, kinds, start, end))


def _by_sign(text: str, kinds: str, start: int, end: int) -> bool:
    """Whether only an Arabic sign, which is neutral, parts this run from another one."""
    before = text[:start].rstrip(f"{ARABIC_SIGNS} ")
    after = text[end:].lstrip(f"{ARABIC_SIGNS} ")
    return (len(before) < start and kinds[len(before) - 1 : len(before)] in (LEFT, DIGIT)) or (
        len(after) < len(text) - end and kinds[len(text) - len(after) :][:1] in (LEFT, DIGIT)
    )


def _parts(text: str, kinds: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The runs of a stretch without right-to-left letters, without the signs around them."""
    strong = [at for at in range(start, end) if kinds[at] in (LEFT, DIGIT)]
    quoted = _quoted(text, range(start, strong[0]), range(strong[-1] + 1, end))
    if quoted:
        yield quoted
        return
    begin, low = strong[0], start
    for left, right in zip(strong, [*strong[1:], end], strict=True):
        if right == end or not _joined(text, kinds, begin, left, right):
            yield _grown(text, begin, left + 1, low, right)
            begin, low = right, left + 1


def _quoted(text: str, before: range, after: range) -> tuple[int, int] | None:
    """All that stands inside one pair of quotes or brackets, its full stop included."""
    opening = next((at for at in reversed(before) if text[at] in QUOTES), None)
    if opening is None:
        return None
    pair = text[opening], QUOTES[text[opening]]
    closing = next((at for at in after if text[at] == pair[1]), None)
    content = text[opening + 1 : closing]
    if closing is None or any(one in pair for one in content):
        return None
    begin = opening + 1 + len(content) - len(content.lstrip())
    return begin, begin + len(content.strip())


def _joined(text: str, kinds: str, begin: int, left: int, right: int) -> bool:
    """Whether the gap between two strong characters is inside one run."""
    gap = text[left + 1 : right]
    if not any(one.isspace() for one in gap) or OPERATOR.fullmatch(gap):
        return True
    if LEFT in kinds[begin : left + 1]:
        return not SENTENCE.search(text, max(begin, left - 4), right + 1)
    if kinds[right] == LEFT:
        return gap.isspace() and _is_unit(text, right)
    bare = gap.strip()  # as in 10 000 and (011) 555; in 1, 2 each is by itself
    return not bare or bare == "(" or (bare == ")" and "(" in text[max(begin - 1, 0) : left])


def _is_unit(text: str, at: int) -> bool:
    """Whether the symbol of a unit begins here: ``10 GB`` is one quantity, ``10 Excel`` is not."""
    word = UNIT.match(text, at)
    symbol = word[0] if word else ""
    return symbol in unit_symbols() or symbol.partition("/")[0] in unit_symbols()


@cache
def unit_symbols() -> frozenset[str]:
    """What stands for a unit after a number (CLDR's short English patterns), and bits in full."""
    units = localedata.load("en")["unit_patterns"].values()
    patterns = [one for unit in units for one in unit.get("short", {}).values()]
    symbols = [one.removeprefix("{0} ") for one in patterns if str(one).startswith("{0} ")]
    return frozenset([*symbols, "kbit", "Mbit", "Gbit", "Tbit"])


def _grown(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """A run with the signs that belong to it on either side: ``C`` with ``++``."""
    while start > low and _leads(text, start):
        start -= 1
    while end < high and _trails(text, end):
        end += 1
    return _balanced(text, start, end, low, high)


def _leads(text: str, at: int) -> bool:
    """Whether the sign before a place belongs to what follows, and not to the word before."""
    sign = text[at - 1]
    if not (LEADING.fullmatch(sign) or category(sign) == "Sc"):
        return False
    before = text[at - 2] if at > 1 else " "
    return sign not in SIGN or direction_of(before) != RIGHT


def _trails(text: str, at: int) -> bool:
    sign, after = text[at], text[at + 1 : at + 2] or " "
    if sign in "/\\" and direction_of(after) == RIGHT:
        return False
    return bool(TRAILING.fullmatch(sign)) or category(sign) == "Sc"


def _balanced(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """A run with the one bracket that is missing at its edge, as in ``(011) 555`` and ``f(x)``."""
    run = text[start:end]
    for opening, closing in BRACKETS.items():
        lacking = run.count(opening) - run.count(closing)
        if lacking == 1 and end < high and text[end] == closing:
            return start, end + 1
        if lacking == -1 and start > low and text[start - 1] == opening:
            return start - 1, end
    return start, end


def _is_needy(run: str, kinds: str) -> bool:
    """Whether a run between right-to-left letters is not shown in its own order.

    From a Latin letter to a letter or a digit it is (rules W7, N1); so is one number (rules W2,
    W4), though not a sign before it or two with a sign between them.
    """
    if kinds[0] == LEFT:
        return kinds[-1] == OTHER and bidirectional(run[-1]) != "NSM"
    return not PLAIN_NUMBER.fullmatch(run)
