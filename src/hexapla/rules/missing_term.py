"""A term of the source page is not said with the term of the page's own language.

The termbase (`locales/<locale>/terms.yml`) has one preferred term for each idea, so that readers
meet one idea under one name. Where the source uses a term, the translation uses the preferred
term of its own language or one of the synonyms, in any inflected form. A word that only refers
to the term is enough where the term itself stands in one of the two blocks before or after.

How to fix: use the preferred term that the message names. If another word is as good, list it
among the term's synonyms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.masking import KINDS, wording
from hexapla.facts.phrases import mentioned
from hexapla.facts.terms import used
from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.terms import Termbase
    from hexapla.model import Block, Pair

SEVERITY = Severity.WARNING

NEAR = 2
"""Blocks before and after one, in which a term lets a pronoun stand for it."""


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each block and term that the block's source uses and it does not."""
    page, source_page = pair.target, pair.source
    if not page or not source_page or not page.termbase or not source_page.termbase:
        return
    uses = used(source_page)
    if not uses:
        return
    blocks = [block for block in page.blocks if block.kind in KINDS]
    places = {block.span: number for number, block in enumerate(blocks)}
    for source, target in pair.aligned():
        if source and target and source.span in uses and target.span in places:
            number = places[target.span]
            near = blocks[max(number - NEAR, 0) : number + NEAR + 1]
            here = {one.term.key for one in page.termbase.allowed.find(wording(target.text))}
            for key, words in uses[source.span]:
                if key not in here and _lacking(page.termbase, key, words, target, near):
                    preferred = page.termbase.terms[key].text
                    message = f"“{preferred}” is missing, the term for “{words}” ({key})"
                    yield Finding(message, target, source)


def _lacking(termbase: Termbase, key: str, words: str, target: Block, near: list[Block]) -> bool:
    """Whether a block has no word for a term, not even the source's or a forbidden one."""
    term = termbase.terms.get(key)
    if not term:
        return False
    text = wording(target.text)
    if words.casefold() in text.casefold() or mentioned(term.forbidden, text, term.locale):
        return False
    accepted = (*term.preferred, *term.synonyms)
    return not any(mentioned(accepted, wording(block.text), term.locale) for block in near)
