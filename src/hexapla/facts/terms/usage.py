"""Whether a text uses a word for its idea: not as a verb, nor in a name, a title, or a quotation.

Many an English noun is a verb as well (*to file an issue*). The words around it tell which it is:
the closed classes and endings below are as its grammars give them (Quirk et al. 1985, A
Comprehensive Grammar of the English Language). A language without an entry has nouns only.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.languages import code_of
from hexapla.facts.masking import OBJECT, statement, wording
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from hexapla.facts.terms.phrases import Found
    from hexapla.model import Block

_VERB_SIGNS: Final = {
    "en": (
        "to you we they who will would can could may might must should shall don't doesn't won't",
        "a an the my your his her its our their these those them us me",
        ("ed", "ing"),
    )
}
"""By language: words before a verb, words after one, and endings of its forms."""

_MORE: Final = {
    "en": (
        re.compile(r"\b(?:and|or)\s$|\b(?!(?:ear|dai|week|month|year|friend)ly)\w{3,16}ly\s$"),
        re.compile(r"\s(?:you|to)\b"),
    )
}
"""By language: what stands before a verb and what after it, of which one alone says nothing:
*assign it to you or grant you*, *unknowingly commits to*."""

_TITLES: Final = frozenset(("heading", "field", "term", "tab", "admonition"))
"""Kinds of blocks in which words may begin with a capital."""

_WITHIN: Final = rarely(r"[\w,;)’'-]\s+$")
"""What stands before a word within a sentence."""


def means_term(found: Found, block: Block) -> bool:
    """Whether a block has a word in the meaning of its term, as far as can be told."""
    text = block.text
    word, shown, own = (
        view[found.start : found.end] for view in (text, wording(text), statement(text))
    )
    if OBJECT in own and OBJECT not in shown:
        return False
    if (
        block.kind not in _TITLES
        and word[0].isupper()
        and found.text[0].islower()
        and _WITHIN.search(text[max(found.start - 3, 0) : found.start])
    ):
        return False
    return not _is_verb(word, text, found)


def _is_verb(word: str, text: str, found: Found) -> bool:
    signs = _signs(code_of(found.term.locale))
    if not signs:
        return False
    before, after, endings = signs
    if word.endswith(endings) and not found.text.endswith(endings):
        return True
    if after.match(text, found.end):
        return True
    ahead = text[max(found.start - 20, 0) : found.start]
    both = _MORE[code_of(found.term.locale)]
    if both[1].match(text, found.end) and both[0].search(ahead):
        return True
    return word == found.text.split()[0] and bool(before.search(ahead[-12:]))


@cache
def _signs(language: str) -> tuple[re.Pattern[str], re.Pattern[str], tuple[str, ...]] | None:
    if language not in _VERB_SIGNS:
        return None
    before, after, endings = _VERB_SIGNS[language]
    first, second = ("|".join(words.replace("'", "['’]").split()) for words in (before, after))
    return (
        re.compile(rf"\b(?:{first})\s$", re.IGNORECASE),
        re.compile(rf"\s(?:{second})\b", re.IGNORECASE),
        endings,
    )
