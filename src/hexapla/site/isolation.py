"""Isolates what is written in the other direction, in HTML and in titles.

HTML is read as pieces: tags, comments and text. Only text is changed, in ``<bdi>``; code and
whatever says its own direction is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape
from typing import TYPE_CHECKING

from hexapla.site.islands import islands

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE = re.compile(r"<!--.*?-->|<[/!?]?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)")
OWN_DIRECTION = re.compile(r"\sdir\s*=")
CHARACTER = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{1,31});|.", re.DOTALL)
OPAQUE = frozenset(
    (
        *("bdi", "bdo", "code", "kbd", "math", "option", "pre", "samp", "script", "style", "sub"),
        *("sup", "svg", "textarea", "title", "var"),
    )
)
WITHIN = frozenset(
    (
        *("a", "abbr", "b", "cite", "del", "dfn", "em", "font", "i", "ins", "label", "mark", "q"),
        *("img", "s", "small", "span", "strong", "time", "u", "wbr"),
    )
)
VOID = frozenset(("area", "br", "col", "hr", "img", "input", "source", "track", "wbr"))
TEXT, INLINE, HIDDEN, BLOCK = "text", "inline", "hidden", "block"
MARKS = {"ltr": "\u200e", "rtl": "\u200f"}  # characters without a width, of either direction
ISOLATES = {"ltr": "\u2067", "rtl": "\u2066"}  # the other direction's, RLI and LRI
END = "\u2069"
INNER = {"ltr": "rtl", "rtl": "ltr"}
WORTH = {
    "ltr": re.compile(r"[\u0590-\u08ff\ufb1d-\ufefc\U00010800-\U0001efff]|&#"),
    "rtl": re.compile(r"[0-9A-Za-z\u00c0-\u024f&]"),
}


def isolate(html: str, direction: str) -> str:
    """HTML with ``<bdi>`` around each run that is written against ``direction``."""
    if not WORTH[direction].search(html):
        return html
    paragraph, parts = Paragraph(direction), []
    for piece, kind in _pieces(html):
        if kind == BLOCK:
            parts += [*paragraph.isolated(), piece]
            paragraph = Paragraph(direction)
        else:
            paragraph.add(piece, kind)
    return "".join([*parts, *paragraph.isolated()])


def isolate_title(text: str, direction: str) -> str:
    """A plain title as HTML: escaped, its runs in ``<bdi>``."""
    return isolate(escape(text), direction)


def isolate_text(text: str, direction: str) -> str:
    """A text where no element can stand, with Unicode's isolates in their place."""
    parts, at = [], 0
    for island in islands(text, direction):
        if island.needy:
            run = text[island.start : island.end]
            parts += [text[at : island.start], ISOLATES[direction], run, END]
            at = island.end
    return "".join([*parts, text[at:]])


@dataclass
class Paragraph:
    """Text and inline elements in a row: an island may end in another element than it began."""

    direction: str
    pieces: list[tuple[list[str], bool]] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)

    def add(self, piece: str, kind: str) -> None:
        """Take a piece; what is opaque has the direction of the page."""
        if kind == TEXT:
            characters = CHARACTER.findall(piece) if "&" in piece else list(piece)
            self.plain += [one if len(one) == 1 else unescape(one)[:1] for one in characters]
            self.pieces.append((characters, True))
            return
        if kind == HIDDEN:
            self.plain.append(MARKS[self.direction])
        self.pieces.append(([piece], kind == HIDDEN))

    def isolated(self) -> Iterator[str]:
        """The pieces, with ``<bdi>`` around each island that lies in one of them."""
        found = iter(islands("".join(self.plain), self.direction))
        island, at = next(found, None), 0
        for characters, counted in self.pieces:
            end, done = at + counted * len(characters), at
            while island and island.start < end:
                if island.needy and at <= island.start and island.end <= end:
                    yield "".join(characters[done - at : island.start - at])
                    run = "".join(characters[island.start - at : island.end - at])
                    yield f'<bdi dir="{INNER[self.direction]}">{run}</bdi>'
                    done = island.end
                if island.end > end:
                    break
                island = next(found, None)
            yield "".join(characters[done - at :])
            at = end


def _pieces(html: str) -> Iterator[tuple[str, str]]:
    """Each piece and what it is to a paragraph: text, inline, hidden or the end of it."""
    at, closes, depth = 0, "", 0
    for match in PIECE.finditer(html):
        if at < match.start():
            yield html[at : match.start()], HIDDEN if closes else TEXT
        at = match.end()
        tag = TAG.match(match[0])
        name = tag[2].lower() if tag else ""
        opens = bool(tag) and name not in VOID and not match[0].endswith("/>")
        if closes:
            yield match[0], HIDDEN
            depth += (1 if tag and not tag[1] else -1) * (opens and name == closes)
            closes = closes if depth else ""
        elif opens and tag and not tag[1] and (name in OPAQUE or OWN_DIRECTION.search(match[0])):
            yield match[0], HIDDEN
            closes, depth = name, 1
        else:
            yield match[0], INLINE if name in WITHIN or not tag else BLOCK
    if at < len(html):
        yield html[at:], HIDDEN if closes else TEXT
