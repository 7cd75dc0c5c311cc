"""What of a page the browser takes as markup: its text with code and comments blanked."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from hexapla.facts.rarely import rarely
from hexapla.markdown import inline, vectors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Document

    Place = tuple[int, int]

_COMMENT: Final = re.compile(r"<!-->|<!--->|<!--.*?--!?>", re.DOTALL)
_OPENING: Final = rarely(
    r"<(?:(?P<comment>!--)|(?P<order>[!?])|/?(?P<name>[a-zA-Z][^\s/>]*+))", re.IGNORECASE
)
_VERBATIM: Final = frozenset(
    ("iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp")
)
"""Elements whose content is a text to a browser: up to its end tag, it knows no comment in it."""

_UNMARKED: Final = frozenset(("html", "field", "message", "break", "snippet"))


def live(page: Document) -> str:
    """The page's lines, every character in its place; code and comments are blanks.

    The lines that open a fence stay, for attributes stand there. A comment ends where a
    browser ends it, and one that is not closed is none, nor is one that begins within a tag.
    """
    lines = list(page.lines)
    for block in page.blocks:
        first, last = block.span.line - 1, min(block.span.end_line, len(lines))
        if block.kind == "code":
            lines[first:last] = [" " * len(line) for line in lines[first:last]]
        elif "`" in block.text and block.kind not in _UNMARKED:
            for start, end, _ in inline.code_spans(block.text):
                _blank(lines, *page.place(block, start, end))
        elif block.kind == "abbreviation":  # becomes an attribute, well quoted
            lines[first:last] = [" " * len(line) for line in lines[first:last]]
    text = "\n".join(lines)
    return _uncommented(text) if "<!--" in text else text


def code_places(page: Document) -> list[tuple[Place, Place]]:
    """Line and column at which code begins and ends: blocks in whole lines, and spans of code."""
    found = []
    for block in page.blocks:
        if block.kind == "code":
            found.append(((block.span.line, 0), (block.span.end_line + 1, 0)))
        elif "`" in block.text and block.kind not in _UNMARKED:
            for start, end, _ in inline.code_spans(block.text):
                line, column, end_line, end_column = page.place(block, start, end)
                found.append(((line, column), (end_line, end_column)))
    return sorted(found)


def within(places: Sequence[tuple[Place, Place]], place: Place) -> bool:
    """Whether a place is in one of those that `code_places` found."""
    index = bisect_right(places, place, key=itemgetter(0))
    return index > 0 and place < places[index - 1][1]


def _blank(lines: list[str], line: int, column: int, end_line: int, end_column: int) -> None:
    for number in range(line, min(end_line, len(lines)) + 1):
        text = lines[number - 1]
        start = column - 1 if number == line else 0
        end = min(end_column - 1, len(text)) if number == end_line else len(text)
        lines[number - 1] = text[:start] + " " * (end - start) + text[end:]


def _uncommented(text: str) -> str:
    """The text with blanks for what a browser takes for comments.

    What stands in a tag, as in a quoted attribute, or in an element that is verbatim, is none, and
    could hide from us alone what comes behind the tag. Where Markdown and browsers may see other
    tags, all count.
    """
    parts: list[str] = []
    kept = place = closed = spent = 0
    last = max(text.rfind("-->"), text.rfind("--!>"))
    while closed <= last and (opening := _OPENING.search(text, place, last)):
        place = opening.end()
        if not opening["comment"]:
            end = _closed(text, opening)
            spent += (end - place) * (place < closed)
            closed = len(text) if spent > vectors.PATIENCE else max(closed, end)
        elif opening.start() >= closed and (comment := _COMMENT.match(text, opening.start())):
            parts += text[kept : comment.start()], _blanked(comment)
            kept = place = comment.end()
    return "".join(parts) + text[kept:]


def _closed(text: str, opening: re.Match[str]) -> int:
    """Up to where no comment begins, because of a tag or an order such as ``<?xml?>``."""
    if opening["order"]:
        ends = (">", "]]>") if text.startswith("[CDATA[", opening.end()) else (">",)
        return max(text.find(end, opening.end()) for end in ends)
    end_of_tag = vectors.end_of_tag(text, opening.end())
    name = opening["name"].lower()
    if name not in _VERBATIM or text[opening.start() + 1] == "/":
        return end_of_tag
    close = re.compile(f"</{name}", re.IGNORECASE).search(text, end_of_tag)
    return close.start() if close else len(text)


def _blanked(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
