"""Headings that are what a program says, as readers search for it: they stay as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from hexapla.model import Pair

_WORD: Final = re.compile(r"\w")
_CITED: Final = rarely(r"\"[^\"\n]+\"|“[^”\n]+”|«[^»\n]+»|`[^`\n]+`")
_STATUS: Final = re.compile(r"(?:HTTP )?([1-5]\d\d) ([A-Z][A-Za-z' -]*[a-z])")
"""What a server answers, by its number: ``404 Not Found``."""

_RAISED: Final = rarely(
    r"(?:[A-Za-z.]+(?:Error|Exception)|E[A-Z]{4,}|fatal"
    r"|[Ee]rror [A-Z]{0,8}-?\d{2,}|[A-Z]{1,8}-?\d{3,}): \S[^\n]*"
)
"""What a program says before it ends: ``TypeError: …``, ``error X2304: …``, ``ENOENT: …``."""

_ASKED: Final = re.compile(
    r"\?$|^\W*(?:how|what|when|where|which|who|why)\b|\b(?:i|i'm|my|we|our)\b", re.IGNORECASE
)
"""What a reader asks or says, in the source's language, and no program."""


def is_reported(heading: str, pair: Pair) -> bool:
    """Whether a heading cites only what programs say.

    It does not where the page has another one in quotation marks in its own words.
    """
    cited = _CITED.findall(heading)
    rest = _CITED.sub("", heading)
    rest = _STATUS.sub(lambda found: "" if _is_status(found) else found[0], rest)
    if is_raised(heading):
        return True
    if _WORD.search(rest) or any(_ASKED.search(text[1:-1]) for text in cited):
        return False
    return not (cited and _is_translated(pair))


def is_raised(text: str) -> bool:
    """Whether a text is what a program says before it ends."""
    return _RAISED.fullmatch(text.strip()) is not None


def _is_status(found: re.Match[str]) -> bool:
    """Whether a number and words are those of an answer of a server (RFC 9110)."""
    from http import HTTPStatus  # noqa: PLC0415 (few pages need it)

    known = {str(status.value): status.phrase for status in HTTPStatus}
    return known.get(found[1], "").casefold() == found[2].casefold()


def _is_translated(pair: Pair) -> bool:
    """Whether a page has a heading that is all in quotation marks in its own words."""
    return any(
        one and other and _CITED.fullmatch(one.text) and one.text.strip('"“”`') not in other.text
        for one, other in pair.aligned("heading")
    )
