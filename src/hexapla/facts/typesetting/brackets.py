"""Brackets and straight quotes that are opened and not closed, or closed and not opened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import markup
from hexapla.facts.rarely import rarely
from hexapla.markdown.signs import only, others

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIRS: Final = {"(": ")", "[": "]"}
_OTHERS: Final = others(b"()[]")
_CLOSING: Final = {closing: opening for opening, closing in PAIRS.items()}
_BRACKET: Final = re.compile(r"[()\[\]]")
_NO_BRACKET: Final = rarely(
    r"¯\\?_[()]|\([\w\d]?[-^]?[:;](?!\S)|[:;=8xX][-'^o]?\((?=\s|$)"  # a face
    r"|(?<![^\s\"'“«])[()\[\]](?=[\s\"'”»,]|$)"  # a sign that is spoken of
)
_LABEL: Final = re.compile(
    r"(?:^|[\s|>*_])(?:\d{1,3}|[^\W_]|[ivx]{2,4}|[:;=8xX][-'^o]?)\)", re.MULTILINE
)
"""What a bracket may close that none opens: ``1)``, ``a)``, a face."""

QUOTE: Final = '"'
_OPENS: Final = re.compile(r"(?:^|(?<=\s[وفبكل])|(?<=[\s(\[{*_|/«“¿¡—–-]))\"(?=\S)", re.MULTILINE)
"""A straight quote that can open a quotation only, or that stands where one is opened."""

_INCHES: Final = re.compile(r"\d\"")


def surplus(text: str) -> list[int]:
    """How many more brackets of each kind a text opens than it closes."""
    signs = only(text, _OTHERS).decode()
    return [signs.count(opening) - signs.count(closing) for opening, closing in PAIRS.items()]


def unbalanced(text: str) -> Iterator[int]:
    """The places of brackets without a counterpart in a Markdown text, outside code and links."""
    plain = _NO_BRACKET.sub(_blank, _unlinked(text))
    labels = {match.end() - 1 for match in _LABEL.finditer(plain)}
    opened: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(plain):
        sign, place = match[0], match.start()
        if sign in PAIRS:
            opened.append((sign, place))
        elif opened and opened[-1][0] == _CLOSING[sign]:
            opened.pop()
        elif place not in labels:
            yield place
    yield from (place for _, place in opened)


def unquoted(source: str, target: str) -> int | None:
    """The place of the straight quote of a target text that lacks its counterpart.

    None where the source has one too few as well, or goes on quoting in its next paragraph, where
    the target has a « for it, or a figure has inches behind it.
    """
    is_own = source.count("“") == source.count("”") and target.count("«") == target.count("»")
    if not (target.count(QUOTE) % 2 and is_own):
        return None
    plain = _unlinked(target)
    if not plain.count(QUOTE) % 2 or _unlinked(source).count(QUOTE) % 2 or _INCHES.search(plain):
        return None
    opening = {match.start() for match in _OPENS.finditer(plain)}
    waiting: int | None = None
    for place in (match.start() for match in re.finditer(QUOTE, plain)):
        if waiting is None and place not in opening:
            return place
        if waiting is not None and place in opening:
            return waiting
        waiting = place if waiting is None else None
    return waiting


def _unlinked(text: str) -> str:
    """A text with blanks for code, tags, pictures and the marks of links; addresses stay."""
    letters = list(text)
    for mark in markup(text):
        inner, outer = (mark.inner, mark.outer) if mark.kind == "link" else (mark.end, mark.end)
        letters[mark.start : inner] = "_" * (inner - mark.start)
        letters[outer : mark.end] = "_" * (mark.end - outer)
    return "".join(letters)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
