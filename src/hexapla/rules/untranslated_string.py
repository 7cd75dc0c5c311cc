"""A translated string is the same as its source.

A msgid that was copied and never translated looks finished, and readers get two languages on
one page. Names, codes and words that both languages share are the same rightly, so only a text of
three words or more is reported, or of two and a placeholder. In a language of another script
nothing is shared but names: there one everyday word is enough, as `Print` in Arabic.

How to fix: translate the string, or leave its msgstr empty: readers get the source either way,
and `missing-string` says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.facts.interface_words import INTERFACE
from hexapla.facts.languages import code_of, script, script_of
from hexapla.model import Finding, Severity
from hexapla.naming import message_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING
FEW = 3
"""Words from which a text is a sentence or a phrase, and no name."""

_PLACEHOLDER = re.compile(r"%\(\w+\)\w|\{\w+\}")
_HIDDEN = re.compile(r"<[^<>]*>|&\w+;|`[^`]*`|%\(?\w+\)?\w?|\{[^{}]*\}|https?://\S+")
_WORD = re.compile(r"[^\W\d_]{2,}")


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each message that is a copy, in the template's words."""
    ours = {(block.key, block.text) for block in pair.source.blocks} if pair.source else set()
    for block in pair.target.blocks if pair.target else ():
        if (block.key, block.text) in ours and (
            _is_phrase(block.text) or _is_foreign(block.text, pair)
        ):
            yield Finding(f"{message_name(block.key)} is not translated", block)


def _is_foreign(text: str, pair: Pair) -> bool:
    """Whether a text is all everyday words of the source, in another script than the locale's."""
    words = _WORD.findall(_HIDDEN.sub(" ", text).lower())
    source = code_of(pair.source.locale) if pair.source else ""
    known = INTERFACE.get(source, frozenset())
    if not words or not known.issuperset(words) or text.isupper():
        return False
    return script(pair.locale) not in ("", script_of(words[0]))


def _is_phrase(text: str) -> bool:
    """Whether a text has words to translate: some of them, and not all names."""
    words = _WORD.findall(_HIDDEN.sub(" ", text))
    few = FEW - bool(_PLACEHOLDER.search(text))
    return len(words) >= few and sum(word[0].islower() for word in words) * 2 >= len(words)
