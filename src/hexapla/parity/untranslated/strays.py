"""Words of grammar that a translated sentence has left from its source: *A `x` to `y`*."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.language_names import names_of
from hexapla.facts.language.languages import code_of, function_words, script, script_of
from hexapla.facts.masking import NOTHING, OBJECT, statement, wording
from hexapla.facts.terms.stems import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block

_GRAMMAR: Final = {"en": "and of or our that the their these they to which your"}
"""Words that no other language borrows, and no programming language is often cited for."""

_WORDS: Final = {"fr": "or", "it": "or"}
"""Those of them that a language has as words of its own, with another meaning."""

_TOKEN: Final = re.compile(rf"{OBJECT}+|[^\W\d_](?:[\w'’-]*\w)?")

FEW: Final = 2
"""Words of the source's grammar up to which a text is not in its language as a whole."""

KINDS: Final = ("paragraph", "item", "row")
"""Kinds of blocks that have sentences; titles of works stand in headings."""


@cache
def grammar(locales: tuple[str, str]) -> frozenset[str]:
    """The words that tell it, for the locales of a page and of its source."""
    own, source = locales
    known = frozenset(_GRAMMAR.get(code_of(source), "").split())
    return known - function_words(own) - frozenset(_WORDS.get(code_of(own), "").split())


def may_stray(source: Block, target: Block, locales: tuple[str, str]) -> bool:
    """Whether a block that is no copy may have such a word, at a glance."""
    worth = target.kind in KINDS and source.text != target.text
    return worth and not grammar(locales).isdisjoint(target.text.split())


def strays(source: str, target: str, locales: tuple[str, str]) -> Iterator[tuple[int, int]]:
    """Where such words stand in a text between words that its source has not, or code.

    Gives offsets into the target. Between words of the source, they may be of a name.
    """
    shown = statement(target).replace(NOTHING, " ")
    ours = frozenset(map(str.casefold, words_of(wording(source))))
    found = list(_TOKEN.finditer(shown))
    own = [token[0].casefold() not in ours for token in found]
    telling = grammar(locales)
    told = any(it and token[0][0] != OBJECT for it, token in zip(own, found, strict=True))
    foreign = function_words(locales[1]) - function_words(locales[0])
    if told and _is_for_readers(target, locales):
        return
    is_one = sum(token[0].casefold() in foreign for token in found) <= FEW
    for at in range(1, len(found) - 1) if told and is_one else ():
        between = own[at - 1] and own[at + 1]
        if found[at][0] in telling and between and _is_apart(shown, found[at]):
            yield found[at].span()


def _is_for_readers(target: str, locales: tuple[str, str]) -> bool:
    """Whether a text is written in the source's language, for those who read that.

    It has no word in the letters of its page, or it names that language and has no word of its
    page's grammar.
    """
    own, source = locales
    words = words_of(wording(target))
    if script(own) != script(source) and script(own):
        return not any(script_of(word) == script(own) for word in words)
    named = names_of(source, ()) - {code_of(source)}
    said = frozenset(map(str.casefold, words))
    return not named.isdisjoint(said) and function_words(own).isdisjoint(said)


def _is_apart(shown: str, place: re.Match[str]) -> bool:
    """Whether a word stands between blanks."""
    return shown[: place.start()][-1:].isspace() and shown[place.end() :][:1].isspace()
