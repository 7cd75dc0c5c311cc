"""Strings of the site and definitions of terms that are in another language than their file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hexapla.facts.language.languages import (
    FUNCTION_WORDS,
    foreign_words,
    function_words,
    name_of,
    script,
    script_of,
    telling_words,
)
from hexapla.model import Finding
from hexapla.parity.messages import FEW, SENTENCE, is_phrase, translated, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Pair

TELLING: Final = 2
"""Different function words that tell the language of a sentence with none of its own."""

SHARE: Final = 0.2
"""The part of a sentence's words that are such, at least."""


def of_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each string in another language; one that was copied is no such."""
    for _, block, sources in translated(pair):
        strange = other_language(block.text, pair.locale)
        if strange and block.text not in {source.text for source in sources}:
            yield Finding(misplaced(strange, pair.locale), block, sources[0])


def of_terms(pair: Pair) -> Iterator[Finding]:
    """One finding for each definition in another language, likewise."""
    ours = pair.source.termbase.terms if pair.source and pair.source is not pair.target else {}
    for key, term in pair.target.termbase.terms.items() if pair.target else ():
        text = term.definition
        strange = other_language(text, pair.locale)
        if strange and not (key in ours and ours[key].definition == text):
            span = term.places.get(text, term.span)
            yield Finding(misplaced(strange, pair.locale), span=span)


def misplaced(language: str, locale: str) -> str:
    """Says that a text is in a language, and which it should be in."""
    return f"this is {language}, not {name_of(locale)}"


def other_language(text: str, locale: str) -> str:
    """What a text is in, if that is surely not the locale's language; empty if nothing tells."""
    words = [word.lower() for word in wording(text)]
    own = script(locale)
    scripts = {script_of(word) for word in words}
    if len(words) >= FEW and own and len(scripts) == 1 and own not in scripts and is_phrase(text):
        return f"in {scripts.pop().capitalize()} letters"
    if len(words) < SENTENCE or len(foreign_words(locale).intersection(words)) < TELLING:
        return ""
    found = {language: _told(words, language, locale) for language in FUNCTION_WORDS}
    best = max(found, key=lambda language: found[language])
    ours = function_words(locale) - function_words(best)
    return name_of(best) if found[best] and ours.isdisjoint(words) else ""


def _told(words: Sequence[str], language: str, locale: str) -> int:
    """How many words tell a language other than the locale's; none if they are too few."""
    telling = telling_words(language, locale)
    found = [word for word in words if word in telling]
    enough = len(set(found)) >= TELLING and len(found) >= SHARE * len(words)
    return len(found) if enough else 0
