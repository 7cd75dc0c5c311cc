"""Words that set a bound beside a number: *at least*, *au plus*, ``أكثر من``, *before*, *or newer*.

A closed class of each language, in front of the number or behind what it counts. Its senses:
``more`` and ``less`` of an amount, ``within`` a time, ``before`` and ``after`` one, and the
``older`` and ``newer`` of versions or of what is so many days old, ``earlier`` and ``later`` of
versions alone. A language without a list is not compared.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.comparator_words import BEHIND, FRONT, NUMBERS
from hexapla.facts.rarest import having

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

CONTRARY: Final = {
    "more": {"less", "within"},
    "less": {"more"},
    "within": {"more", "after"},
    "before": {"after", "newer"},
    "after": {"before", "within", "older"},
    "older": {"newer", "after", "later"},
    "newer": {"older", "before", "earlier"},
    "earlier": {"newer", "later", "after", "more"},
    "later": {"older", "earlier", "before", "less"},
}
"""By sense: what a translation must not say instead."""

_SIGNS: Final = {"more": "≥|>=?", "less": "≤|<=?"}
"""Signs in front of a number, in every language."""

_NEVER: Final = "(?!)"
_MARKS: Final = r"[\s*_\"“«(:~≈#$€£¥\u2060]"
_NUMBER: Final = (
    r"(?P<number>[1-9]\d{0,2}(?: \d{3}){1,6}(?!\d)|\d{1,20}"
    r"(?:[.,:\u066b\u066c\u00a0\u202f]\d{1,20}){0,6})"
    r"|(?P<word>WORDS)(?!\w)"
)
_FORWARD: Final = (
    rf"(?<![\w=-])[وف]?(?:SENSES)(?:(?<=['’=≥≤<>])|(?!\w)){_MARKS}*"
    rf"(?:(?!PLAIN)[^\W\d_]+(?:{_MARKS}+|['’])){{0,2}}?v?(?:NUMBER)"
)
_BACKWARD: Final = (
    r"(?<![\w.,:])(?:NUMBER)[\s*_%€$£)”»\u2060]*"
    r"(?:(?!PLAIN)[^\W\d_]+[\s*_)”»(\u2060]+){0,3}?(?:SENSES)(?![\w-])"
)
"""A comparator and its number, with no more than two words, or three, and no other between them."""

_COMMON: Final = {"en": ("t least ", "t most ", " than ", "p to ")}
"""By language of a source: one of which stands at a number in words."""

_HINTS: Final = {
    "en": (
        *("than ", "t least", "t most", "imum", "ax", "ver ", "bove", "elow", "nder ", "p to"),
        *("ithin", "efore", "fter", "rior", "ince", "by ", "≤", "≥", "<", ">"),
        *("&lt;", "&gt;", "&le;", "&ge;"),
    )
}
"""By language of a source: one of which stands at a number in digits, or in words."""

_NEAR: Final = {
    "en": re.compile(
        r"[emnortwxy=≤≥;<>](?:(?<=[≤≥<>])(?=\s?\d)|(?!\w)(?:(?<=[≤≥])|(?<=ax|by|>=|<=)"
        r"|(?<=&[lg][te];)|(?<=than|most|over|Over|bove|elow|nder|p to|fter|ince)"
        r"|(?<=least|nimum|ximum|ithin|efore|or to)))[\W_]{0,4}(?:[A-Za-z]+[\W_]{1,3}){0,2}?"
        r"(?:\d|v\d|one|two|three|four|five|six|seven|eight|nine|ten)"
    )
}
"""Begins with the last letters of these words, as few words end there: that is fast."""

_AFTER: Final = {
    "en": re.compile(
        r" (?:at (?:least|most|the (?:lat|earli)est)|m(?:inimum|ax(?:imum)?)|(?:or|and) (?:more"
        r"|above|higher|greater|up|over|longer|less|fewer|below|lower|under|shorter|older|earlier|newer"
        r"|later))(?!\w)"
    )
}
"""By language of a source: what stands behind a number, told fast."""


class Bound(NamedTuple):
    """A comparator of a text and the number that it stands at, as it is written."""

    sense: str
    words: str
    start: int
    end: int
    number: str


def bounds(text: str, language: str) -> Iterator[Bound]:
    """The comparators of a prose text that stand at a number.

    One in front of a number is no other number's.
    """
    if language not in FRONT:
        return
    found = [_bound(it, language) for it in _pattern(_FORWARD, language).finditer(text)]
    yield from found
    for it in _pattern(_BACKWARD, language, behind=True).finditer(text):
        bound = _bound(it, language)
        if not any(one.start < bound.end and bound.start < one.end for one in found):
            yield bound


def may_bound(texts: Sequence[str], language: str, *, digits: bool) -> Iterator[str]:
    """Those of some source texts, all with ``digits`` or all without, that may have a comparator.

    What hints at one is looked for in all of them at once.
    """
    if language not in _NEAR or not texts:
        return
    known = having("\n".join(texts), (_HINTS if digits else _COMMON)[language])
    near, after = _NEAR[language].search, _AFTER[language].search
    for text in texts:
        is_behind = digits and after(text)
        if is_behind or (any(map(text.__contains__, known)) and near(text)):
            yield text


def are_turned(ours: Iterable[Bound], theirs: Iterable[Bound]) -> bool:
    """Whether some bounds have the contrary ones, as *not more than* and *au plus*."""
    said = {bound.sense for bound in theirs}
    return any(not said.isdisjoint(CONTRARY[bound.sense]) for bound in ours)


def without(text: str, language: str) -> str:
    """A text without its comparators."""
    return _every(language).sub(" ", text)


def _bound(found: re.Match[str], language: str) -> Bound:
    sense = next(name for name in CONTRARY if found[name])
    number = found["number"] or str(_numbers(language)[found["word"].lower()])
    return Bound(sense, found[sense], *found.span(sense), number)


@cache
def _numbers(language: str) -> Mapping[str, int]:
    every = enumerate(NUMBERS[language].split(), 1)
    return {word: number for number, forms in every for word in forms.split("|")}


@cache
def _pattern(form: str, language: str, *, behind: bool = False) -> re.Pattern[str]:
    senses = dict(BEHIND[language] if behind else FRONT[language])
    if not behind:
        senses |= {sense: f"{senses[sense]}|{signs}" for sense, signs in _SIGNS.items()}
    named = "|".join(f"(?P<{sense}>{senses.get(sense, _NEVER)})" for sense in CONTRARY)
    plain = f"(?:{_plain(language)})(?!\\w)"
    words = _NUMBER.replace("WORDS", NUMBERS[language].replace(" ", "|"))
    filled = form.replace("NUMBER", words).replace("SENSES", named).replace("PLAIN", plain)
    return re.compile(filled, re.IGNORECASE)


@cache
def _every(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وف]?(?:{_plain(language)})(?!\w)", re.IGNORECASE)


def _plain(language: str) -> str:
    return "|".join((*FRONT[language].values(), *BEHIND[language].values()))
