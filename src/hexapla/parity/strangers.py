"""Blocks and sentences of a page in another language, and words in letters of two scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.languages import foreign_language, is_code, name_of, stranger
from hexapla.facts.language.neighbours import foreign_sentence
from hexapla.facts.masking import statement, wording
from hexapla.facts.terms.stems import WORD
from hexapla.model import Finding
from hexapla.parity.languages import misplaced
from hexapla.parity.untranslated.messages import is_raised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document

SENTENCES: Final = frozenset(("paragraph", "item", "definition", "footnote"))  # a row has names

NAMING: Final = 4
"""Letters of a word from which it has a capital in a name: *Service de la Marine*."""

_NAME: Final = re.compile(r"\([^()\n]+\)")


def foreign_block(page: Document, block: Block) -> Iterator[Finding]:
    """A block in another language, which is no code, and no heading that cites a program."""
    if block.kind == "heading" and is_raised(block.text):
        return
    said = statement(block.text)
    language = foreign_language(_words(said), page.locale)
    if language and "(" in said:
        language = foreign_language(_words(_NAME.sub(_without_names, said)), page.locale)
    if language and not is_code(block.text):
        yield Finding(misplaced(name_of(language), page.locale), block)


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def _without_names(brackets: re.Match[str]) -> str:
    """What stands in brackets, but for a name: all words of it but short ones have a capital."""
    words = [word for word in WORD.findall(brackets[0]) if len(word) >= NAMING]
    is_name = len(words) > 1 and all(word[:1].isupper() for word in words)
    return " " if is_name else brackets[0]


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
