"""Pieces of a translated block that are left as they are in the source: a link, a caption, a line.

They are short, so that a name is told from them by its capitals, and a language by two of its
words: one that only it has, and an everyday one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.labels import alternatives
from hexapla.facts.language.everyday import everyday, is_likely
from hexapla.facts.language.languages import script, telling_words
from hexapla.facts.masking import OBJECT, markup, statement
from hexapla.facts.terms.stems import WORD, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block

FEWEST: Final = 3
"""Words of the shortest piece that tells a language."""


NAMED: Final = 100
"""Signs of an address within which a file may be named as a picture is."""

_LINK: Final = re.compile(r"\[(?<!!\[)([^\W\d_A-Z][^\[\] ]* [^\[\] ]* [^\[\]]*)\]\(")
"""A link whose text has three words and no capital at its start: a quick look.

Begins with its sign, as that is fast.
"""

_SHORT: Final = re.compile(r"\[[a-z]+(?: [a-z]+)*\][(\[]")
"""A link whose text has only small Latin letters."""

_SMALL: Final = re.compile(r"[a-z]+(?: [a-z]+)*")

_CAPTION: Final = re.compile(
    r"<(?P<name>figcaption|summary|p|li|dt|dd|td|th|h[1-6])\b[^<>]*>\s*(?P<said>[^<>]+?)\s*</(?P=name)>",
    re.IGNORECASE,
)
"""What an element says that has no other one in it."""

_LINKED: Final = ("](", "][", "![")
_LINE: Final = re.compile(r"^ {0,3}(?P<said>[^\s<>{}][^<>{}\n]*[^\s<>{}])$", re.MULTILINE)
_PROGRAM: Final = re.compile(r"<(?:pre|script|style|svg|code|textarea|!--)", re.IGNORECASE)


def may_remain(source: str, target: Block) -> bool:
    """Whether a block may have such pieces or labels, at a glance."""
    text = target.text
    if target.kind == "code":
        return False
    marked = "<" in text or ("[" in text and any(map(text.__contains__, _LINKED)))
    return marked or ("\n" in text and text[:FEWEST] == source[:FEWEST])


def remains(source: str, target: str, locales: tuple[str, str]) -> Iterator[tuple[int, int]]:
    """Where pieces of a text stand that are in the language of its source, as offsets into it.

    Takes both texts, and their locales, the target's first.
    """
    for start, end in _pieces(source, target):
        piece = target[start:end]
        if piece.count(" ") >= FEWEST - 1 and piece in source and _tells(piece, locales):
            yield start, end
    if _has_pictures(target):
        for start, end in alternatives(target):
            label = target[start:end]
            if label in source and _is_plain(label, locales) and not is_file(target, start, end):
                yield start, end
    if script(locales[0]) != script(locales[1]) and _SHORT.search(target):
        yield from _short_links(source, target, locales)


def _pieces(source: str, target: str) -> Iterator[tuple[int, int]]:
    if "](" in target and any(link[1] in source for link in _LINK.finditer(target)):
        for mark in markup(target):
            if mark.kind == "link" and target[mark.inner : mark.inner + 1].islower():
                yield mark.inner, mark.outer
    if _has_pictures(target):
        yield from (place for place in alternatives(target) if not is_file(target, *place))
    if "</" in target and not _PROGRAM.search(target):
        yield from (found.span("said") for found in _CAPTION.finditer(target))
        if target[0] == "<":
            yield from (found.span("said") for found in _LINE.finditer(target))
    line = target.find("\n")
    if line > 0 and source.startswith(target[:line].rstrip()) and not _has(source, target[line:]):
        yield 0, line


def _has_pictures(text: str) -> bool:
    """Whether a text may have pictures, at a glance: one sign is found faster than two."""
    return ("!" in text and "![" in text) or ("=" in text and "alt=" in text)


def _is_plain(label: str, locales: tuple[str, str]) -> bool:
    """Whether a picture's text begins with an everyday word, and has another in small letters.

    What is shown of an address is a badge.
    """
    first, *rest = ("://" not in label and WORD.findall(label)) or [""]
    small = everyday(filter(str.islower, rest), locales)
    return len(rest) >= FEWEST - 1 and bool(small) and bool(everyday([first], locales))


def _short_links(source: str, target: str, locales: tuple[str, str]) -> Iterator[tuple[int, int]]:
    """Where links stand whose text is in small letters of another script, with an everyday word.

    What the source has as code, or in a table, may be what a program calls it.
    """
    for mark in markup(target) if target[0] != "|" else ():
        text = target[mark.inner : mark.outer]
        if (
            mark.kind == "link"
            and _SMALL.fullmatch(text)
            and text in source
            and everyday(text.split(), locales)
        ):
            yield mark.inner, mark.outer


def _has(source: str, rest: str) -> bool:
    return " ".join(rest.split()) in " ".join(source.split())


def is_file(text: str, start: int, end: int) -> bool:
    """Whether what stands in place of a picture is the name of its file, right behind it."""
    label = text[start:end]
    return _letters(label) in _letters(text[end : end + 2 * len(label) + NAMED])


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _tells(piece: str, locales: tuple[str, str]) -> bool:
    shown = statement(piece)
    words = WORD.findall(shown)
    small = [word for word in words[1:] if word.islower()]
    if len(words) < FEWEST or not small or OBJECT in shown:
        return False
    own, other = locales
    telling = telling_words(other, own)
    found = [word for word in (fold(words[0]), *small) if word in telling]
    return bool(found) and (len(found) > 1 or is_likely(piece, "row", locales, frozenset))
