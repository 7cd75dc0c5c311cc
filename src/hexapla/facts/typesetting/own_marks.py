"""Marks of a script of its own, and what stands glued to its words: Arabic, Persian, Urdu.

Takes a text of which all that is no prose is blanked with OBJECT, letter for letter.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import OBJECT
from hexapla.facts.rarely import rarely
from hexapla.facts.typesetting.quoting import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.typesetting.conventions import Convention

LETTER: Final = r"\u0620-\u063f\u0641-\u064a\u0671-\u06d3"
"""The letters of the script, within a set; no tatweel, which joins what is glued on purpose."""

_VOWEL: Final = r"\u064b-\u0652"
_AFTER: Final = r"(?=[\s*_)»”\"]|$)"
_TWICE: Final = re.compile(rf"(?:، ?,|, ?،|، ،(?! ?[{LETTER}]))(?=([{LETTER}])?)")
_STOP: Final = rarely(rf" \.(?<=[{LETTER})»”{OBJECT}A-Za-z\d] \.)(?=[{LETTER}]{{2}})")
_COLONS: Final = re.compile(rf"::(?<=[{LETTER}]::)(?=\s|$)")
_DASH: Final = rarely(
    rf"-(?<=[{OBJECT})] -)(?=[{LETTER}]{{2}})(?![^\n]*[{LETTER}{OBJECT}]-(?:[\s.,،؛)]|$))"
)
_LEADS: Final = (":", "؟")
_LED: Final = re.compile(rf"^[{''.join(_LEADS)}](?=[{LETTER}]{{2}})", re.MULTILINE)
"""A mark that was typed on the side where a line of the other direction ends."""

_CODED: Final = re.compile(
    rf"`(?:(?<=[{LETTER}{_VOWEL}]{{3}}`)(?=[^\s`])|(?=[{LETTER}{_VOWEL}]{{4}}))"
)
_GLUED: Final = re.compile(
    rf"(?<![\w'{_VOWEL}])(?![وفأ]?[بكلس]?(?:ال|لل)?{OBJECT})[{LETTER}{_VOWEL}]{{3,}}({OBJECT})"
    rf"|(?<={OBJECT})([{LETTER}]{{4,}})(?!\w)"
)


def places(text: str) -> Iterator[int]:
    """Where a text that is not blanked may have a slip that no mark tells by itself."""
    if " ." in text:
        yield from (match.start() for match in _STOP.finditer(text))
    if "::" in text:
        yield from (match.start() for match in _COLONS.finditer(text))
    if " -" in text:
        yield from (match.start() for match in _DASH.finditer(text))
    if text[:1] in _LEADS or any(f"\n{mark}" in text for mark in _LEADS):
        yield from (match.start() for match in _LED.finditer(text))
    if "`" in text:
        yield from (match.start() for match in _CODED.finditer(text))


def latin(text: str, whole: str, way: Convention) -> Iterator[Slip]:
    """Marks of Latin script, and marks and words with their space on the wrong side or none.

    ``whole`` is the text without blanks.
    """
    for match in _foreign("".join(way.own)).finditer(text):
        own = way.own[match[0]]
        yield Slip(*match.span(), f"“{match[0]}” is “{own}” in this script", own)
    for match in _shifted("".join(way.own), "".join(way.own.values())).finditer(text):
        own = way.own.get(match[1], match[1])
        yield Slip(*match.span(), f"the space belongs behind “{own}”, not before it", f"{own} ")
    for match in _crowded("".join(way.own.values())).finditer(text):
        yield Slip(*match.span(), f"a space belongs after “{match[0]}”", match[0] + " ")
    for match in _TWICE.finditer(text) if "،" in text else ():
        yield Slip(*match.span(), "two commas stand here for one", "، " if match[1] else "،")
    yield from _glued(text, whole)


def _glued(text: str, whole: str) -> Iterator[Slip]:
    for match in _STOP.finditer(text) if " ." in text else ():
        yield Slip(*match.span(), "the space belongs behind “.”, not before it", ". ")
    for match in _COLONS.finditer(text) if "::" in text else ():
        yield Slip(*match.span(), "two colons stand here for one", ":")
    for match in _LED.finditer(text):
        yield Slip(*match.span(), f"“{match[0]}” belongs behind its text, not before it")
    for match in _DASH.finditer(text) if " -" in text else ():
        yield Slip(*match.span(), "a space belongs after “-”", "- ")
    for match in _GLUED.finditer(text) if OBJECT in text else ():
        place = match.start(1) if match[1] else match.start(2)
        if whole[place if match[1] else place - 1] == "`":
            span = (place - 1, place) if match[1] else (place, place + 1)
            sign = whole[span[0] : span[1]]
            fix = sign + " " if match[1] else " " + sign
            yield Slip(*span, "a space belongs between the word and the code", fix)


@cache
def _foreign(marks: str) -> re.Pattern[str]:
    letter = rf"(?<=[{LETTER}\u0640{_VOWEL}»].){_AFTER}"
    other = rf"(?<=[)*_”\"{OBJECT}A-Za-z\d].)(?= [{LETTER}\u0640])"
    return re.compile(f"[{re.escape(marks)}](?:{letter}|{other})")


@cache
def _shifted(others: str, own: str) -> re.Pattern[str]:
    """A mark with its space before it in place of behind it."""
    before = rf"(?<=[{LETTER}\u0640{_VOWEL}»)*_”\"{OBJECT}A-Za-z\d] )"
    mark = rf"[{re.escape(others)}](?=[{LETTER}\u0640])|[{re.escape(own)}](?=[^\W_])"
    return re.compile(f" {before}({mark})")


@cache
def _crowded(marks: str) -> re.Pattern[str]:
    return re.compile(
        rf"[{re.escape(marks)}](?<=[{LETTER}\u0640)»”\"{OBJECT}].)(?=[{LETTER}\u0640])"
    )
