"""Days of the week, bare months, noon and midnight, where a translation names another one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts import cldr
from hexapla.facts.numbers import counting
from hexapla.facts.numbers.values import Value
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_TOKEN: Final = rarely(r"[^\W\d_]+")
_LONG: Final = 4
"""Letters of a month's name that is no short form."""

_VERBS: Final = frozenset(("may", "march", "مارس"))
"""Months that are words of other meanings, too, and are sure behind a preposition only."""

_NAMES: Final = frozenset(("mars",))
"""Those that are names with a capital."""

_COUNTED: Final = frozenset(("الاثنين", "الاحد"))
"""Days that are words of other meanings, too, and are sure behind the word for a day only."""

_BEFORE: Final = rarely(
    r"(?:\b(?:in|by|of|until|since|from|to|before|after|during|for|every|each|early|mid|late|last"
    r"|next|this|and|or)|شهر|في|من|حتى|منذ|خلال|نهاية|بداية|منتصف|إلى)[\s-]\Z",
    re.IGNORECASE,
)
_DAY_BEFORE: Final = rarely(r"(?:يوم|ايام|أيام|مساء|صباح|ليلة)\s\Z")
_DIGIT_BESIDE: Final = rarely(r"\d")
_BESIDE: Final = 4
"""How many characters beside a month tell that it is of a date."""

_NOONS: Final = (
    rarely(
        r"\b(?:noon|midday|mediod[ií]a|mezzogiorno)\b|(?<![-‐‑\w])midi\b|منتصف النهار"
        r"|(?<!بعد )(?<!قبل )(?<!\w)(?:ال)?ظهر[اً]{0,2}(?!\w)",
        re.IGNORECASE,
    ),
    rarely(r"\b(?:midnight|minuit|medianoche|mezzanotte)\b|منتصف الليل", re.IGNORECASE),
)
_FIGURES: Final = rarely(r"(?<![\d:.])(?:12|0|00|24)(?!\d)")

_ALSO: Final = ("noon", "midday", "midnight")


_FEW: Final = 8
_FILLERS: Final = frozenset(("am", "pm", "h", "to", "a", "al", "au", "and", "et", "y", "e"))
"""What stands beside the short names of days in a table."""

_SHORT_DAYS: Final = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}


class Named(NamedTuple):
    """A day or a month by its kind and number, where it stands, and whether it surely is one."""

    kind: str
    number: int
    start: int
    end: int
    is_sure: bool


@cache
def written(locale: str) -> frozenset[bytes]:
    """The words of a Markdown text that may be such a name, in UTF-8."""
    names = [*_short_days(locale), *_months(locale), *_ALSO]
    return frozenset(word.encode() for name in names for word in (name, f"{name}s"))


@cache
def _days(locale: str) -> Mapping[str, int]:
    """The days of the week by their folded names, in singular and plural."""
    found = {}
    for number, name in cldr.locale(locale).days["format"]["wide"].items():
        word = cldr.folded(name)
        found[word] = number
        for plural in (f"{word}s", f"{word[:-1]}e", f"{word[:-1]}i") if word.isascii() else ():
            found.setdefault(plural, number)
    return found


@cache
def _short_days(locale: str) -> Mapping[str, int]:
    """The same with the short ones, which only a text surely means that has no other words."""
    short = cldr.locale(locale).days["format"]["abbreviated"].items()
    found = {cldr.folded(name).rstrip("."): number for number, name in short}
    return {**(_SHORT_DAYS if cldr.has_capital_months(locale) else {}), **found, **_days(locale)}


@cache
def _months(locale: str) -> Mapping[str, int]:
    """The months by their folded names, without the short ones."""
    wide = cldr.locale(locale).months["format"]["wide"].items()
    found = {cldr.folded(name): number for number, name in wide}
    others = cldr.months(locale).items() if cldr.has_dual(locale) else ()
    return {**{name: n for name, n in others if len(name) >= _LONG and " " not in name}, **found}


@lru_cache(maxsize=1024)
def names(text: str, locale: str) -> tuple[Named, ...]:
    """The days of the week and the bare months that a prose text names."""
    return tuple(_read(text, locale))


def _read(text: str, locale: str) -> Iterator[Named]:
    days, months = _days(locale), _months(locale)
    tokens = [cldr.folded(word) for word in _TOKEN.findall(text)]
    if len(tokens) <= _FEW and all(
        word in _short_days(locale) or word in _FILLERS for word in tokens
    ):
        days, months = _short_days(locale), {}
    is_capital = cldr.has_capital_months(locale)
    for token in _TOKEN.finditer(text):
        word = cldr.folded(token.group())
        plain = f"ال{counting.unprefixed(word)}" if cldr.has_dual(locale) else word
        head = text[max(token.start() - 12, 0) : token.start()]
        if (day := days.get(plain)) is not None:
            sure = not is_capital or token.group()[0].isupper()
            sure = sure and (plain not in _COUNTED or _DAY_BEFORE.search(head) is not None)
            yield Named("day", day, *token.span(), sure)
        elif month := months.get(word) or (months.get(word[1:]) if cldr.has_dual(locale) else 0):
            yield Named("month", month, *token.span(), _is_month(text, token, word, head, locale))


def _is_month(text: str, token: re.Match[str], word: str, head: str, locale: str) -> bool:
    """Whether a name surely is that of a month, and of no date."""
    start, end = token.span()
    if _DIGIT_BESIDE.search(text, max(start - _BESIDE, 0), end + _BESIDE):
        return False
    if word in _VERBS and not _BEFORE.search(head):
        return False
    is_capital = token.group()[0].isupper()
    if cldr.has_capital_months(locale):
        return is_capital
    return not is_capital or (not text[:start].strip() and word not in _NAMES)


def renamed(source: str, target: str, locales: tuple[str, str]) -> Iterator[tuple[Value, Value]]:
    """The days, months, noons and midnights of a source text, each with the other of the target.

    Nothing where the target names no other, or the source names that one, too.
    """
    ours = names(source, locales[0])
    theirs = names(target, locales[1]) if ours else ()
    for kind in ("day", "month") if theirs else ():
        mine = [name for name in ours if name.kind == kind]
        yours = [name for name in theirs if name.kind == kind]
        lost, added = _without(mine, yours), _without(yours, mine)
        if 0 < len(lost) == len(added) and all(name.is_sure for name in (*lost, *added)):
            for was, now in zip(lost, added, strict=True):
                yield _value(was.start, was.end, source), _value(now.start, now.end, target)
    yield from _moved_noon(source, target)


def _without(known: Sequence[Named], others: Sequence[Named]) -> list[Named]:
    """Those names that others do not name, each once."""
    numbers = {name.number for name in others}
    left = {name.number: name for name in known if name.number not in numbers}
    return sorted(left.values(), key=lambda name: name.start)


def _moved_noon(source: str, target: str) -> Iterator[tuple[Value, Value]]:
    """Noon where the target says midnight, and the reverse."""
    noon, midnight = (pattern.search(source) for pattern in _NOONS)
    if (noon is None) == (midnight is None):
        return
    same, other = _NOONS if noon else _NOONS[::-1]
    was, now = noon or midnight, other.search(target)
    if was and now and not same.search(target) and not _FIGURES.search(target):
        yield _value(*was.span(), source), _value(*now.span(), target)


def _value(start: int, end: int, text: str) -> Value:
    word = text[start:end]
    return Value(word, start, end, frozenset((word,)), (word,), said=True)
