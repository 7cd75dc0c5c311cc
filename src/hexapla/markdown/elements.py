"""HTML elements as md_in_html knows them: which are blocks, and how their content is read."""

from __future__ import annotations

import re
from typing import Final

BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "canvas", "center", "colgroup"),
        *("dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
        *("footer", "form", "group", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hgroup", "hr", "html", "iframe", "legend", "li"),
        *("main", "map", "math", "menu", "nav", "noscript", "object", "ol"),
        *("option", "output", "p", "pre", "progress", "script", "section", "style"),
        *("summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead"),
        *("tr", "ul", "video"),
    )
)
_SPANS: Final = frozenset(
    (
        *("address", "dd", "dt", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "legend", "li", "p", "summary", "td", "th"),
    )
)
_RAW: Final = frozenset(("canvas", "math", "option", "pre", "script", "style", "textarea"))
VOID: Final = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input"),
        *("link", "meta", "param", "source", "track", "wbr"),
    )
)
BLOCK: Final = re.compile(r"(?m)^ {0,3}<|<[^<>]*\bmarkdown\b")

NAME: Final = re.compile(r"[a-zA-Z][^`\t\n\r\f />\x00]*")
TAG: Final = re.compile(
    r"""<[a-zA-Z][^`\t\n\r\f />\x00]*
    (?:[\s/]*
      (?:(?<=['"\s/])[^`\s/>][^\s/=>]*
        (?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^`>\s]*)(?:\s*,)*)?(?:\s|/(?!>))*
      )*
    )?\s*""",
    re.VERBOSE,
)
_MARKDOWN: Final = re.compile(
    r"""[\s"'/]markdown(?:\s*=\s*["']?([^"'\s/>]*))?(?=[\s"'/>])""", re.IGNORECASE
)
CLOSING: Final = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")
OPENING: Final = re.compile(r"<[a-zA-Z]")
BLANK: Final = re.compile(r"\n[ \t]*\n")
GAP: Final = re.compile(r"(?: *\n){2}")
DATA_ENDS: Final = {
    tag: re.compile(rf"</\s*{tag}\s*>", re.IGNORECASE) for tag in ("script", "style")
}
PATIENCE: Final = 1_000_000

Piece = tuple[int, int] | int | str


class Element:
    """What was found: a raw block, a comment, or an element whose content is Markdown.

    ``pieces`` are its content: stretches of text, numbers of elements, line ends.
    """

    __slots__ = ("end", "kind", "pieces", "start", "state", "tag")

    def __init__(self, kind: str, tag: str, start: int) -> None:
        self.kind = kind
        self.tag = tag
        self.start = start
        self.end = start
        self.state = ""
        self.pieces: list[Piece] = []


class OpenTags:
    """Tags that are open, innermost last; asking for one takes no search."""

    __slots__ = ("counts", "tags")

    def __init__(self) -> None:
        self.tags: list[str] = []
        self.counts: dict[str, int] = {}

    def open(self, tag: str) -> None:
        """Add a tag."""
        self.tags.append(tag)
        self.counts[tag] = self.counts.get(tag, 0) + 1

    def close(self, tag: str) -> None:
        """Remove a tag, if it is open, and those that were opened after it."""
        while self.counts.get(tag):
            last = self.tags.pop()
            self.counts[last] -= 1
            if last == tag:
                break

    def closed_in(self, text: str) -> bool:
        """Whether a text has the closing tag of one of the tags."""
        return any(self.counts.get(match.group(1).lower()) for match in CLOSING.finditer(text))


def state(tag: str, attributes: str, outer: str) -> str:
    """How the content of a block element is read: as blocks, as a span, or off (raw).

    Takes the tag, its text from ``<`` to ``>``, and the state of the element around it.
    """
    match = _MARKDOWN.search(attributes)
    wanted = (match.group(1) or "1") if match else "0"
    if wanted == "markdown":
        wanted = "1"
    if outer == "off" or (outer == "span" and wanted != "0"):
        wanted = outer
    spans = tag in _SPANS
    blocks = not spans and tag not in _RAW and tag != "hr"
    if (wanted == "1" and blocks) or (wanted == "block" and (blocks or spans)):
        return "block"
    if (wanted == "1" and spans) or (wanted == "span" and (blocks or spans)):
        return "span"
    return "off"
