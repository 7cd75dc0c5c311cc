"""Folds words for search: what a reader types and what a page has become the same letters.

Accents, vowel marks, hamza, the shapes of digits, elided articles and the Arabic article make no
difference. What is known here are letters, not languages; stemming is Pagefind's. The same
folding in the browser is ``folding.js``; one table of cases holds both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
UNSEEN = "\u00ad\u0640\u061c\u066c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
DROPPED = re.compile(f"[{MARKS}{UNSEEN}]")
LETTERS = str.maketrans(
    {
        **dict(zip("ٱىیةک٪٫’ʼøłđı", "اييهك%.''oldi", strict=True)),
        "ß": "ss",
        "œ": "oe",
        "æ": "ae",
        **{chr(start + digit): str(digit) for start in (0x660, 0x6F0) for digit in range(10)},
    }
)
APOSTROPHE = re.compile(r"([^\W_]+)'([^\W_]+)")
ENDINGS = frozenset(("s", "t", "d", "m", "re", "ve", "ll"))
ARTICLE = re.compile(r"(?<![^\W_])(?:[وف]?(?:[بك]?ال|لل)(?=[^\W_]{3}))+")
CLITIC = re.compile(r"[وف][بكل]?|[بكل]")
SIGNS = re.compile(r"^[\W_]+|[\W_]+$")


@lru_cache(200_000)
def fold(word: str) -> str:
    """A word, or what stands between two spaces, in the letters that search compares."""
    return ARTICLE.sub("", _plain(word))


def fold_all(pages: Iterable[Sequence[str]]) -> list[list[str]]:
    """The words of all pages of a locale, folded.

    Arabic writes *and*, *with* and *for* together with a word. Such a letter is taken off where
    what remains is known as a noun, because it stands somewhere with the article, and the
    whole is not.
    """
    pages = list(pages)
    words = {word for page in pages for word in page}
    nouns = {bare(fold(word)) for word in words if ARTICLE.search(_plain(word))}
    folded = {word: _without_clitic(fold(word), nouns) for word in words}
    return [[folded[word] for word in page] for page in pages]


def bare(word: str) -> str:
    """A word without the signs around it."""
    return SIGNS.sub("", word)


def _plain(word: str) -> str:
    """Everything but the Arabic article."""
    plain = DROPPED.sub("", unicodedata.normalize("NFKD", word.lower()))
    plain = unicodedata.normalize("NFC", plain).translate(LETTERS)
    return APOSTROPHE.sub(_elided, "".join(plain.split()))


def _elided(match: re.Match[str]) -> str:
    """``l'équipe`` is the team; ``team's`` is the team."""
    first, second = match.groups()
    return str(first if second in ENDINGS else second)


def _without_clitic(word: str, nouns: Container[str]) -> str:
    letters = bare(word)
    clitic = CLITIC.match(letters)
    if clitic and letters not in nouns and letters[clitic.end() :] in nouns:
        return word.replace(clitic.group(), "", 1)
    return word
