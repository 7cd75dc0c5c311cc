"""Words within a literal that stand for what readers put in, which each language has its own for.

`edquota -g group` and `ATTR{attribute}` are `edquota -g grupo` and `ATTR{atributo}` in Spanish:
what the prose around calls the thing. One with a slip in it is a word of no prose.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.trimming import stands, stands_twice
from hexapla.facts.masking import blanked
from hexapla.facts.numbers.figures import SILENT
from hexapla.facts.terms.stems import WORD, fold, forms

if TYPE_CHECKING:
    from hexapla.model import Document

_WORD: Final = re.compile(r"[^\W\d_]+")
_PUT_IN: Final = re.compile(r"[=<\[,/@]$|\w[({]$|\S\s+\S+\s$|(?:^|\s)-\S+\s$")
"""What stands before a word that is put in: more than the name of a command or an object."""

_JOINTS: Final = frozenset("/@_")
"""What only paths, addresses and names have in them, which are no prose."""

LONGEST: Final = 300
"""Characters of a literal that is worth a look; longer ones are data."""


def are_put_in(was: str, now: str, page: Document, other: Document) -> bool:
    """Whether two literals differ only in words that both pages use for what is put in.

    Each page says its word in its prose, and ``other`` nowhere has the source's in that place. A
    path of the tree itself is no example of one.
    """
    if max(len(was), len(now)) > LONGEST:
        return False
    marks = [[" ".join(mark.split()) for mark in _WORD.split(text)] for text in (was, now)]
    if marks[0] != marks[1] or was.split("/", maxsplit=1)[0] in page.path.split("/")[:-1]:
        return False
    return all(
        one[0] == to or (_is_put_in(one, was, other) and _are_said(one[0], to, page, other))
        for one, to in zip(_WORD.finditer(was), _WORD.findall(now), strict=True)
    )


def _is_put_in(word: re.Match[str], literal: str, other: Document) -> bool:
    """Whether a word is no command's, object's or placeholder's name, nor kept in the target."""
    end = word.end()
    named = literal[end : end + 1] == "." and not literal[: word.start()]
    if not (named or _PUT_IN.search(literal[: word.start()])):
        return False
    return not stands(literal[:end], other.text)


def _are_said(word: str, now: str, page: Document, other: Document) -> bool:
    """Whether each page says its word, and both write it in capitals, or neither does."""
    if not now.isascii() or word.isupper() == now.isupper():
        return says(page, word) and (stands_twice(now, other.text) or says(other, now))
    return False


def says(page: Document, word: str) -> bool:
    """Whether a page's prose has a word, in any of its forms."""
    prose = "\n".join(blanked(block.text) for block in page.blocks if block.kind not in SILENT)
    prose = " ".join(part for part in prose.split() if _JOINTS.isdisjoint(part))
    return not _said(prose, page.locale).isdisjoint(forms(fold(word), page.locale))


@lru_cache(maxsize=4)
def _said(prose: str, locale: str) -> frozenset[str]:
    """The forms of all words of a prose text."""
    words = {fold(word) for word in WORD.findall(prose)}
    return frozenset(form for word in words for form in forms(word, locale))
