"""The order of words in a list, as readers of a language look for them.

The first level of the Unicode Collation Algorithm (UTS 10): case, accents and punctuation do
not count, but for an accented letter that a language counts as a letter of its own. Those are
CLDR's (``common/collation`` of release 41), which Babel does not bring: pyuca has the root order
alone, and PyICU wants a compiler, both for the sake of one table. The Arabic article does not
count either: lists of terms are in order of what follows it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

ARTICLE = re.compile(r"ال(?=\w{2})")
IGNORED = re.compile(r"[^\w\s]|[_\N{ARABIC TATWEEL}]")
LAST = "\U0003134a"
"""Comes after every letter that is in use."""

OWN_LETTERS = {
    "da": "zæøå",
    "es": "nñ",
    "fi": "zåäö",
    "gl": "nñ",
    "nb": "zæøå",
    "nn": "zæøå",
    "no": "zæøå",
    "pl": "aą cć eę lł nń oó sś zźż",
    "ro": "aăâ iî sș tț",
    "sv": "zåäö",
}
"""By language: a letter, and those that follow it in its own order."""


@cache
def _own(locale: str) -> dict[str, str]:
    """What each letter of its own counts as: the letter before it, and more than all others."""
    groups = OWN_LETTERS.get(locale.replace("_", "-").partition("-")[0], "").split()
    return {
        letter: group[0] + LAST * place
        for group in groups
        for place, letter in enumerate(group)
        if place
    }


def collation_key(text: str, locale: str = "") -> tuple[str, str]:
    """What a text is ordered by in a locale: its letters, then the text itself."""
    own = _own(locale)
    folded = unicodedata.normalize("NFC", text).casefold()
    letters = "".join(own.get(char) or _plain(char) for char in folded)
    words = " ".join(IGNORED.sub(" ", letters).split())
    return ARTICLE.sub("", words, count=1) if ARTICLE.match(words) else words, text


def _plain(char: str) -> str:
    parts = unicodedata.normalize("NFKD", char).casefold()
    return "".join(part for part in parts if not unicodedata.combining(part))


def initial(text: str, locale: str = "") -> str:
    """The letter under which a text stands in a list; all digits stand under one sign."""
    letters = collation_key(text, locale)[0]
    own = {weight: letter for letter, weight in _own(locale).items()}
    first = re.match(f".{LAST}*", letters)
    letter = own.get(first[0], first[0]) if first else ""
    return "#" if not letter.isalpha() else letter.upper()
