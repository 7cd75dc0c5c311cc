"""Where a text is not set as its language is: spaces, marks, apostrophes and quotes.

Takes a text of which all that is no prose is blanked with OBJECT, letter for letter.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import OBJECT
from hexapla.facts.typesetting.accents import ACCENTED, accents, is_acute, misaccented
from hexapla.facts.typesetting.openers import may_be_unopened, unopened
from hexapla.facts.typesetting.own_marks import LETTER, latin
from hexapla.facts.typesetting.own_marks import places as own_places
from hexapla.facts.typesetting.quoting import HABIT, SPACES, Habits, Slip, guillemets, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hexapla.facts.typesetting.conventions import Convention

_AFTER: Final = r"(?=[\s*_)»”\"]|$)"
_LONE: Final = re.compile(r"(?:^|[\s(])['’]\S", re.MULTILINE)
_BROKEN: Final = re.compile(r"&[ \xa0]?#?\w{1,8}$")
"""An entity that a blank has broken, up to its end: ``& gt``."""

_SIGNS: Final = "'’«»\"“"
_WORDS: Final = re.compile(r"[^\W\d_]")
_SAID: Final = re.compile(r"[*_]* [^\W\d_]{2}")
_STOP: Final = re.compile(r"\.(?<= \.)(?=\s|$)(?! ?\.)", re.MULTILINE)


@cache
def _signs(way: Convention) -> re.Pattern[str]:
    """Finds whatever may be a slip: one set of signs, and what has to stand beside each."""
    tight, spaced = _marks(way.tight), _marks("".join(way.spaced))
    own, close = _marks("".join(way.own)), _marks("".join(way.own.values()))
    spaces = rf"(?<=[{SPACES}]»)|(?<=«)(?=[{SPACES}])|(?<=\w«)"
    beside = (
        rf"(?<=[{SPACES}]{tight})",
        rf"(?<=[^{SPACES}:]{spaced})(?=[\s*_)»”\"]|$)|(?<= {spaced})",
        rf"(?<=[{LETTER}\u0640\u064b-\u0652»\d]{own})",
        rf"(?<=[)*_”\"`>\]}}{OBJECT}A-Za-z]{own})(?= [{LETTER}\u0640])",
        r"(?<=[،,][،,])|(?<=[،,] [،,])" if way.own else "(?!)",
        rf"(?<={close})(?=[{LETTER}\u0640])",
        r"(?<=['’])(?= )",
        r"(?<=[\w.!?…]»)|(?<=«)(?=\w)" if way.inner else spaces,
        '(?<=["“])' if ("“", "”") not in way.quotes else '(?<=["])',
    )
    signs = "".join(dict.fromkeys((*way.tight, *way.spaced, *way.own, *way.own.values(), *_SIGNS)))
    return re.compile(f"{_marks(signs)}(?:{'|'.join(beside)})")


def suspects(texts: Sequence[str], way: Convention) -> set[int]:
    """The numbers of those texts that may have a slip; a quick look at all of them at once."""
    whole = "\n".join(texts)
    places = [match.start() for match in _signs(way).finditer(whole)]
    if " ." in whole:
        places += [match.start() for match in _STOP.finditer(whole)]
    if way.own:
        places += own_places(whole)
    if way.accents:
        places += misaccented(whole, way)
    found = set()
    if places:
        starts = list(accumulate([len(text) + 1 for text in texts], initial=0))
        found = {bisect_right(starts, place) - 1 for place in places}
    for mark, sign in way.openers.items():
        if mark in whole:
            found |= may_be_unopened(texts, mark, sign)
    return found


def may_slip(text: str, way: Convention) -> bool:
    """Whether a blanked text may have a slip."""
    glued = (OBJECT, ":", "؟", " -") if way.own else ()
    likely = any(sign in text for sign in (" .", *way.openers, *way.signs, *glued))
    return likely or _signs(way).search(text) is not None


def habits(texts: Iterable[str], way: Convention) -> Habits:
    """What a page does, for its quotes and its kind of space are respected where it has some."""
    whole = "\n".join(texts)
    spaces: Counter[tuple[str, str]] = Counter()
    if way.spaced:
        marks = _spaced(way).finditer(whole)
        spaces.update((_class(mark[0]), _kind(whole, mark.start())) for mark in marks)
    quotes = Counter({opening: whole.count(opening) for opening, _ in way.quotes})
    quotes['"'] = whole.count('"') // 2
    return Habits(spaces, quotes, acute=bool(way.accents) and is_acute(whole))


@cache
def telling(way: Convention) -> re.Pattern[str]:
    """Finds anything in a text that habits are told by."""
    telling = ACCENTED if way.accents else ""
    return re.compile(
        _marks("".join(('"', *way.spaced, *(pair[0] for pair in way.quotes), telling)))
    )


def slips(text: str, whole: str, way: Convention, known: Callable[[], Habits]) -> Iterator[Slip]:
    """What is wrong in a blanked text; ``whole`` is the same without blanks."""
    if not may_slip(text, way):
        return
    if way.spaced:
        yield from _unspaced(text, way, known)
    yield from _loose(text, way)
    if way.own:
        yield from latin(text, whole, way)
    if way.elided and ("'" in text or "’" in text):
        yield from _apostrophes(text, way)
    if way.accents:
        yield from accents(text, way, known)
    if way.openers:
        yield from unopened(text, whole, way)
    yield from guillemets(text, way)
    if '"' in text or "“" in text:
        yield from quoted(text, whole, way, known())


@cache
def _marks(marks: str) -> str:
    return f"[{re.escape(marks)}]" if marks else "(?!)"


@cache
def _pattern(marks: str) -> re.Pattern[str]:
    """A mark at the end of words, with a space before it or without; the mark comes first.

    What a pattern begins with decides how quick it is: a set of signs is looked for as a whole.
    """
    letter = rf"(?:[^\W_]|[)»”%*_{OBJECT}])"
    quoted = r"(?<=[^\W_]\".)|(?<=[)!?…]\".)"  # no key of data: `"name": {`
    quoted = rf"(?:{quoted})(?=\s[*_]{{0,3}}[^\W\d_]|$)"
    before = rf"(?:(?<={letter}.)|(?<={letter}[{SPACES}].)|{quoted})"
    return re.compile(rf"{_marks(marks)}{before}(?<!::){_AFTER}")


def _spaced(way: Convention) -> re.Pattern[str]:
    return _pattern("".join(way.spaced))


def _class(mark: str) -> str:
    return mark if mark == ":" else "!"


def _kind(text: str, place: int) -> str:
    """Which space stands before a mark."""
    space = text[place - 1]
    return "plain" if space == " " else "unbroken" if space in SPACES else "none"


def _habit(counts: Counter[tuple[str, str]], mark: str, kind: str) -> bool:
    """Whether a page does so by habit: at least three times, and more often than not."""
    mine = counts[mark, kind]
    others = sum(n for (other, _), n in counts.items() if other == mark) - mine
    return mine >= HABIT and mine > others


def _unspaced(text: str, way: Convention, known: Callable[[], Habits]) -> Iterator[Slip]:
    for match in _spaced(way).finditer(text):
        mark, place = match[0], match.start()
        name, kind = _class(mark), _kind(text, place)
        if kind == "none" and not _is_sign(text, place, mark):
            counts = known().spaces
            if name == "!" and _is_canadian(counts):
                continue
            plain = counts[name, "plain"] > counts[name, "unbroken"]
            space = " " if plain else way.spaced[mark]
            message = f"a space belongs before “{mark}” in this language"
            yield Slip(place, place + 1, message, space + mark)
        elif kind == "plain" and _habit(known().spaces, name, "unbroken"):
            message = f"the space before “{mark}” may break the line; elsewhere here it cannot"
            yield Slip(place - 1, place, message, way.spaced[mark])


def _is_canadian(counts: Counter[tuple[str, str]]) -> bool:
    """Whether a page puts a space before a colon alone, as French is set in Canada."""
    high, low = ([counts[mark, kind] for kind in ("plain", "unbroken", "none")] for mark in "!:")
    return high[2] > 1 and not any(high[:2]) and HABIT <= sum(low[:2]) > low[2]


def _is_sign(text: str, place: int, mark: str) -> bool:
    """Whether a mark is no end of words: it stands behind code, or by itself in emphasis.

    As in a list of codes, a statement of some (`code` = 1;), or where the mark is a key (**!**).
    """
    before = text[text.rfind("\n", 0, place) + 1 : place]
    if mark == ";" and _BROKEN.search(before):
        return True
    bare = before.rstrip("*_")
    if bare != before and (not bare or bare[-1] in " (") and text[place + 1 : place + 2] in "*_":
        return True
    if mark == ":" and _SAID.match(text, place + 1):  # what it means follows
        return False
    listed = mark == ":" and bare.endswith(OBJECT)
    return listed or (OBJECT in bare and not _WORDS.search(bare, bare.rfind("|") + 1))


_SMILEY: Final = re.compile(r".?[:;]-?[()DP]$")
"""A face of signs, which a blank keeps apart from a mark: `:-) !`."""


@cache
def _tight(marks: str, own: str) -> re.Pattern[str]:
    after = r"(?=[\s*_)»”\]]|$)(?<![:;](?=\)))(?! \.)(?<!\.(?=[*_]+\w))"  # `:)`, `.**md**`
    stop = rf"[{SPACES}]{{0,2}}(?:\.(?:\n|$)|[.,] [^\W\d_])"
    markup = rf"(?<=[*_\"{OBJECT}].)(?=[{SPACES}]{{0,2}}{_marks(own)})"
    before = rf"(?:(?<=(?:[^\W_]|[)»”\u064b-\u0652]).)|{markup}|(?<=[*_\"{OBJECT}].)(?={stop}))"
    return re.compile(rf"([{SPACES}]{before}[{SPACES}]{{0,2}})({_marks(marks)}){after}")


def _loose(text: str, way: Convention) -> Iterator[Slip]:
    own = "".join((*way.own, *way.own.values()))
    for match in _tight(f"{way.tight}.", own).finditer(text):
        before, after = text[match.start() - 1], text[match.end() : match.end() + 2].strip()
        if match[2] == ":" and before.isdigit() and after.isdigit():  # a ratio
            continue
        if match[2] in "!?." and _SMILEY.match(text, max(match.start() - 3, 0), match.start()):
            continue
        if match[2] != "." or " .." not in text:  # dots that lead to another column
            yield Slip(*match.span(1), f"no space belongs before “{match[2]}”", "")


@cache
def _elided(words: tuple[str, ...]) -> re.Pattern[str]:
    vowels = "aeiouyhàâèéêëìíîïòóôùúûœæ"
    return re.compile(rf"(?<![\w'’])(?:{'|'.join(words)})['’] (?=[{vowels}])", re.IGNORECASE)


def _apostrophes(text: str, way: Convention) -> Iterator[Slip]:
    if not _LONE.search(text):
        for match in _elided(way.elided).finditer(text):
            yield Slip(match.end() - 1, match.end(), "no space belongs after this apostrophe", "")
    lone = _LONE.search(text) is not None
    for letter, accented in way.capitals.items():
        for match in re.finditer(rf"(?<![\w'’]){letter}['’](?= \w)", text):
            if lone and letter.islower():  # it may close a quotation
                continue
            yield Slip(*match.span(), f"“{match[0]}” is “{accented}”", accented)
