"""Quotes and the spaces within them, as the language has them and the page its habit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.languages import foreign_words, function_words
from hexapla.facts.masking import OBJECT, prose
from hexapla.facts.rarely import rarely
from hexapla.facts.typesetting.conventions import NARROW, NO_BREAK

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from hexapla.facts.typesetting.conventions import Convention

SPACES: Final = " \u00a0\u2009\u202f"
HABIT: Final = 3
"""How often a page does something before it counts as its habit."""

_REOPENED: Final = re.compile(r"«\w(?:[^«»\n]{0,200}\w)?(«)(?=[\s.,;:!?)]|$)", re.MULTILINE)
_UNCLOSED: Final = rarely(
    r"«[^«»\"“”\n|]{1,1000}(\")(?=[\s.,;:!?)]|$)(?=[^«»\n]{0,2000}(?:[«\n]|$))", re.MULTILINE
)
_ROOMY: Final = rarely(rf"(?<!\w«)(?<=«)[{SPACES}]+(?=\w)|(?<=\w)[{SPACES}]+(?=»)")
_STRAIGHT: Final = rarely(
    rf'(?:(?<=[\s(*_/{OBJECT}-])|^)"(?=[^\s"])([^"\n|]{{1,200}})(?<!\s)"'
    rf"(?=[\s.,;:!?)*_…،؛؟{OBJECT}-]|$)"
)
_QUOTATION: Final = re.compile(r"«[^«»\n|]{1,200}»|“[^“”\n|]{1,200}”|\"[^\"\n|]{1,200}\"")
_ASIDE: Final = re.compile(r"\([^()\n]{1,500}\)|(?<![*\w])\*[^*\n]{1,500}\*(?![*\w])")
_CLAUSE: Final = re.compile(r"[^.!?…|\n]+[.!?…]*")
_SPACE: Final = re.compile(r"&(?:nbsp|thinsp|#(?:160|8201|8239)|#[xX](?:[aA]0|2009|202[fF]));")
_SCHEME: Final = re.compile(r"(?<!\w)(?:data|file|ftp|https?|mailto|tel):(?!\w)")
_TELLING: Final = 3  # letters of a word that tells a language
_MANY: Final = 5  # words from which a clause without accents has a function word of its language
_ELIDED: Final = re.compile(r"\b[^\W\d_]{1,2}['’](?=[^\W\d_]{2})")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CURLED: Final = re.compile(r"“([^“”\n|]{1,200})”")


class Slip(NamedTuple):
    """A stretch of a text, what is wrong with it, and what may safely replace it, if anything."""

    start: int
    end: int
    message: str
    fix: str | None = None


class Habits(NamedTuple):
    """How often a page puts which space before which mark, and which quotes it uses.

    ``spaces`` counts by mark and by kind of space: none, plain or unbroken. ``acute``: whether it
    has an acute accent on closed vowels.
    """

    spaces: Counter[tuple[str, str]]
    quotes: Counter[str]
    acute: bool = False


def spaced_prose(text: str) -> str:
    """The prose of a text, with no-break spaces where that refers to some: ``&nbsp;``."""
    plain = prose(text)
    for match in _SPACE.finditer(text) if "&" in text else ():
        plain = plain[: match.start()] + NARROW * len(match[0]) + plain[match.end() :]
    return plain


def spoken(text: str, own: frozenset[str], marks: str) -> str:
    """The text, with objects for marks in a quotation that has no word of the language's own.

    It may be a label or a title in another language; ``own`` are the language's function words.
    """
    return _QUOTATION.sub(lambda match: _spoken(match[0], own, marks), text)


def _spoken(quotation: str, own: frozenset[str], marks: str) -> str:
    if not own.isdisjoint(_WORD.findall(quotation.lower())):
        return quotation
    return _unmarked(quotation, marks)


def native(text: str, own: frozenset[str], foreign: frozenset[str], marks: str) -> str:
    """The text, with objects for marks that another language sets, and after URI schemes.

    ``own`` and ``foreign`` are function words of the language and of others: a clause of another
    has none of the one, and some of the other or many words without accents; so has an aside.
    """
    if "(" in text or "*" in text:
        text = _ASIDE.sub(lambda match: _native(match[0], own, foreign, marks), text)
    if ":" in text:
        text = _SCHEME.sub(lambda match: match[0][:-1] + OBJECT, text)
    if not _has(text, marks):
        return text
    words = _unless(text, own)
    if words and any(len(word) > 1 for word in words & foreign):
        return _unmarked(text, marks)
    return _CLAUSE.sub(lambda match: _native(match[0], own, foreign, marks), text)


def _native(clause: str, own: frozenset[str], foreign: frozenset[str], marks: str) -> str:
    if not _has(clause, marks):
        return clause
    words = _unless(clause, own)
    if not words:
        return clause
    strange = any(len(word) >= _TELLING for word in words & foreign)
    plain = len(words) >= _MANY and clause.isascii() and not _ELIDED.search(clause)
    return _unmarked(clause, marks) if strange or plain else clause


def _unless(text: str, own: frozenset[str]) -> set[str]:
    """The words of a text in small letters; none if one of them is the language's own.

    Most words stand between blanks, where they are found fast.
    """
    small = text.lower()
    words = set() if not own.isdisjoint(small.split()) else set(_WORD.findall(small))
    return words if own.isdisjoint(words) else set()


def _has(text: str, marks: str) -> bool:
    return any(mark in text for mark in marks)


def _unmarked(text: str, marks: str) -> str:
    return "".join(OBJECT if sign in marks else sign for sign in text)


def guillemets(text: str, way: Convention) -> Iterator[Slip]:
    """Spaces within guillemets where the language has none, and none where it has some."""
    if "«" not in text or ("«", "»") not in way.quotes:
        return
    for match in _UNCLOSED.finditer(text) if '"' in text else ():
        space = way.inner if text[match.start(1) - 1] not in SPACES else ""
        yield Slip(*match.span(1), "“«” opens a quotation, and “»” closes it", space + "»")
    if not way.inner:
        for match in _REOPENED.finditer(text):
            yield Slip(*match.span(1), "“«” opens a quotation, and “»” closes it", "»")
        for match in _ROOMY.finditer(text):
            yield Slip(*match.span(), "no space belongs within « and »", "")
        return
    for match in re.finditer(r"«(?=\w)|(?<=[\w.!?…])»", text):
        pair = NO_BREAK.join(("«", "")) if match[0] == "«" else NO_BREAK + "»"
        yield Slip(
            *match.span(), f"a no-break space belongs on the inner side of “{match[0]}”", pair
        )


def quoted(text: str, whole: str, way: Convention, known: Habits) -> Iterator[Slip]:
    """Quotes of another style than the page's, where it has one that its language uses."""
    best, (opening, closing) = max((known.quotes[pair[0]], pair) for pair in way.quotes)
    if best < HABIT:
        return
    inner = way.inner if opening == "«" else ""
    kinds = [_STRAIGHT] if text.count('"') % 2 == 0 and known.quotes['"'] < best else []
    if opening == "«" and ("“", "”") not in way.quotes:
        kinds.append(_CURLED)
    for kind in kinds:
        depth = position = 0
        for match in kind.finditer(text):
            depth += text.count(opening, position, match.start())
            depth -= text.count(closing, position, match.start())
            position = match.start()
            if not depth:
                inside = whole[match.start(1) : match.end(1)]
                message = f"the page sets quotes in “{opening}” and “{closing}” elsewhere"
                yield Slip(*match.span(), message, f"{opening}{inner}{inside}{inner}{closing}")


def of_locale(text: str, way: Convention, locale: str) -> str:
    """A blanked text without marks that name signs, and without what is in another language."""
    own = function_words(locale)
    if way.spaced:
        text = spoken(text, own, "".join(way.spaced))
    if own:
        text = native(text, own, foreign_words(locale), "".join((*way.spaced, *way.openers)))
    return text
