"""Texts that are marked as of another language than their page, as browsers read them."""

from __future__ import annotations

import re
from typing import Final

from hexapla.facts.language.languages import code_of
from hexapla.facts.masking import markup, wording
from hexapla.facts.terms.stems import words_of

_ELEMENT: Final = re.compile(
    r"<(\w[\w-]*)\b[^<>]*\blang=[\"']?([\w-]{2,})[^<>]*>[^<>]*</\1>", re.IGNORECASE
)
_LISTED: Final = re.compile(r"\{:?[^{}\n]*\blang=[\"']?([\w-]{2,})[^{}\n]*\}\s*\Z")
"""An element, and a list of attributes at the end, that tell a language. A list stands below all
of a text, or right behind what is marked."""
_EMPHASIS: Final = re.compile(r"(\*{1,3}|_{1,3})[^*_]+\1")


def is_marked(text: str, locale: str) -> bool:
    """Whether all words of a text are marked as of another language than that of a locale."""
    if "lang=" not in text:
        return False
    listed = _LISTED.search(text)
    if listed and code_of(listed[1]) != code_of(locale):
        above = text[: listed.start()].rstrip(" ")
        return above.endswith("\n") or _is_one(above.strip())
    foreign = (it for it in _ELEMENT.finditer(text) if code_of(it[2]) != code_of(locale))
    letters = list(text)
    for element in foreign:
        letters[slice(*element.span())] = " " * len(element[0])
    return not words_of(wording("".join(letters)))


def _is_one(text: str) -> bool:
    """Whether a text is one emphasis, or one link."""
    if _EMPHASIS.fullmatch(text):
        return True
    return any((mark.start, mark.end) == (0, len(text)) for mark in markup(text))
