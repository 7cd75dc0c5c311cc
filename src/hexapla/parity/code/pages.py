"""What two pages say beside their code, by which words within it are known."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from hexapla.facts.literals.slips import apart
from hexapla.facts.terms.beginnings import PART, WHOLE, beginnings

if TYPE_CHECKING:
    from collections.abc import Callable

_COMPOUND: Final = re.compile(r"\w[.\-_]\w|[a-z][A-Z]|[^\W\d_]{2}\d")
"""What tells a name from a word: a sign or a capital within it, or a number behind its letters."""

_FENCE: Final = re.compile(r"^[ \t>]*(?:`{3,}|~{3,}).*$", re.MULTILINE)
_KNOWN: Final = (PART, WHOLE)


@dataclass(frozen=True, slots=True)
class Pages:
    """The texts of two pages, function words of only the source's language, and both locales.

    ``lexicon`` gives what is known of the words of the two languages.
    """

    source: str = ""
    target: str = ""
    telling: frozenset[str] = frozenset()
    locale: str = ""
    origin: str = ""
    lexicon: Callable[[], Any] | None = None

    def knows(self, was: str, now: str) -> bool:
        """Whether the vocabulary has one word of the target's for one of the source's.

        Of words that begin alike in both languages, one with a slip before its end is none.
        """
        sense = self.lexicon().sense(_plain(was)) if self.lexicon else None
        known = {part for part in sense.groups if part[0] in _KNOWN} if sense else set[str]()
        if known.isdisjoint(beginnings(_plain(now))):
            return False
        if max(map(len, apart(was, now))) > 1 or was[:-1] == now[:-1]:
            return True
        return known.isdisjoint(beginnings(_plain(was)))

    def renamed(self, was: str, now: str) -> bool:
        """Whether the target gives a compound name its own everywhere, more than once."""
        ours, theirs = was.split("/"), now.split("/")
        return len(ours) == len(theirs) and all(
            a == b or self._is_renamed(a, b) for a, b in zip(ours, theirs, strict=True)
        )

    def _is_renamed(self, was: str, now: str) -> bool:
        return bool(
            _COMPOUND.search(was)
            and min(self.source.count(was), self.target.count(now)) > 1
            and now not in self.source
            and was not in self.target
        )


def fenced(page: str) -> str:
    """The code of a page: what stands between its fences."""
    return "\n".join(_FENCE.split(page)[1::2])


def _plain(word: str) -> str:
    """A word in small letters without accents and vowel marks."""
    letters = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
