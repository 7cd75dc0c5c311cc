"""A half that words add to a number: *an hour and a half*, *deux millions et demi*."""

from __future__ import annotations

from typing import Final

from hexapla.facts.rarely import rarely

_SPACE: Final = "[ \u00a0\u202f\n]"
_HALF: Final = rarely(
    rf"{_SPACE}{{1,3}}(?:(?:and{_SPACE}a{_SPACE}half|et{_SPACE}demie?|y{_SPACE}medi[oa]"
    rf"|e{_SPACE}mezz[oa]|e{_SPACE}mei[oa])(?!\w)"
    "|\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}\N{ARABIC LETTER SAD}\N{ARABIC LETTER FEH}"
    "[\u064b-\u0652]?\N{ARABIC LETTER ALEF}?[\u064b-\u0652]?(?!\\w)"
    rf"(?:{_SPACE}\N{{ARABIC LETTER ALEF}}\N{{ARABIC LETTER LAM}}\w{{1,20}})?)"
)
"""The words for it, which in Arabic may repeat what it is the half of."""

_NOUN: Final = rarely(rf"{_SPACE}{{1,3}}[^\W\d_]{{2,24}}")


def end_of_half(text: str, start: int) -> int:
    """Where words for *and a half* end that stand right there; 0 if none do."""
    found = _HALF.match(text, start)
    return found.end() if found else 0


def end_behind_noun(text: str, start: int) -> int:
    """Where words for *and a half* end that follow what is counted; 0 if none do."""
    noun = _NOUN.match(text, start)
    return end_of_half(text, noun.end()) if noun else 0


def with_half(reading: str, power: int) -> str:
    """A whole number and half of a power of ten; what is no whole number stays as it is."""
    if not reading.isdecimal():
        return reading
    return str(int(reading) + 10**power // 2) if power else f"{reading}.5"
