"""Blanks and apostrophes that a sentence lacks, and marks that it has twice: `table,la`, `l eau`.

Each is a fault unless the source has its like: a list of values, a name with a colon in it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.languages import function_words
from hexapla.facts.masking import OBJECT, prose
from hexapla.facts.rarely import rarely
from hexapla.facts.typesetting.quoting import Slip

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from hexapla.facts.typesetting.conventions import Convention

_SUSPECT: Final = tuple(
    (sign, re.compile(each).search)
    for sign, each in (
        *((",", r",(?=[^\W\d_])"), (":", r":(?=[^\W\d_])")),
        *(("..", r"\.\.(?=\s|$)"), ("( ", r"\( (?=[^\W\d_])")),
    )
)
"""Find whatever may be a slip but for apostrophes; each begins with signs, as that is fast."""

_NAMED: Final = re.compile(r"[^\s|]*[^\W\d_][,:][^\W\d_][^\s|]*")
_COMMA: Final = re.compile(
    r"(?<![^\s*_(«“\"'’])((?:[^\W\d_]+['’])?[^\W\d_]{2,}[*_)»”\"]{0,3})( ?),"
    r"(?=(?:[^\W\d_]+['’])?[^\W\d_]{2,}[.;:!?)»”]?(?:\s|$)|(?:[àaeyoè]|[^\W\d_]['’])[ \w])"
)
_COLON: Final = re.compile(
    r"(?<![^\s*_(«“\"'’])((?:[^\W\d_]+['’])?[^\W\d_]{2,}[*_)»”\"]{0,3}):"
    r"(?=(?:[^\W\d_]+['’])?[^\W\d_]{2,}[.,;!?)»”]?(?:\s|$)|[àaeyoè] )"
)
_STOPS: Final = re.compile(r"(?<=[^\W\d_])(?<!\.)\.\.(?=[*_]{0,3}(?:\s|$))")
_ENTITY: Final = re.compile(r"& (?=((?:amp|gt|lt|nbsp|quot);))")
_ASIDE: Final = rarely(r"(?<![^\s*_])\(( ?)[^\W\d_]{2}[^()\n]{0,300}?( ?)\)(?=[\s.,;:!?*_،؛؟]|$)")
_VOWELS: Final = "aeiouyhàâèéêëìíîïòóôùúûœæ"
_LONGEST: Final = 3
"""Letters of a word that an apostrophe joins, at least: shorter ones may follow a letter."""


def may_lack(text: str) -> bool:
    """Whether a text may have such a slip but for apostrophes; a quick look."""
    if ("&" in text and "& " in text) or " )" in text:
        return True
    return any(sign in text and find(text) for sign, find in _SUSPECT)


def may_be_joined(said: Container[str], way: Convention | None) -> bool:
    """Whether one of the words that a page says may have lost its apostrophe."""
    return way is not None and any(map(said.__contains__, way.lone))


def blanks(source: str, target: str, way: Convention | None, locale: str) -> Iterator[Slip]:
    """The slips of a target text that its source has nothing like, in a locale."""
    lone = way is not None and any(map(target.__contains__, _spaced(way.lone)))
    if not lone and not may_lack(target):
        return
    ours, theirs = prose(source), prose(target)
    spaced: Mapping[str, str] = way.spaced if way else {}
    own = way.own if way else {}
    if not _NAMED.search(ours):
        yield from _parted(theirs, "" if "," in own else ",", spaced)
    if ".." not in ours:
        for match in _STOPS.finditer(theirs):
            fix = None if "…" in ours else "."
            yield Slip(*match.span(), "two full stops stand here for one", fix)
    for match in _ENTITY.finditer(theirs) if "& " in theirs and "& " not in ours else ():
        message = f"“{match[0]}{match[1]}” is shown as text: no space belongs in it"
        yield Slip(*match.span(), message, "&")
    for match in _ASIDE.finditer(theirs) if "( " in theirs or " )" in theirs else ():
        for blank in (1, 2) if "( " not in ours and " )" not in ours else ():
            if match[blank]:
                message = "no space belongs on the inner side of a bracket"
                yield Slip(*match.span(blank), message, "")
    if way and lone:
        yield from _joined(ours, theirs, way, locale)


@cache
def _spaced(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([f" {word} " for word in words])


def _parted(text: str, comma: str, spaced: Mapping[str, str]) -> Iterator[Slip]:
    for match in _COMMA.finditer(text) if comma else ():
        if match[2]:
            start = match.start(2)
            message = "the space belongs behind “,”, not before it"
            yield Slip(start, match.end(), message, ", ")
        else:
            yield Slip(match.end() - 1, match.end(), "a space belongs after “,”", ", ")
    for match in _COLON.finditer(text):
        fix = f"{spaced.get(':', '')}: "
        yield Slip(match.end() - 1, match.end(), "a space belongs after “:”", fix)


def _joined(source: str, text: str, way: Convention, locale: str) -> Iterator[Slip]:
    """Words that have lost the apostrophe which joins them to the next; a letter is none."""
    said, known = source.split(), function_words(locale)
    for match in _lone(way.lone).finditer(text):
        if match[1] not in said and match[2] not in known and OBJECT not in match[0]:
            sign = "'" if "'" in text and "’" not in text else "’"
            place = match.end(1)
            yield Slip(place, place + 1, f"an apostrophe belongs after “{match[1]}”", sign)


@cache
def _lone(words: tuple[str, ...]) -> re.Pattern[str]:
    joined = "|".join(words)
    before = r"(?<=[^\W\d_] )(?<!\b[A-Z] )"
    word = rf"[{_VOWELS}][^\W\d_]{{{_LONGEST - 1},}}"
    return re.compile(rf"{before}({joined}) ({word})(?![\w'’])")
