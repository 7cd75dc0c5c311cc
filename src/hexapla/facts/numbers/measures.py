"""What the signs and words around a figure say that it measures."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.language.languages import FUNCTION_WORDS, code_of
from hexapla.facts.numbers import currencies
from hexapla.facts.numbers.transcribed import forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PERCENT: Final = "concentr-percent"
MINUS: Final = "-"
SIGNS: Final = frozenset(("+", MINUS))

GLUED: Final = re.compile(r"[^\W\d_]+")
WORDS: Final = re.compile(
    r"[\s\u00a0\u202f*_~'’‐‑-]*([^\W\d_]+(?:[.’']?[^\W\d_\s]|[ \u00a0\u202f\n‐‑-]+[^\W\d_])*)"
)
"""The words that follow a figure."""

_PERCENT_BEFORE: Final = re.compile(r"(?:^|[^\d\s\u00a0\u202f])[%٪]\Z|^[%٪]\Z|\s[%٪]\Z")
_PERCENT: Final = re.compile(r"[\s\u00a0\u202f\u200e\u200f*_]*[%٪﹪％]")
_PERCENT_SAID: Final = re.compile(
    r"\bp(?:er|our|or) ?(?:cent|mil)|\bp[eo]r ?cien|pro[cz]ent|في الم[ئاي]|بالم[ئاي]|مئوي"
)
"""Words for a hundredth that languages have besides CLDR's."""

_PERCENT_BEHIND: Final = re.compile(
    r"(?:p(?:er|our|or) ?cento?|por ?cien(?:to)?|pro[cz]ent|(?:في ال|بال)م[ئاي]\w{0,3})(?!\w)"
)

_SIGN: Final = re.compile(r"(?:^|[\s(*_\u200e\u200f])([-+−–])\Z")
_CODE: Final = re.compile(r"[\s\u00a0]*([A-Z]{3})\b")
_CODE_BEFORE: Final = re.compile(r"\b([A-Z]{3})[\s\u00a0]*\Z")
_DEGREES: Final = re.compile(r"[\s\u00a0\u202f*_]*[°º][\s\u00a0\u202f]?([^\W\d_])(?![^\W_])")
_GOES_ON: Final = re.compile(r"['’$€£¥]")
_ANY_SCALE: Final = frozenset(("temperature-generic",))
_VOWELLED: Final = re.compile("[\u064b-\u0652]\\w{0,30}")
"""What goes on behind the letters of a word that are read."""

_ALSO: Final = {"journee": "duration-day", "giornata": "duration-day", "annee": "duration-year"} | {
    "journees": "duration-day",
    "giornate": "duration-day",
    "annees": "duration-year",
}
"""The folded names of units of time that CLDR does not have."""

_HOUR: Final = "h"
"""The sign of hours, which CLDR has in some languages only."""

_BITS: Final = {
    f"{letter}{ending}": frozenset((f"digital-{prefix}bit",))
    for letter, prefix in (("k", "kilo"), ("m", "mega"), ("g", "giga"), ("t", "tera"))
    for ending in ("bit", "bits", "bps")
}
"""The short names of bits, of which CLDR has each in some languages only."""

_SCREEN: Final = {
    sign: frozenset((f"graphics-{unit}",))
    for sign, unit in (("px", "pixel"), ("em", "em"), ("rem", "rem"), ("vh", "vh"), ("vw", "vw"))
}
"""The units of style sheets, which no language translates."""

OF_BYTES: Final = re.compile(
    r"(?:(?P<kilo>[kK])|(?P<mega>M)|(?P<giga>G))[\s\u00a0\u202f]"
    r"(?:(?P<byte>bytes?|octets?)|bits?)(?!\w)"
)
"""How a thousand of bytes or more may be said with a letter at the figure: ``10k bytes``."""

_MORE: Final = re.compile(r"\+\s")
"""What says that it is more than a figure: ``200+ hours``."""

_PART: Final = re.compile(r"[^\s\u00a0\u202f'’‐‑-]+")
_WORD: Final = re.compile(r"[^\s\u00a0\u202f‐‑-]+")


def units(head: str, rest: str, locale: str) -> Iterator[str]:
    """What the text before and behind a figure says that it measures.

    Gives units and currencies as CLDR calls them, signs, and the percentage.
    """
    if _PERCENT.match(rest) or _PERCENT_BEFORE.search(head[-2:]):
        yield PERCENT
        return
    if (sign := _SIGN.search(head[-2:])) and not head[:-1].rstrip()[-1:].isdecimal():
        yield "+" if sign.group(1) == "+" else MINUS
    if money := currencies.beside(head, rest, locale):
        yield from money
        return
    for match in (_CODE_BEFORE.search(head), _CODE.match(rest)):
        if match and match.group(1) in cldr.locale(locale).currencies:
            yield match.group(1)
    yield from worded(rest, locale)


def worded(rest: str, locale: str) -> frozenset[str]:
    """What the words behind a figure say that it measures; one may stand before the unit."""
    return _phrase(rest, locale)[0]


def reach(rest: str, locale: str) -> int:
    """How many of the characters behind a figure say what it measures, vowel signs included."""
    end = _phrase(rest, locale)[1]
    vowelled = _VOWELLED.match(rest, end) if end else None
    return vowelled.end() if vowelled else end


def _phrase(rest: str, locale: str) -> tuple[frozenset[str], int]:
    if _MORE.match(rest):
        found, end = _phrase_behind(rest[1:], locale)
        return found, end + bool(end)
    return _phrase_behind(rest, locale)


def _phrase_behind(rest: str, locale: str) -> tuple[frozenset[str], int]:
    if (glued := GLUED.match(rest)) and glued.group().isascii():
        return _glued(glued, rest, locale)
    if degrees := _DEGREES.match(rest):
        return signs(locale).get(f"°{degrees.group(1)}", frozenset()), degrees.end()
    words = WORDS.match(rest)
    said = list(_PART.finditer(words.group(1)))[:3] if words else []
    folded, known = [cldr.folded(part.group()) for part in said], names(locale)
    for begin, end in ((0, 3), (0, 2), (0, 1), (1, 3), (1, 2)):
        name = " ".join(folded[begin:end]).rstrip(".")
        if words and end <= len(said) and name in known:
            return known[name], words.start(1) + said[end - 1].end()
    if words and (percent := _PERCENT_BEHIND.match(" ".join(folded))):
        parts = percent.group().count(" ")
        return frozenset((PERCENT,)), words.start(1) + said[parts].end()
    if words and not _GOES_ON.match(rest, end := words.start(1) + said[0].end()):
        found = signs(locale).get(said[0].group(), frozenset())
        return found, end if found else 0
    return frozenset(), 0


def _glued(word: re.Match[str], rest: str, locale: str) -> tuple[frozenset[str], int]:
    """What the letters right at a figure say, and how many are read: ``5km``, ``10k bytes``."""
    if len(word[0]) == 1 and (said := OF_BYTES.match(rest)):
        prefix = next(name for name, letter in said.groupdict().items() if letter)
        return frozenset((f"digital-{prefix}{'byte' if said['byte'] else 'bit'}",)), said.end()
    name = cldr.folded(word[0])
    short = _SCREEN.get(word[0]) or _BITS.get(name, frozenset())
    return cldr.symbols(locale).get(name) or short, word.end()


@cache
def signs(locale: str) -> Mapping[str, frozenset[str]]:
    """Metric units by their signs; a letter may be short for each unit that begins with it."""
    words = FUNCTION_WORDS.get(code_of(locale), "").split()
    screen = {sign: units for sign, units in _SCREEN.items() if sign not in words}
    found = {**screen, **cldr.signs("en"), **cldr.signs(locale)}
    found |= {sign.capitalize(): units for sign, units in found.items() if len(sign) > 1}
    for letter in [sign for sign in found if len(sign) == 1]:
        units = (units for name, units in names(locale).items() if name[0] == letter)
        found[letter] = found[letter].union(*units)
    return {_HOUR: frozenset(("duration-hour",)), **found}


def beginnings(locale: str) -> Mapping[str, frozenset[str]]:
    """Metric units by the folded letters of their signs, for a first look."""
    return {cldr.folded(sign).strip("°"): units for sign, units in signs(locale).items()}


@cache
def names(locale: str) -> Mapping[str, frozenset[str]]:
    """Units and currencies by the folded words that follow an amount."""
    found = {**_BITS, **{name: frozenset((unit,)) for name, unit in _ALSO.items()}}
    found |= currencies.names(locale)
    for name, measures in cldr.units(locale).items():
        for form in forms(name):
            found[form] = measures | found.get(form, frozenset())
    return found


def ends(words: str) -> list[int]:
    """Where the third, the second and the first of some words end."""
    return [match.end() for match in _WORD.finditer(words)][:3][::-1]


def says_percent(text: str, locale: str) -> bool:
    """Whether a prose text says percentages in words."""
    plain = cldr.folded(text)
    if _PERCENT_SAID.search(plain):
        return True
    return any(PERCENT in units and name in plain for name, units in cldr.units(locale).items())


def differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether it is known of two numbers with these units that they do not measure the same.

    A name of a currency may be a common word, so that only a sign tells an amount of money from
    other measures.
    """
    if ours & SIGNS and theirs & SIGNS and ours & SIGNS != theirs & SIGNS:
        return True
    ours, theirs = ours - SIGNS - _ANY_SCALE, theirs - SIGNS - _ANY_SCALE
    codes, others = ({unit for unit in units if unit.isupper()} for units in (ours, theirs))
    if len(codes) == len(others) == 1 and codes != others:
        return True
    if not ours or not theirs or ours & theirs:
        return False
    kinds, others = ({_kind(unit) for unit in units} for units in (ours, theirs))
    return bool(kinds & others) or "sign" in kinds | others


def _kind(unit: str) -> str:
    if unit.isupper():
        return "money"
    return "measure" if len(unit) > 1 else "sign"
