"""Words that a text may keep in the source's language: labels of a screen, and what initials say.

`Clic **Fork** > **Create a repository**` names buttons as their program shows them, and
`TTFT: time to first token` spells out what its letters stand for.
"""

from __future__ import annotations

import re
from typing import Final

from hexapla.facts.language.languages import function_words
from hexapla.facts.masking import wording
from hexapla.facts.rarely import rarely
from hexapla.facts.terms.stems import words_of

_LABEL: Final = re.compile(r"\*\*(?=[A-Z])[^*\n]{1,60}\*\*")
_INITIALS: Final = re.compile(r"(?<![\w-])(?=\w*[A-Z]\w*[A-Z])[A-Za-z]{2,8}(?![\w-])")

_SET: Final = rarely("[،؛؟]")
"""Signs that nobody finds in a text of the source's, who has not gone over it."""

_WORK: Final = re.compile(r"[—–,:] ([*_])[A-Z\"“«][^*_\n]{11,200}\1\W{0,3}\Z")
"""The title of a work, in emphasis behind the names of those who wrote it."""

_PLAIN: Final = re.compile(r"(?<!\w)[a-z]{4,}")
"""A word that names have not."""

LONGEST: Final = 8
"""Words that initials may stand for."""


GLOSS: Final = 60
"""Signs of what stands in brackets behind its translation, at most."""


def is_around_labels(source: str, target: str) -> bool:
    """Whether two texts have labels in bold type in common, and no word around them.

    Of the words around them the target has its own.
    """
    labels = _LABEL.findall(target)
    if not labels or labels != _LABEL.findall(source):
        return False
    ours, theirs = (
        {word.casefold() for word in words_of(wording(_LABEL.sub(" ", text)))}
        for text in (source, target)
    )
    return bool(theirs) and ours.isdisjoint(theirs)


def is_spelled_out(text: str, block: str, locale: str) -> bool:
    """Whether some words are what initials stand for that their block has beside them.

    Words of the grammar of their ``locale`` may have no initial.
    """
    words = words_of(wording(text))
    if not 1 < len(words) <= LONGEST:
        return False
    full = [word for word in words if word.casefold() not in function_words(locale)]
    known = {"".join(word[0] for word in some).upper() for some in (words, full)}
    beside = block.replace(text, " ")
    return any(found.upper() in known for found in _INITIALS.findall(beside))


def is_of_its_own(source: str, target: str, start: int, end: int) -> bool:
    """Whether a piece of a target is in brackets of the translator's, who has just said it.

    The source has none around the same words. A list of names has the signs of the target's script.
    """
    if _SET.search(target, start, end):
        return True
    piece = target[start:end].strip("()")
    opens, closes = target[max(start - 1, 0) : start + 1], target[end - 1 : end + 1]
    if "(" not in opens or ")" not in closes or not 0 < len(piece) <= GLOSS:
        return False
    at = source.find(piece)
    return at >= 0 and source.count("(", 0, at) == source.count(")", 0, at)


def is_work(piece: str) -> bool:
    """Whether some words are names, and the title of what they wrote: *Ana Ruiz — A model of …*."""
    title = _WORK.search(piece)
    return title is not None and not _PLAIN.search(piece, 0, title.start())
