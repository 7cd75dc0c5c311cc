"""A page uses a word that the termbase of its language forbids.

A forbidden word stands for an idea that has a preferred term: readers who meet both take them for
two ideas. The check finds it in any inflected form, in running text, strings and definitions.

These are left alone:

- code and addresses
- a word that is set in quotation marks by itself, as where a page speaks about words
- a word that is part of an allowed term

A broken plural of Arabic is a word of its own to the check: list it beside its singular
(`forbidden: [زبون, زبائن]`).

How to fix: say it with the preferred term that the message names, and mind the words around it:
the gender may be another. Where the word has another meaning besides, list the phrase that has it
(*root directory*) as a term of its own: a word inside a longer term is not looked at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.facts.rarely import rarely
from hexapla.facts.terms.terms import terms_in
from hexapla.model import Finding, Severity
from hexapla.parity.as_pages import as_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.terms.phrases import Found
    from hexapla.model import Document, Pair

SEVERITY = Severity.WARNING

_BEFORE = rarely(r"[\"“„‟«‹‘'][\s\xa0\u202f]?$")
_AFTER = re.compile(r"[\s\xa0\u202f]?[\"”“»›’']")


def check_page(page: Document) -> Iterator[Finding]:
    """One finding for each use of a forbidden word."""
    if not page.termbase or not page.termbase.terms or not page.readable or page.scaffold:
        return
    for block, found in terms_in(page).wrong():
        if not _is_mention(block.text, found):
            words = " ".join(block.text[found.start : found.end].split())
            message = f"“{words}” is forbidden; say “{found.term.text}” ({found.term.key})"
            yield Finding(message, block, span=page.place(block, found.start, found.end))


def check_strings(pair: Pair) -> Iterator[Finding]:
    """The same for each translated string."""
    return as_page(pair, _check_target)


def check_terms(pair: Pair) -> Iterator[Finding]:
    """The same for the definitions of the terms themselves."""
    return as_page(pair, _check_target)


def _check_target(pair: Pair) -> Iterator[Finding]:
    return check_page(pair.target) if pair.target else iter(())


def _is_mention(text: str, found: Found) -> bool:
    """Whether the text speaks about the word: it stands by itself in quotation marks."""
    before = text[max(found.start - 2, 0) : found.start]
    return bool(_BEFORE.search(before) and _AFTER.match(text, found.end))
