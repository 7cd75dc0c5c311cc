"""Everyday words: short texts that have one are hardly names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.everyday_words import EVERYDAY, SHARED, TITLED
from hexapla.facts.language.languages import code_of, function_words, script
from hexapla.facts.language.loans import PRODUCTS, loans
from hexapla.facts.masking import NOTHING, OBJECT, statement, wording
from hexapla.facts.terms.stems import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

ENDINGS: Final = {
    "en": (("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ing", ""), ("ing", "e"))
}
"""What a form of a word ends with, and the word itself there."""

FEWEST: Final = 2
"""The letters of a word, and the words of a text, at least."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_PIECE: Final = re.compile(
    r"(?<![^\s|])[^\s|]*\w[._/\\][\w\\][^\s|]*|(?<!\w)[-@%$#=<>\\+]{1,40}\w[^\s|]*"
    r"|(?<!\w)\w*\d\w*|(?<![\w-])\w+(?:-\w+){2,}"
)
"""What is a name, a path, a version or code in one piece."""

PIECE: Final = f"{OBJECT} X"
"""What stands for it: a word."""

_LEFT_ALONE: Final = re.compile(
    r"\([A-Z][A-Z\d-]+s?\)|(?<!\w)(?=\w*[A-Z]{2})\w+ \([^()\n]*\)"
    rf"|\b[A-Z]+\d{{3,}}\b|->|\w\((?!s\))|::|[=!<>]=|{OBJECT}\w|\w{OBJECT}"
)
"""A short form beside the words that it stands for: *Cross-Origin Resource Sharing (CORS)*; what
the words of a tool have in them; a word that is spelled out of code and letters."""

_AFTER: Final = f" *_\n{OBJECT}"
"""What may follow the colon of a label."""

_COMMAND: Final = re.compile(r"[^\w`*_\[\"'“«(]*[a-z](?!.*[\w`)]{2}[.:]\s*\Z)", re.DOTALL)
"""How a line of a shell begins, and a paragraph does not; nor does it end as a sentence."""

_TOLD: Final = re.compile(
    r"(?P<verb>[A-Z][a-z]+)(?: (?:on|the|to))? (?:\*\*[^*\n]+\*\*|`[^`\n]+`)[.:]?\s*"
)
"""All that a step says: what to do with a label of the screen."""

_TELLING: Final = {
    "en": (
        *("check", "choose", "click", "disable", "enable", "enter", "open", "press", "save"),
        *("select", "tap", "type", "uncheck"),
    )
}
"""By language: what a reader is told to do with a label."""


def is_likely(
    text: str, kind: str, locales: tuple[str, str], around: Callable[[], frozenset[str]]
) -> bool:
    """Whether a text that is the source's, letter for letter, is hardly a name.

    Takes the text, its kind of block, the locales of the page and of its source, and the words
    of the page's own translations. It is no name where it has several words, and an everyday one,
    or one in small letters of another script than the page's, that no translation has borrowed.
    In a list or a text, words that all begin with a capital are a name, unless a colon follows.
    """
    shown = _own(_shown(text, kind), kind, locales[0])
    words = _WORD.findall(shown)
    if len(words) < FEWEST:
        return kind == "heading" and _is_title(shown, words, locales, around)
    if kind == "paragraph" and _COMMAND.match(text):
        return False
    running = kind in ("item", "paragraph")
    step = _TOLD.fullmatch(text) if running else None
    if step and step["verb"].lower() in _TELLING.get(code_of(locales[1]), ()):
        return True
    if running and all(word[0].isupper() for word in words):
        return shown.rstrip(_AFTER).endswith(":") and _is_told(words, kind, locales, around)
    return _is_told(words, kind, locales, around)


def _is_told(
    words: Sequence[str],
    kind: str,
    locales: tuple[str, str],
    around: Callable[[], frozenset[str]],
) -> bool:
    """Whether one of some words is an everyday one, which no translation has borrowed."""
    plain = kind == "heading" and _is_plain(words, locales[1])
    known = _known(code_of(locales[1])) | (_titled(code_of(locales[1])) if plain else frozenset())
    known -= _shared(code_of(locales[0]))
    foreign = script(locales[0]) != script(locales[1])
    found = [
        word
        for word in words
        if len(word) >= FEWEST
        and (_is_one(word.lower(), known, locales[1]) or (foreign and _is_small(word, locales[1])))
    ]
    return bool(found) and not around().issuperset(map(fold, found))


def _is_title(
    shown: str,
    words: list[str],
    locales: tuple[str, str],
    around: Callable[[], frozenset[str]],
) -> bool:
    """Whether a heading is one everyday word, in another script than its page's."""
    if shown.strip(f" :{NOTHING}") != "".join(words) or script(locales[0]) == script(locales[1]):
        return False
    word, known = shown.strip(f" :{NOTHING}"), _known(code_of(locales[1]))
    return _is_one(word.lower(), known, locales[1]) and fold(word) not in around()


def _own(shown: str, kind: str, locale: str) -> str:
    """What is shown of a text, with objects for the words of a heading that are borrowed."""
    borrowed = loans(locale) if kind == "heading" else None
    return borrowed.sub(PIECE, shown) if borrowed else shown


def _is_plain(words: Iterable[str], locale: str) -> bool:
    """Whether words are everyday ones, those of titles and of grammar, and no other."""
    code = code_of(locale)
    known = _known(code) | _titled(code) | function_words(locale)
    return all(_is_one(word.lower(), known, locale) for word in words)


def everyday(words: Iterable[str], locales: tuple[str, str]) -> list[str]:
    """The words that are everyday ones of the source's language, and not of the page's.

    Takes words, and the locales of the page and of its source.
    """
    known = _known(code_of(locales[1])) - _shared(code_of(locales[0]))
    return [word for word in words if _is_one(word.lower(), known, locales[1])]


def is_command(text: str, locale: str) -> bool:
    """Whether a text in a locale is a command: small letters first, no stop, a name in one piece.

    A sentence has a function word where its language is known.
    """
    shown = wording(text).rstrip()
    if not shown[:1].islower() or not _PIECE.search(shown) or shown.endswith((".", ":", ",")):
        return False
    known = function_words(locale)
    return bool(known) and known.isdisjoint(_WORD.findall(shown))


def _is_one(word: str, known: frozenset[str], locale: str) -> bool:
    """Whether a word, or what it is a form of, is among those that are known."""
    return word in known or any(
        word.removesuffix(ending) + base in known
        for ending, base in ENDINGS.get(code_of(locale), ())
        if word.endswith(ending)
    )


def _is_small(word: str, locale: str) -> bool:
    return word.islower() and len(word) > FEWEST and word not in function_words(locale)


@cache
def _known(language: str) -> frozenset[str]:
    return frozenset(EVERYDAY.get(language, "").split())


@cache
def _titled(language: str) -> frozenset[str]:
    return frozenset(TITLED.get(language, "").split())


@cache
def _shared(language: str) -> frozenset[str]:
    return frozenset(SHARED.get(language, "").split())


def _shown(text: str, kind: str) -> str:
    """The words of a text without names and code; empty where a short form stands beside them.

    A title may lead elsewhere as a whole, or be in quotation marks.
    """
    read = wording if kind in ("heading", "field") else statement
    shown = read(text).replace(NOTHING, "")
    return "" if _LEFT_ALONE.search(shown) else PRODUCTS.sub(PIECE, _PIECE.sub(PIECE, shown))
