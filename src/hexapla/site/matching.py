"""Finds terms in running text, in one pass over it.

A term is found in the case of its letters or another, as whole words. What is tolerated is a
rule on letters, not knowledge of a language: a final ``s`` or ``es``; of Arabic words the
article, which may also be absent, and the prefixes that are written together with a
word; vowel marks. Forms beyond that are listed in the termbase.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.tree.terms import Term

MARKS = "\u064b-\u0652\u0670\u0640"  # Arabic vowel marks and the stretching line
ARABIC = re.compile(r"[\u0621-\u064a]")
LETTERS_END = re.compile(r"[^\W\d_]{3}$")
APOSTROPHES = re.compile(r"['\u2019]")
PREFIX = "[وف]?(?:[بك]?(?:ال)?|لل|ل)"
ARTICLE = "(?:ال)?"


class Found(NamedTuple):
    """A term, and where it stands in the text."""

    term: Term
    start: int
    end: int


class Matcher:
    """All terms of a locale as one pattern; of several at one place the longest wins."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(terms)
        written = [
            (form, number)
            for number, term in enumerate(self.terms)
            for form in (term.text, *term.forms)
        ]
        written.sort(key=lambda item: -len(item[0]))
        self._owners = [number for _, number in written]
        choices = "|".join(f"({_pattern(form)})" for form, _ in written)
        edge = rf"[\w{MARKS}]"
        self._pattern = re.compile(rf"(?<!{edge})(?:{choices})(?!{edge})", re.IGNORECASE)

    def find(self, text: str) -> Iterator[Found]:
        """Every place of every term, in order, none inside another."""
        if not self.terms:
            return
        for match in self._pattern.finditer(text):
            owner = self.terms[self._owners[(match.lastindex or 1) - 1]]
            yield Found(owner, *match.span())


def _pattern(form: str) -> str:
    words = form.split()
    return r"\s+".join(_word(word, first=not index) for index, word in enumerate(words))


def _word(word: str, *, first: bool) -> str:
    if ARABIC.search(word):
        return _arabic(word, first=first)
    pattern = "['\u2019]".join(re.escape(part) for part in APOSTROPHES.split(word))
    if word.isupper():
        return f"(?-i:{pattern})"  # an abbreviation is no word in small letters
    return f"{pattern}(?:e?s)?" if LETTERS_END.search(word) else pattern


def _arabic(word: str, *, first: bool) -> str:
    letters = re.sub(f"[{MARKS}]", "", word)
    definite = letters.startswith("ال")
    stem = f"[{MARKS}]*".join(re.escape(char) for char in letters[2 * definite :])
    before = PREFIX if first else ARTICLE if definite else ""
    return f"{before}{stem}[{MARKS}]*"
