"""The first of something, where a translation has the second in words, or the reverse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.numbers.ranks import UNIT, others, ranked
from hexapla.facts.numbers.values import Value, shift
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACE: Final = 0.5
"""By which part of its text an ordinal may have moved: here it is the only one of both texts."""

_OURS: Final = "|".join(
    rf"(?<=\b{word} $)" for word in ("[Tt]he", "[Tt]his", "[Oo]ur", "[Yy]our", "[Tt]heir", "[Ii]ts")
)
_NOUN: Final = (
    r" (?!(?:of|in|to|and|or|is|was|on|one|two|three|four|five|half|third|quarter|few|many|time|as"
    r"|from|the|less|more|place|party|world|hand|class|nature|\w+ of (?:all|them))\b)[a-z]{3}"
)
_FIRST: Final = rarely(rf"(?P<word>first)(?:{_OURS.replace('$', 'first')}){_NOUN}")
_NEXT: Final = ("second", "third", "fourth", "fifth")
WRITTEN: Final = frozenset(word.encode() for word in ("first", *_NEXT))
"""The words of such ordinals, in UTF-8."""

_LATER: Final = rarely("|".join(rf"{word}(?:{_OURS.replace('$', word)}){_NOUN}" for word in _NEXT))
_MORE: Final = rarely(
    r"\b(?:sec(?:ond|und)|third|fourth|next|follow|other|later|twice|2|3|once more|again)",
    re.IGNORECASE,
)
"""What may stand for a later one in a source that has the first."""

_EARLIER: Final = rarely(
    r"\b(?:first|1(?!\d)|prim|prem|initial|begin|start|previous|former|early|earlier|one\b|once\b)",
    re.IGNORECASE,
)
"""What may stand for the first in a source that has a later one."""

_SAID: Final = {
    "fr": r"\bpr(?:emi|im)|\binitia|\bdébut|\b1(?!\d)|\bd['’]abord",
    "es": r"\bprim(?!av)|\binici|\b1(?!\d)|\bantes\b",
    "it": r"\bprim(?!av)|\binizi|\b1(?!\d)",
    "ar": r"[أا]ول|بدا|[أا]وائل|مبدئ|[1\u0661]|واحد|سابق",
}
"""What says the first, in part, by language."""

_ORDINAL: Final = {
    "fr": r"\bpremi(?:ers?|ères?)\b",
    "es": r"\bprimer[oa]?\b",
    "it": r"\b(?:il|la|del(?:la)?|al(?:la)?|nel(?:la)?) (?P<word>prim[oa])\b",
    "ar": r"\bال[أا]ول[ىي]?\b",
}
"""The first itself, as it stands by a noun."""

_LATER_SAID: Final = {
    "fr": r"deuxi|\bsecond|troisi|quatri|cinqui|\bautre|suivant",
    "es": r"segund|tercer|cuart|quint|\botr[oa]|siguiente",
    "it": r"second|terz|quart|quint|\baltr[oa]|successiv",
    "ar": "ثان|ثال|رابع|خامس|[أا]خر|تال",
}
"""What says a later one, in part."""

_FIGURE: Final = rarely("[2-5\u0662-\u0665]")


def tells(text: str) -> bool:
    """Whether an English text may say the first of something, or one of the next."""
    later = any(map(text.__contains__, _NEXT)) and _LATER.search(text)
    return bool(later or _FIRST.search(text))


def may_differ(source: str, target: str, locale: str) -> bool:
    """Whether a Markdown text lacks the first, or has it for a later one; a quick look."""
    language = cldr.locale(locale).language
    if language not in _SAID:
        return False
    first = re.search(_SAID[language], target, re.IGNORECASE)
    later = re.search(_LATER_SAID[language], target, re.IGNORECASE)
    if _FIRST.search(source):
        return not first and bool(later)
    return bool(first) and not later and not _FIGURE.search(target)


def changed(source: str, target: str, locales: tuple[str, str]) -> Iterator[tuple[Value, Value]]:
    """The one ordinal of a prose text, and the one that its translation has instead of it."""
    language = cldr.locale(locales[1]).language
    later = ranked(source, locales[0])
    firsts = list(_FIRST.finditer(source))
    if len(firsts) == 1 and not later and not _MORE.search(source):
        now = list(others(target, locales[1]))
        ours = _value(firsts[0], source)
    elif len(later) == 1 and not firsts and not _EARLIER.search(source):
        now = [
            _value(found, target)
            for found in re.finditer(_ORDINAL[language], target, re.IGNORECASE)
        ]
        ours = later[0]
    else:
        return
    if len(now) == 1 and shift(ours, now[0], source, target) <= PLACE:
        yield ours, now[0]


def _value(found: re.Match[str], text: str) -> Value:
    start, end = found.span("word" if "word" in found.re.groupindex else 0)
    return Value(text[start:end], start, end, frozenset("1"), ("1",), UNIT, said=True)
