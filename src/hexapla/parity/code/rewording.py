"""Lines of code in which only words are others: outdated, or a translator's own.

A name that a sample makes up may be in the readers' language, a value may be one that they know
better, and the source may be the page that is behind. Nobody can tell that from two lines alone.
But a page that has the source's word elsewhere has not translated it, options, keys and what
follows the name of a program are its own, and a word of nearly the same letters is a slip.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.commands import PROGRAMS
from hexapla.parity.code.samples import LOADED
from hexapla.parity.code.texts import is_kept, is_misspelt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.parity.code.pages import Pages

_WORD: Final = re.compile(r"(?<=//)(?:[\w-]+\.)+[a-z]{2,6}(?!\w)|[^\W\d_]+(?:['’][^\W\d_]+)?")
"""A word, or a host."""

_BEFORE: Final = re.compile(
    rf"(?:^|\s)-{{1,2}}[\w-]*$|(?<![\w-])(?:{'|'.join(sorted(PROGRAMS))})\s+$"
)
"""What an option's own letters stand behind, and the first order to a program."""

_BEHIND: Final = re.compile(r"[\w-]*[\"']?\s*(?::(?![:/])|=(?![=>]))")
"""What a key, or the name of an attribute, stands before."""


def are_other_words(was: str, now: str, pages: Pages) -> bool:
    """Whether all that two lines differ in are words of which each page has only its own."""
    if _without(was) != _without(now) or LOADED.search(was) or is_kept(was, now, pages.telling):
        return False
    apart = list(_apart(was, now))
    return bool(apart) and all(
        not (_BEFORE.search(was, 0, one.start()) or _BEHIND.match(was, one.end()))
        and not _is_slip(one[0], other[0])
        and not (_has(pages.target, one[0]) or _has(pages.source, other[0]))
        for one, other in apart
    )


def _apart(was: str, now: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    both = zip(_WORD.finditer(was), _WORD.finditer(now), strict=False)
    return ((one, other) for one, other in both if one[0] != other[0])


def _is_slip(was: str, now: str) -> bool:
    both = sorted((was, now), key=len)
    return is_misspelt(was, now) or (
        both[1].startswith(both[0]) and len(both[1]) == len(both[0]) + 1
    )


def _without(line: str) -> str:
    return " ".join(_WORD.sub("\N{BULLET}", line).split())


def _has(page: str, word: str) -> bool:
    """Whether a page has a word, in whatever case and whatever signs of code are beside it."""
    return (
        re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", page, re.IGNORECASE) is not None
    )
