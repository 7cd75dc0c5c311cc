"""A translated string is the same as its source.

A msgid that was copied and never translated looks finished, and readers get two languages on one
page. Names, codes and words that both languages share are rightly the same, so only these are
reported:

- a text of three words or more, or of two and a placeholder, unless most of them begin with a
  capital
- in a language of another script, where nothing is shared but names, even one everyday word, as
  `Print` in Arabic
- a definition in a termbase that is the source's, word for word, from three words on

How to fix: translate it, or leave the msgstr of a string empty: readers get the source either way,
and `missing-string` says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.language.interface_words import INTERFACE
from hexapla.facts.language.languages import code_of, script, script_of
from hexapla.model import Finding, Severity
from hexapla.naming import message_name
from hexapla.parity.messages import is_phrase, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each message that is a copy, in the template's words."""
    ours = {(block.key, block.text) for block in pair.source.blocks} if pair.source else set()
    for block in pair.target.blocks if pair.target else ():
        if (block.key, block.text) in ours and (
            is_phrase(block.text) or _is_foreign(block.text, pair)
        ):
            yield Finding(f"{message_name(block.key)} is not translated", block)


def check_terms(pair: Pair) -> Iterator[Finding]:
    """One finding for each definition of a term that is the source's, word for word."""
    if not pair.source or not pair.target or pair.source is pair.target:
        return
    ours = pair.source.termbase.terms
    for key, term in pair.target.termbase.terms.items():
        text = term.definition
        if key in ours and text == ours[key].definition and is_phrase(text):
            message = f"the definition of `{key}` is not translated"
            yield Finding(message, span=term.places.get(text, term.span))


def _is_foreign(text: str, pair: Pair) -> bool:
    """Whether a text is all everyday words of the source, in another script than the locale's."""
    words = wording(text.lower())
    source = code_of(pair.source.locale) if pair.source else ""
    known = INTERFACE.get(source, frozenset())
    if not words or not known.issuperset(words) or text.isupper():
        return False
    return script(pair.locale) not in ("", script_of(words[0]))
