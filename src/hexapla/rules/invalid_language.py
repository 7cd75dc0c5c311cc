"""A block or a sentence is in another language than its page, or a word has letters of two scripts.

The language is told by its function words (articles, prepositions, pronouns), and only where
there are enough of them; a string of the site and the definition of a term tell theirs by fewer, or
by their letters. A word that mixes scripts looks right and is not: a Cyrillic letter in a
Latin word is found by no search, and a screen reader stumbles over it.

How to fix: write the block in the language of the page; set a quotation in quotation marks. Type a
word with mixed letters anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.languages import (
    ENOUGH,
    TELLING,
    foreign_language,
    foreign_words,
    function_words,
    is_code,
    may_mix,
    name_of,
    stranger,
)
from hexapla.facts.masking import KINDS, said, statement, wording
from hexapla.facts.neighbours import SURE, foreign_sentence, neighbouring_words
from hexapla.facts.stems import WORD
from hexapla.model import Finding, Severity
from hexapla.parity.languages import misplaced, of_strings, of_terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.WARNING
SENTENCES = frozenset(("paragraph", "item", "definition", "footnote"))  # a row has names


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each block in another language, and for each word of mixed scripts."""
    known, others = function_words(page.locale), foreign_words(page.locale)
    near, mixed = neighbouring_words(page.locale), may_mix(page.text, page.locale)
    telling = len(others & said(page)) >= TELLING or len(near & said(page)) >= SURE
    worth_a_look = (mixed or telling) and page.readable and not page.scaffold
    for block in page.blocks if worth_a_look else ():
        if block.kind in KINDS:
            words = block.text.lower().split() if telling else ()
            strange = len(others.intersection(words)) if (long := len(words) >= ENOUGH) else 0
            whole = TELLING <= strange >= len(known.intersection(words))
            found = [*_foreign(page, block)] if whole else []
            if long and not found and len(near.intersection(words)) >= SURE:
                found += _sentence(page, block)
            yield from found
            if mixed:
                yield from _mixed(page, block)


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each string that was translated into another language."""
    return of_strings(pair)


def check_terms(pair: Pair) -> Iterator[Finding]:
    """One finding for each definition of a term that was."""
    return of_terms(pair)


def _foreign(page: Document, block: Block) -> Iterator[Finding]:
    words = [word.lower() for word in WORD.findall(statement(block.text))]
    if (language := foreign_language(words, page.locale)) and not is_code(block.text):
        yield Finding(misplaced(name_of(language), page.locale), block)


def _sentence(page: Document, block: Block) -> Iterator[Finding]:
    """The first sentence of a block that is in another language, by itself."""
    told = statement(block.text) if block.kind in SENTENCES else ""
    if (found := foreign_sentence(told, page.locale)) and not is_code(block.text):
        language, start, end = found
        message = f"a sentence here is {name_of(language)}, not {name_of(page.locale)}"
        yield Finding(message, block, span=page.place(block, start, end))


def _mixed(page: Document, block: Block) -> Iterator[Finding]:
    for word in WORD.finditer(wording(block.text)):
        if letter := stranger(word[0]):
            message = f"“{word[0]}” has a letter of another script: {letter}"
            yield Finding(message, block, span=page.place(block, *word.span()))
