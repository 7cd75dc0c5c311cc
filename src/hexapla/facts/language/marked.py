"""Texts that are marked as of another language than their page, as browsers read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.languages import code_of
from hexapla.facts.masking import markup, wording
from hexapla.facts.terms.stems import words_of

if TYPE_CHECKING:
    from hexapla.model import Block, Document

_ELEMENT: Final = re.compile(r"<(\w[\w-]*+)(\s[^<>]*+)>[^<>]*+</\1>", re.IGNORECASE)
_LISTED: Final = re.compile(r"\{(?!%):?([^{}\n]*+)\}\s*\Z")
"""An element, and a list of attributes at the end, that may tell a language. A list stands below
all of a text, or right behind what is marked; what is in `{% %}` is no list."""
_LANGUAGE: Final = re.compile(r"(?<!\S)lang=[\"']?([\w-]{2,})", re.IGNORECASE)
"""An attribute by itself: `?lang=en` in an address marks nothing."""
_EMPHASIS: Final = re.compile(r"(\*{1,3}|_{1,3})[^*_]+\1")


def is_marked(text: str, locale: str) -> bool:
    """Whether all words of a text are marked as of another language than that of a locale."""
    if "lang=" not in text:
        return False
    listed = _LISTED.search(text)
    if listed and _is_other(listed[1], locale):
        above = text[: listed.start()].rstrip(" ")
        return above.endswith("\n") or _is_one(above.strip())
    letters = list(text)
    for element in _ELEMENT.finditer(text):
        if _is_other(element[2], locale):
            letters[slice(*element.span())] = " " * len(element[0])
    return not words_of(wording("".join(letters)))


def is_marked_block(block: Block, page: Document) -> bool:
    """Whether a block of a page is marked so: in its text, behind a heading, or right below."""
    if "lang=" not in page.text:
        return False
    if is_marked(block.text, page.locale):
        return True
    end = block.span.end_line
    line = page.lines[end - 1 if block.kind == "heading" else end :][:1]
    listed = _LISTED.search(line[0]) if line else None
    if not listed or not _is_other(listed[1], page.locale):
        return False
    return block.kind == "heading" or line[0].lstrip(" >").startswith("{:")


def _is_other(attributes: str, locale: str) -> bool:
    """Whether attributes tell a language, and another than that of a locale."""
    told = _LANGUAGE.search(attributes)
    return told is not None and code_of(told[1]) != code_of(locale)


def _is_one(text: str) -> bool:
    """Whether a text is one emphasis, or one link."""
    if _EMPHASIS.fullmatch(text):
        return True
    return any((mark.start, mark.end) == (0, len(text)) for mark in markup(text))
