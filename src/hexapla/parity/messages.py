"""The strings of a locale beside those of the template."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.graphemes import graphemes
from hexapla.facts.rarely import rarely
from hexapla.model import CONTEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Document, Pair

TIMES: Final = 3
"""Times as long as its source from which on a string is odd."""

CUT: Final = 5
"""Times as short, likewise."""

MORE: Final = 30
"""Characters by which it differs then, at least."""

SENTENCE: Final = 5
"""Words from which on a text is a sentence, which no single short word says."""

LESS: Final = 24
"""Characters that such a word lacks, at least."""

PLACEHOLDER: Final = re.compile(
    r"%\(\w+\)[-+ #0]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]|%\d+\$[sd]|%%|%[sdif]"
    r"|%[1-9](?![\w$]|\.\d)|(?<![\w$])\$[a-z_]\w+"
    r"|\{\{\s*[\w.]+\s*\}\}|\{[\w.]*(?:![rsa])?(?::[^{}]*)?\}"
)
"""What a program fills in."""

SINGLE: Final = ("zero", "one", "two")
"""Plural forms that may say their number in words, or not at all."""

_HIDDEN: Final = rarely(
    r"<[^<>]*>|&\w+;|`[^`]*`|%\(?\w+\)?\w?|\{[^{}]*\}|\S*(?:://|@|\w[./_]\w)\S*|(?<!\w)--?\w\S*"
)
"""What a text of the interface has that is not its wording."""

_PLACEHOLDER: Final = re.compile(r"%\(\w+\)\w|\{\w+\}")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
FEW: Final = 3
"""Words from which a text is a sentence or a phrase, and no name."""


def translated(pair: Pair) -> Iterator[tuple[Document, Block, list[Block]]]:
    """Each form that is translated, with its file before it and all forms of its source after."""
    if not pair.source or not pair.target:
        return
    sources: dict[str, list[Block]] = {}
    for block in pair.source.blocks:
        sources.setdefault(block.key, []).append(block)
    for block in pair.target.blocks:
        if block.text.strip() and block.key in sources:
            yield pair.target, block, sources[block.key]


def is_broken(key: str, strings: Document | None) -> bool:
    """Whether a message that a file seems to lack stands there in an entry that has a fault."""
    if strings is None or not strings.faults:
        return False
    return without_context(key).replace('"', '\\"').replace("\n", "\\n") in strings.text


def in_other_context(these: Document | None, those: Document | None) -> frozenset[str]:
    """The texts of messages that one file has and another has not, without their contexts."""
    keys = {block.key for block in those.blocks} if those else set()
    blocks = these.blocks if these else ()
    return frozenset(without_context(block.key) for block in blocks if block.key not in keys)


def without_context(key: str) -> str:
    """The text of a message without its context."""
    return key.rpartition(CONTEXT)[2]


def misfit(block: Block, sources: Sequence[Block]) -> str:
    """What is wrong with the length of a form beside all forms of its source; empty if nothing."""
    here, theirs = len(block.text), sorted(len(source.text) for source in sources)
    least, most = theirs[0], theirs[-1]
    is_long = here > TIMES * most and here - most > MORE
    is_short = here * CUT < least and least - here > MORE
    if is_long or is_short or _is_cut(block.text, min(sources, key=lambda one: len(one.text)).text):
        said = f"has {here} characters, its source {most if is_long else least}"
        return f"{said}; did a text get into the wrong message?"
    limit = max(block.level, *(source.level for source in sources))
    if limit and here > limit and (shown := graphemes(block.text)) > limit:
        return f"has {shown} characters, and the place for it holds {limit}; say it shorter"
    return ""


def _is_cut(text: str, source: str) -> bool:
    """Whether one short word stands for a sentence."""
    cut = len(text) * CUT < len(source) and len(source) - len(text) > LESS
    return cut and len(text.split()) == 1 and len(source.split()) >= SENTENCE


def is_phrase(text: str) -> bool:
    """Whether a text has words to translate: some of them, and not all names."""
    words = wording(text)
    few = FEW - bool(_PLACEHOLDER.search(text))
    return len(words) >= few and sum(not word[0].isupper() for word in words) * 2 >= len(words)


def wording(text: str) -> list[str]:
    """The words of a text of the interface, without marks, placeholders and addresses."""
    return _WORD.findall(_HIDDEN.sub(" ", text))


def crossed(marks: Sequence[str]) -> str:
    """The first tag that closes another element than the last that is open, or none at all."""
    opened: list[str] = []
    for mark in marks:
        if mark.startswith("</"):
            if not opened or opened.pop() != mark.replace("/", ""):
                return mark
        elif mark.startswith("<") and f"</{mark[1:]}" in marks:
            opened.append(mark)
    return ""
