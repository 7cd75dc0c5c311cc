"""Sentences in another language of a site: Spanish among French ones, told by function words."""

from __future__ import annotations

from functools import cache
from typing import Final

from hexapla.facts.language.languages import ENOUGH, OWN, code_of, function_words
from hexapla.facts.rarely import rarely

NEIGHBOURS: Final = ("fr", "es", "it")
"""Languages in which a site may be, too, whose sentences are told among others."""

ENGLISH: Final = frozenset(["a", "an", "as", "do", "i", "in", "me", "no", "non", "on", "or", "so"])
"""Short English words that those have, too, with another meaning."""

ALIKE: Final = {
    "fr": frozenset(("en", "entre", "es", "ma", "ni", "son", "tu", "y")),
    "es": frozenset(("come", "e", "ha", "par", "sur", "vos")),
    "it": frozenset(("de", "es", "ne", "sin", "son", "su", "tu")),
}
"""Words that a language has, too, besides those that tell it."""

SURE: Final = 2
"""Different function words of another language in a sentence that has none of its own."""

_SENTENCE: Final = rarely(r"[^\s.!?؟|][^.!?؟|]{30,}[.!?؟]+(?=[\s*_]|$)")
_LETTERS: Final = rarely(r"[^\W\d_]+")


@cache
def neighbouring_words(locale: str) -> frozenset[str]:
    """The function words of neighbours that neither a locale's own language nor English has.

    None for a page in English, whose short words its list has not.
    """
    if code_of(locale) == "en":
        return frozenset()
    known = frozenset().union(*map(function_words, NEIGHBOURS))
    own = function_words(locale) | ALIKE.get(code_of(locale), frozenset())
    return known - own - function_words("en") - ENGLISH


def foreign_sentence(text: str, locale: str) -> tuple[str, int, int] | None:
    """The language of a sentence that is surely not in its own, and where it stands in a text.

    It has no function word that its own language has and the other has not. English is left to
    what tells a source that is left.
    """
    own, near = function_words(locale), neighbouring_words(locale)
    for sentence in _SENTENCE.finditer(text):
        words = [word.lower() for word in _LETTERS.findall(sentence[0])]
        for language in NEIGHBOURS if len(words) >= ENOUGH else ():
            known = function_words(language)
            theirs = [word for word in words if word in known and word in near]
            sure = len(set(theirs)) >= SURE and len(theirs) >= OWN * len(words)
            if sure and not any(word in own and word not in known for word in words):
                return language, sentence.start(), sentence.end()
    return None
