"""What a page says of the words of a text elsewhere: again, in other words, or not at all."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import KINDS, RUNNING, small, wording
from hexapla.facts.terms.stems import words_of
from hexapla.parity.words.lexicon import letters

if TYPE_CHECKING:
    from hexapla.model import Document, Pair

TITLES: Final = ("heading", "field")
BRIEF: Final = 120
"""Signs of a text that may stand on a page twice."""

_MARKS: Final = " *_#`|:.!?"


def is_twice(text: str, page: Document) -> bool:
    """Whether a page says a text more than once, whatever marks are around it."""
    bare, page_text = text.strip(_MARKS).lower(), small(page)
    first = page_text.find(bare) if bare else -1
    return first >= 0 and page_text.find(bare, first + len(bare)) >= 0


def is_said_too(pair: Pair, title: str) -> bool:
    """Whether the source says the word of a title in its text, too, and the translation does not.

    A name stands in both.
    """
    ours, theirs = (small(page) if page else "" for page in (pair.source, pair.target))
    often = theirs.count(title.lower())
    return often <= len(TITLES) and ours.count(title.lower()) > often


def is_told(pair: Pair, title: str) -> bool:
    """Whether the translation tells the word of a title in other words wherever else it stands.

    A name stands in both; one that the translation has in code, or in a path, is none.
    """
    word, elsewhere = title.casefold(), 0
    if not (pair.lexicon and pair.lexicon().untold(frozenset((word,)), letters(title))):
        return False
    for ours, theirs in pair.aligned():
        if ours and theirs and ours.kind in RUNNING and ours.text != theirs.text:
            if word in folded_words(theirs.text):
                return False
            elsewhere += word in folded_words(ours.text)
    return elsewhere > 1


@lru_cache(maxsize=1)  # one block after the other is of the same pair
def own_words(pair: Pair) -> frozenset[tuple[bool, tuple[str, ...]]]:
    """The words of short texts of the source that the page has in its own words."""
    return frozenset(
        (ours.kind in TITLES, words)
        for ours, theirs in pair.aligned()
        if ours and theirs and ours.kind in KINDS and len(ours.text) <= BRIEF
        if (words := folded_words(ours.text)) != folded_words(theirs.text)
    )


def is_said(text: str) -> bool:
    """Whether a text has several words, and one in small letters: it is no name."""
    return len(words := words_of(wording(text))) > 1 and any(map(str.islower, words))


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text without its marks, in small letters."""
    return words_of(wording(text).casefold())
