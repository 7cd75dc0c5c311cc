"""What a page says of the words of a text elsewhere: again, in other words, or not at all."""

from __future__ import annotations

import re
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

_LABEL: Final = re.compile(
    r"(?:\*\*|__)([^*_\n]{1,60})(?::(?:\*\*|__)|(?:\*\*|__)[ \u00a0\u202f]?[:：])"
)
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
    """The words of short texts of the source that the page has in its own words.

    So are those of labels in bold type, at the beginning of any text.
    """
    both = [it for it in pair.aligned() if it[0] and it[1] and it[0].kind in KINDS]
    texts = [(a.kind in TITLES, a.text, b.text) for a, b in both if a and b]
    told = [
        (is_title, words)
        for is_title, ours, theirs in texts
        if len(ours) <= BRIEF and (words := folded_words(ours)) != folded_words(theirs)
    ]
    labels = [
        (label_words(ours), label_words(theirs)) for _, ours, theirs in texts if label(theirs)
    ]
    return frozenset([*told, *((False, ours) for ours, theirs in labels if ours != theirs)])


def label_words(text: str) -> tuple[str, ...]:
    """The words of the label that a text begins with, and its colon; nothing of others."""
    words = folded_words(label(text))
    return (*words, ":") if words else ()


def label(text: str) -> str:
    """What a text begins with in bold type, up to a colon; nothing of others."""
    found = _LABEL.match(text)
    return found[1] if found else ""


def is_said(text: str) -> bool:
    """Whether a text has several words, and one in small letters: it is no name."""
    return len(words := words_of(wording(text))) > 1 and any(map(str.islower, words))


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text without its marks, in small letters."""
    return words_of(wording(text).casefold())
