"""The beginning of a word, by which its inflected forms are known again in a text.

Inflection works at the end of a word, in Arabic before it as well: conjunctions, prepositions
and the article are written with a word, and the persons of the present are its first letter.
"""

from __future__ import annotations

from functools import lru_cache

from hexapla.facts.masking import KEPT
from hexapla.facts.terms.stems import ARABIC

LONGEST = 7
"""Letters after which a word has said what it is."""

SHORTEST = 4
"""Letters of the shortest beginning; shorter words count as a whole."""

ROOT = 3, 5
"""The same for Arabic, whose roots have three letters: the shortest and the longest beginning."""

WHOLE = "="
"""What stands before a word that counts as a whole."""

PART = "^"
"""What stands before a beginning, so that none is taken for a group of letters."""

_ARTICLES = ("ال", "بال", "كال", "لل")
_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بكلس"
_PERSONS = "يتنا"
_FINAL = str.maketrans("ى", "ي")


@lru_cache(maxsize=KEPT)
def beginnings(word: str) -> tuple[str, ...]:
    """All by which a word of a text may be known, in small letters without accents."""
    if ARABIC.search(word):
        least, most = ROOT
        cores = _cores(word.translate(_FINAL))
        return tuple(
            PART + core[:end] for core in cores for end in range(least, min(len(core), most) + 1)
        )
    if len(word) < SHORTEST:
        return (WHOLE + word,)
    return tuple(PART + word[:end] for end in range(SHORTEST, min(len(word), LONGEST) + 1))


@lru_cache(maxsize=KEPT)
def beginning(word: str) -> str:
    """The one by which a word of a dictionary is known, in small letters without accents.

    The last letters are left out, as far as inflection may replace them.
    """
    if ARABIC.search(word):
        core = word.translate(_FINAL).removesuffix("ة")
        core = core[1:] if core[0] == _PERSONS[0] and len(core) > ROOT[0] else core
        return PART + core[: min(len(core), ROOT[1], max(len(core) - 1, SHORTEST))]
    if len(word) < SHORTEST:
        return WHOLE + word
    kept = len(word) - (len(word) > SHORTEST) - (len(word) >= LONGEST)
    return PART + word[: min(kept, LONGEST)]


def _cores(word: str) -> list[str]:
    """What may be left of an Arabic word without what is written before it, the word first."""
    found = [word]
    if word[0] in _CONJUNCTIONS:
        found.append(word[1:])
    for each in tuple(found):
        article = next((it for it in _ARTICLES if each.startswith(it)), "")
        if article or each[:1] in tuple(_PREPOSITIONS):
            found.append(each[len(article) or 1 :])
    found += [each[1:] for each in tuple(found) if each[:1] in tuple(_PERSONS)]
    return found
