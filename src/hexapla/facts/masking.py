"""The text of a block without its markup, letter for letter: for who reads words, or marks.

What is no prose is masked in place, so that every offset stays. Each view of a text is made once
and shared by all rules.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.markdown import signs
from hexapla.markdown.spans import Mark, marks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.model import Document

OBJECT: Final = "\ufffc"
"""Stands for what is read but is no word of the language: code, an address, a picture."""

NOTHING: Final = "\u2060"
"""Stands for what nobody reads: the marks of a link, its target, a tag, an attribute list."""

SOFT: Final = "\xad"
"""The soft hyphen, a letter that is not there: the rest of an entity for a letter."""

RUNNING: Final = frozenset(
    (
        *("heading", "paragraph", "item", "row", "term", "definition", "footnote"),
        *("admonition", "tab"),
    )
)
"""Kinds of blocks whose text is set as prose."""

KINDS: Final = RUNNING | {"abbreviation", "field"}
"""Kinds of blocks whose text is written in a language."""

KEPT: Final = 2048
"""How many texts are kept in mind: those of the pages of one key."""

_MARKUP: Final = re.compile(r"[\\`<\[]")
_WORDLESS: Final = re.compile(r"[\\`<\[{@&]|://|www\.")
_OBJECTS: Final = re.compile(
    rf"(?:https?://|www\.)[^\s<>{NOTHING}]+|[\w.+-]{{1,64}}@[\w-]{{1,63}}\.[\w.]{{1,63}}"
)
_ATTRIBUTES: Final = re.compile(r"\{[^{}\n]*\}")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});")
_QUOTED: Final = re.compile(
    r"“[^“”]{0,2000}”|«[^«»]{0,2000}»|„[^„“”]{0,2000}[“”]|\"[^\"]{0,2000}\""
)
_ADDRESS: Final = re.compile(r"(?:https?|ftp)://[^\s<>]+|www\.[^\s<>]+")
_PLAIN: Final = re.compile(
    r"&#?\w{1,32};|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
    r"|\{[^{}\n]{0,200}\}|(?<!\w):(?:[a-z][\w+-]{1,64}|[movx]|[+-]1|100|1234|8ball):"
)
_NUMBERED: Final = re.compile(r"\]\[\d{1,3}\]")
"""The end of a link by reference whose label is a number, which nobody reads."""

_INVITING: Final = re.compile(
    r"\W*(?:click|check out|find out|get started|join (?:our|the|us)|learn more|read (?:more|our)"
    r"|see (?:all|also|our|the)|try (?:it|our)|view (?:all|more|our|the)|visit|watch)\b.*\w \w",
    re.IGNORECASE,
)
"""The text of a link that tells readers to follow it, and so is no title: *click here to buy*."""

_MARKER: Final = re.compile(r"[:@&{]")
_READ: Final = ("code", "auto", "image", "note")
_WHOLE: Final = ("code", "comment", "tag", "auto", "note")


@lru_cache(maxsize=16)  # one rule after the other asks for the pages of one key
def small(page: Document) -> str:
    """The text of a page in small letters."""
    return signs.small(page.text)


@lru_cache(maxsize=16)
def worded(page: Document) -> list[str]:
    """The texts of a page that are written in a language."""
    return [block.text for block in page.blocks if block.kind in KINDS]


@lru_cache(maxsize=16)
def pieces(page: Document) -> Mapping[str, list[str]]:
    """What stands between the white space of each of these texts, in small letters."""
    return {text: text.lower().split() for text in worded(page)}


@lru_cache(maxsize=16)
def running(page: Document) -> list[str]:
    """The same of a page as a whole, in the order of its blocks.

    Behind each block stands a NUL, so that its last word is none before the first of the next.
    """
    return signs.small(" \0 ".join([*worded(page), ""])).split()


@lru_cache(maxsize=16)
def said(page: Document) -> frozenset[str]:
    """The same, each once: a quick look for words."""
    return frozenset(running(page))


@lru_cache(maxsize=KEPT)
def markup(text: str) -> tuple[Mark, ...]:
    """The markup of a text but for emphasis."""
    return marks(text) if _MARKUP.search(text) else ()


@lru_cache(maxsize=KEPT)
def wording(text: str) -> str:
    """The words: code and addresses are objects, the rest of markup nothing, entities are read."""
    if not _WORDLESS.search(text):
        return text
    letters = list(text)
    for mark in markup(text):
        if mark.kind == "link":
            _mask(letters, mark.start, mark.inner, NOTHING)
            _mask(letters, mark.outer, mark.end, NOTHING)
        else:
            _mask(letters, mark.start, mark.end, OBJECT if mark.kind in _READ else NOTHING)
    masked = "".join(letters)
    if "{" in masked:
        masked = _ATTRIBUTES.sub(_nothing, masked)
    if "@" in masked or "://" in masked or "www." in masked:
        masked = _OBJECTS.sub(_object, masked)
    return _ENTITY.sub(_character, masked) if "&" in masked else masked


@lru_cache(maxsize=KEPT)
def statement(text: str) -> str:
    """The wording without what may stand in any language: quotations, and titles linked to.

    The text of a link that leads out of the tree is often the title of a work.
    """
    letters = list(wording(text))
    for mark in markup(text) if "[" in text else ():
        led_out = mark.kind == "link" and (mark.label is not None or "://" in mark.target)
        if led_out and not _INVITING.match(text, mark.inner, mark.outer):
            _mask(letters, mark.start, mark.end, OBJECT)
    return _QUOTED.sub(_object, "".join(letters))


@lru_cache(maxsize=KEPT)
def unmarked(text: str) -> str:
    """The text with code, tags, notes and addresses as objects; a link keeps its text."""
    found = markup(text)
    if found:
        letters = list(text)
        for mark in found:
            if mark.kind in _WHOLE:
                _mask(letters, mark.start, mark.end, OBJECT)
            elif mark.label is None and mark.kind in ("link", "image"):
                _mask(letters, mark.start, mark.inner, OBJECT)
                _mask(letters, mark.outer, mark.end, OBJECT)
            elif mark.kind == "link" and _NUMBERED.fullmatch(text, mark.outer, mark.end):
                _mask(letters, mark.outer, mark.end, OBJECT)
        text = "".join(letters)
    return _ADDRESS.sub(_object, text) if "://" in text or "www." in text else text


@lru_cache(maxsize=KEPT)
def prose(text: str) -> str:
    """What is ``unmarked``, and without entities, e-mail addresses, braces and short names."""
    text = unmarked(text)
    return _PLAIN.sub(_object, text) if _MARKER.search(text) else text


def blanked(text: str) -> str:
    """The prose, with spaces for all that is none."""
    return prose(text).replace(OBJECT, " ")


def _mask(letters: list[str], start: int, end: int, sign: str) -> None:
    letters[start:end] = sign * (end - start)


def _object(match: re.Match[str]) -> str:
    return OBJECT * len(match[0])


def _nothing(match: re.Match[str]) -> str:
    return NOTHING * len(match[0])


def _character(entity: re.Match[str]) -> str:
    """What an entity stands for, at the length of the entity."""
    character = html.unescape(entity[0])[:1]
    return character + (SOFT if character.isalnum() else NOTHING) * (len(entity[0]) - 1)
