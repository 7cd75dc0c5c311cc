"""A block is written in another language than its page, or a word in letters of two scripts.

The language is told by its function words (articles, prepositions, pronouns), and only where
there are enough of them. A word that mixes scripts looks right and is not: a Cyrillic letter in a
Latin word is found by no search, and a screen reader stumbles over it.

How to fix: write the block in the language of the page; set a quotation in quotation marks. Type a
word with mixed letters anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.facts.languages import (
    ENOUGH,
    TELLING,
    foreign_language,
    foreign_words,
    function_words,
    is_code,
    name_of,
    script,
)
from hexapla.facts.masking import KINDS, statement, wording
from hexapla.facts.stems import WORD
from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document

SEVERITY = Severity.WARNING

ALIKE = ("CYRILLIC", "GREEK")
"""Scripts with letters that look like Latin ones; their words may have Latin ones in earnest."""

_LATIN = "A-Za-z\xc0-\u024f"
_LOOKALIKES = "\u0370-\u03bb\u03bd-\u03c9\u0400-\u052f"  # Greek but my (µ), Cyrillic
_ANY = re.compile(f"[{_LOOKALIKES}]")
_MIXED = re.compile(
    rf"[{_LATIN}][{_LOOKALIKES}](?=[{_LATIN}])|(?<=[{_LATIN}][{_LATIN}])[{_LOOKALIKES}]"
    rf"|(?<![^\W\d_])[\u0400-\u052f](?=[{_LATIN}][{_LATIN}])"
)


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each block in another language, and for each word of mixed scripts."""
    known, others = function_words(page.locale), foreign_words(page.locale)
    mixed = _ANY.search(page.text) and script(page.locale) not in ALIKE
    telling = len(others.intersection(page.text.split())) >= TELLING
    worth_a_look = (mixed or telling) and page.readable and not page.scaffold
    for block in page.blocks if worth_a_look else ():
        if block.kind in KINDS:
            words = block.text.split()
            if (
                len(words) >= ENOUGH
                and (strange := len(others.intersection(words))) >= TELLING
                and strange >= len(known.intersection(words))
            ):
                yield from _foreign(page, block)
            if mixed:
                yield from _mixed(page, block)


def _foreign(page: Document, block: Block) -> Iterator[Finding]:
    words = [word.lower() for word in WORD.findall(statement(block.text))]
    if (language := foreign_language(words, page.locale)) and not is_code(block.text):
        yield Finding(f"this is {name_of(language)}, not {name_of(page.locale)}", block)


def _mixed(page: Document, block: Block) -> Iterator[Finding]:
    for word in WORD.finditer(wording(block.text)):
        match = _MIXED.search(word[0])
        if match:
            letter = match[0][-1]
            message = f"“{word[0]}” has a letter of another script: {letter}"
            yield Finding(message, block, span=page.place(block, *word.span()))
