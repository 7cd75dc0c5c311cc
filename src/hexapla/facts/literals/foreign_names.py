"""Names in Latin letters within a text of another script, where the source has one much like it.

A translator into Arabic copies `JWT` and *SponsorBlock* letter for letter: `SWT` and
*SupportBlock* are slips, or of another text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.identifiers import Literal
from hexapla.facts.masking import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME: Final = re.compile(
    r"(?<![A-Za-z\d_./@#<-])(?:(?:[A-Z][a-z]{2,40}){2,6}|[A-Z]{3,6})(?![A-Za-z\d_/@])"
)
_CAPITALS: Final = re.compile(r"[A-Z](?:[A-Z]{2}|[a-z]{2,40}[A-Z])[A-Za-z]{0,40}")
"""What may be such a name; begins with a set of characters, so that text is passed over fast."""

_HUMP: Final = re.compile(r"[A-Z][a-z]+")


def has_own(target: str, source: str) -> bool:
    """Whether a target page may have such names that its source page has not; a quick look."""
    return any(name not in source for name in _CAPITALS.findall(target))


def misnamed(source: str, target: str, page: str) -> Iterator[tuple[Literal, Literal]]:
    """Names that a target text lacks, each with a like one that only it has.

    They differ in one letter of capitals (`JWT`), or in one of the words that are joined
    (*SponsorBlock*). ``page`` is the text of the whole source page.
    """
    added = {now.text: now for now in reversed(_names(target)) if now.text not in page}
    for now in added.values():
        for was in _names(source):
            if was.text not in target and _are_alike(was.text, now.text):
                yield was, now
                break


@lru_cache(maxsize=4096)  # a source block is compared in every locale
def _names(text: str) -> tuple[Literal, ...]:
    found = _NAME.finditer(wording(text))
    return tuple(Literal(match[0], *match.span(), code=False) for match in found)


def _are_alike(was: str, now: str) -> bool:
    if was.isupper() or now.isupper():
        ours, theirs = list(was), list(now)
    else:
        ours, theirs = _HUMP.findall(was), _HUMP.findall(now)
    return len(ours) == len(theirs) and sum(map(str.__ne__, ours, theirs)) == 1
