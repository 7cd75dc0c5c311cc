"""Blocks and sentences of a page in another language, and words in letters of two scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hexapla.facts.languages import foreign_language, is_code, name_of, stranger
from hexapla.facts.masking import statement, wording
from hexapla.facts.neighbours import foreign_sentence
from hexapla.facts.stems import WORD
from hexapla.model import Finding
from hexapla.parity.languages import misplaced
from hexapla.parity.untranslated.messages import is_raised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document

SENTENCES: Final = frozenset(("paragraph", "item", "definition", "footnote"))  # a row has names


def foreign_block(page: Document, block: Block) -> Iterator[Finding]:
    """A block in another language, which is no code, and no heading that cites a program."""
    if block.kind == "heading" and is_raised(block.text):
        return
    words = [word.lower() for word in WORD.findall(statement(block.text))]
    if (language := foreign_language(words, page.locale)) and not is_code(block.text):
        yield Finding(misplaced(name_of(language), page.locale), block)


def sentence(page: Document, block: Block) -> Iterator[Finding]:
    """The first sentence of a block that is in another language, by itself."""
    told = statement(block.text) if block.kind in SENTENCES else ""
    if (found := foreign_sentence(told, page.locale)) and not is_code(block.text):
        language, start, end = found
        message = f"a sentence here is {name_of(language)}, not {name_of(page.locale)}"
        yield Finding(message, block, span=page.place(block, start, end))


def mixed(page: Document, block: Block) -> Iterator[Finding]:
    """The words of a block that have a letter of another script."""
    for word in WORD.finditer(wording(block.text)):
        if letter := stranger(word[0]):
            message = f"“{word[0]}” has a letter of another script: {letter}"
            yield Finding(message, block, span=page.place(block, *word.span()))
