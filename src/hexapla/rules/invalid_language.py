"""A block or a sentence is in another language than its page, or a word has letters of two scripts.

The check recognises a language by its function words (articles, prepositions, pronouns), where
there are enough of them. For a string of the site and the definition of a term fewer will do, or
their letters.

A word that mixes scripts looks right and is not: a Cyrillic letter in a Latin word is found by no
search, and a screen reader stumbles over it.

How to fix: write the block in the language of the page; set a quotation in quotation marks. Type a
word with mixed letters anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.language.languages import (
    ENOUGH,
    TELLING,
    foreign_words,
    function_words,
    may_mix,
)
from hexapla.facts.language.marked import is_marked_block
from hexapla.facts.language.neighbours import SURE, neighbouring_words
from hexapla.facts.masking import KINDS, pieces, said
from hexapla.model import Severity
from hexapla.parity.languages import of_strings, of_terms
from hexapla.parity.strangers import foreign_block, mixed, sentence
from hexapla.parity.untranslated.kept_labels import is_work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Finding, Pair

SEVERITY = Severity.WARNING


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each block in another language, and for each word of mixed scripts."""
    near, mixing = neighbouring_words(page.locale), may_mix(page.text, page.locale)
    there = foreign_words(page.locale) & said(page)  # those of neighbours are among them
    telling = len(there) >= TELLING or len(near & there) >= SURE
    if not (mixing or telling) or not page.readable or page.scaffold:
        return
    likely = {
        text: strange
        for text, words in pieces(page).items()
        if len(words) >= ENOUGH and len(strange := there.intersection(words)) >= SURE
    }
    for block in page.blocks if likely or mixing else ():
        found = likely.get(block.text)
        if not (found or mixing) or block.kind not in KINDS or is_marked_block(block, page):
            continue
        if found:
            yield from _stranger(page, block, found)
        if mixing:
            yield from mixed(page, block)


def _stranger(page: Document, block: Block, strange: frozenset[str]) -> Iterator[Finding]:
    """A block with words of other languages that is in one of them, or has a sentence in one."""
    known, near = function_words(page.locale), neighbouring_words(page.locale)
    whole = TELLING <= len(strange) >= len(known.intersection(pieces(page)[block.text]))
    found = [*foreign_block(page, block)] if whole else []
    if not found and len(near & strange) >= SURE:
        found += sentence(page, block)
    if found and not is_work(block.text):
        yield from found


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each string that was translated into another language."""
    return of_strings(pair)


def check_terms(pair: Pair) -> Iterator[Finding]:
    """One finding for each definition of a term that was."""
    return of_terms(pair)
