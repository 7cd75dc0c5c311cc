"""Words that say the contrary of one another: *enable*, *disable*; *red*, *green*.

A closed table of everyday senses, each with its poles (`switch/on`) and the words for them in five
languages. A word that ends with a hyphen is a beginning. They are written in small letters without
accents, and Arabic ones without the article and what is written together with them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from hexapla.facts.cldr import folded
from hexapla.facts.masking import said

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from hexapla.model import Document

TABLE: Final = "contraries.tsv"
STRICT: Final = {"duty": "duty/must"}
"""Senses of which one pole only is kept: who may do something may also be told to."""

KEPT: Final = 1 << 16
"""Words whose poles are kept; those of other pages are mostly the same."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_CLITICS: Final = re.compile(r"[وف]?[بكل]?(?:ال|(?<=ل)ل)?")
_NEGATIONS: Final = {
    "en": r"\b(?:not|never|no|cannot|without|nor|neither|unless|except|instead|rather|until|only)\b"
    r"|n['’]t\b",
    "fr": r"\b(?:ne|pas|jamais|aucune?|sans|non|ni|sauf|plutôt|sinon|seule?s?)\b|\bn['’]",
    "es": r"\b(?:no|nunca|jamás|sin|ningún|ninguna?|ni|salvo|excepto|solo|sólo)\b",
    "it": r"\b(?:non|mai|senza|nessun[ao]?|né|tranne|salvo|solo)\b",
    "ar": r"(?<!\w)[وف]?(?:لا|لم|لن|ليس\w*|غير|بدون|دون|عدم|إلا|فقط|بلا)(?!\w)",
}
_NEVER: Final = "ever"


def sense_of(pole: str) -> str:
    """The sense that a pole is a side of: `switch` of `switch/on`."""
    return pole.partition("/")[0]


def is_known(language: str) -> bool:
    """Whether the table has a language."""
    return language in _NEGATIONS


@cache
def sayable(language: str) -> frozenset[str]:
    """The poles for which the table has words of a language."""
    return frozenset(it for words in _words(language) for poles in words.values() for it in poles)


class Glance:
    """What the pieces of texts between blanks say in a language, each looked into once.

    A piece is in small letters, with the marks that are written together with it.
    """

    def __init__(self, language: str) -> None:
        """Begin with a language of the table."""
        self._language = language
        self._seen: set[str] = set()
        self._telling: dict[str, frozenset[str]] = {}
        self._told: set[str] = set()
        self._words: dict[str, frozenset[str]] = {}

    def on_page(self, page: Document) -> frozenset[str]:
        """The poles that the words of a page are of; what other pages of its language say, too."""
        pieces, telling = said(page), self._telling
        if len(self._seen) > KEPT:
            self._seen.clear()
            self._words.clear()
        if new := pieces - self._seen:
            self._look_into(new)
            self._seen |= new
        return frozenset().union(*map(telling.__getitem__, pieces & self._told))

    def _look_into(self, new: Collection[str]) -> None:
        """Learn what some pieces say; their words are found in all of them at once."""
        known = self._words
        words = {*_WORD.findall(" ".join(new))}
        for word in words.difference(known):
            known[word] = _of_word(word, self._language)
        told = {piece for word in words if known[word] for piece in new if word in piece}
        for piece in told:  # a word may be a part of another one
            if poles := frozenset().union(*map(known.__getitem__, _WORD.findall(piece))):
                self._telling[piece] = poles
                self._told.add(piece)

    def of_pieces(self, pieces: Iterable[str]) -> set[str]:
        """The poles that the words of a block of such a page are of, those of its code too."""
        return set().union(*map(self._telling.__getitem__, self._told.intersection(pieces)))


@cache
def rivals() -> Mapping[str, frozenset[str]]:
    """What must not be said instead of each pole: the others of its sense."""
    every = [f"{sense}/{pole}" for sense, pole, *_ in _table()[1:]]
    return {
        pole: frozenset(it for it in every if sense_of(it) == sense_of(pole) and it != pole)
        for pole in every
        if STRICT.get(sense_of(pole), pole) == pole
    }


@cache
def glance(language: str) -> Glance:
    """What is known of the pieces of a language."""
    return Glance(language)


def of_text(text: str, language: str) -> dict[str, str]:
    """The poles that the words of a text are of, each with the first of these words."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        for pole in _of_word(word, language):
            found.setdefault(pole, word)
    return found


def is_turned(text: str, language: str, sense: str) -> bool:
    """Whether a text has something that turns round what its words say."""
    if sense == _NEVER:  # which is a negation itself
        return False
    return re.search(_NEGATIONS[language], text, re.IGNORECASE) is not None


@lru_cache(maxsize=KEPT)
def _of_word(word: str, language: str) -> frozenset[str]:
    """The poles of a word; an Arabic one may have others written together with it."""
    whole, begun = _words(language)
    bare = folded(word)
    found: set[str] = set()
    for form in {bare, _CLITICS.sub("", bare, count=1)} if language == "ar" else (bare,):
        found.update(whole.get(form, ()))
        for end in range(2, len(form) + 1):
            found.update(begun.get(form[:end], ()))
    return frozenset(found)


@cache
def _words(language: str) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """The words of a language, and the beginnings of words, each with its poles."""
    head, *rows = _table()
    whole: dict[str, set[str]] = {}
    begun: dict[str, set[str]] = {}
    for row in rows if language in head else ():
        for word in row[head.index(language)].removeprefix("-").split():
            known = begun if word.endswith("-") else whole
            known.setdefault(word.rstrip("-"), set()).add(f"{row[0]}/{row[1]}")
    return whole, begun


@cache
def _table() -> list[list[str]]:
    """The rows of the table, the first one with the names of its columns."""
    text = files("hexapla.facts").joinpath(TABLE).read_text("utf-8")
    return [row.split("\t") for row in text.splitlines()]
