"""Phrases that a translated sentence has left from its source: *Send it with the form*."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.everyday import everyday
from hexapla.facts.language.languages import function_words, script, telling_words
from hexapla.facts.masking import NOTHING, OBJECT, statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block

KINDS: Final = ("paragraph", "item", "row", "definition")
"""Kinds of blocks that have sentences; titles of works stand in headings."""

FEWEST: Final = 2
"""Words of a phrase that begins with one of grammar; one more at the start of a sentence."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_START: Final = re.compile(r"(?:^|[.!?؟:] |\| )[ ]*$")
_MARKED: Final = frozenset(f"*_()[]'\"“”«»`-/=&{OBJECT}")
"""What stands around words that are cited: emphasis, brackets, quotation marks, code."""


def may_have(source: Block, target: Block, locales: tuple[str, str]) -> bool:
    """Whether a block that is no copy may have such a phrase, at a glance."""
    worth = target.kind in KINDS and source.text != target.text
    return worth and not telling(locales).isdisjoint(target.text.split())


def phrases(source: str, target: str, locales: tuple[str, str]) -> Iterator[tuple[int, int]]:
    """Where such phrases stand in a text, as offsets into it.

    They are the source's, word for word, and have a word of grammar that only its language has.
    """
    shown, said = statement(target).replace(NOTHING, " "), f" {' '.join(_words(source))} "
    found = list(_WORD.finditer(shown))
    at = 0
    while at < len(found):
        end = at
        while end < len(found) and _goes_on(shown, found, at, end, said):
            end += 1
        if end - at >= FEWEST and _tells(shown, found[at:end], locales):
            yield found[at].start(), found[end - 1].end()
        at = max(end, at + 1)


def _words(text: str) -> list[str]:
    return [word[0] for word in _WORD.finditer(statement(text))]


def _goes_on(shown: str, found: list[re.Match[str]], at: int, end: int, said: str) -> bool:
    """Whether the source has the words up to one, with blanks between them only."""
    if end > at and shown[found[end - 1].end() : found[end].start()].strip(" \n"):
        return False
    return f" {' '.join(word[0] for word in found[at : end + 1])} " in said


def _tells(shown: str, words: list[re.Match[str]], locales: tuple[str, str]) -> bool:
    """Whether words are a phrase of the source's language, and neither cited nor a name."""
    first, *rest = (word[0] for word in words)
    start, end = words[0].start(), words[-1].end()
    begins = _START.search(shown, 0, start) is not None
    if not all(map(str.islower, rest)) or not (first.islower() or begins):
        return False
    if not _MARKED.isdisjoint((shown[:start][-1:], shown[end : end + 1])):
        return False
    foreign = telling(locales)
    own = script(locales[0]) == script(locales[1])
    grammar = [word for word in (first, *rest) if word in foreign]
    others = everyday((first, *rest), locales) if own else [first, *rest]
    if not grammar or len({*grammar, *others}) < FEWEST:
        return False
    return first in foreign or (begins and len(words) > FEWEST)


@cache
def telling(locales: tuple[str, str]) -> frozenset[str]:
    """The words that tell it, for the locales of a page and of its source."""
    own, source = locales
    return telling_words(source, own) if function_words(own) else frozenset()
