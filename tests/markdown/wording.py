"""The text of rendered elements, as a reader sees it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PLACEHOLDER = re.compile(r"\x02wzxhzdk:(\d+)\x03")
ESCAPED = re.compile(r"\x02(\d+)\x03")
TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
COMMENT = re.compile(r"\s*<!--.*-->\s*", re.DOTALL)
INLINE = frozenset(
    (
        *("a", "abbr", "b", "br", "code", "del", "em", "i", "img", "input", "ins", "kbd"),
        *("label", "mark", "s", "span", "strong", "sub", "sup", "u"),
    )
)


class Wording:
    """Reads text off elements; ``stash`` is the page's raw HTML, ``count`` how much it wrote."""

    def __init__(self, stash: list[str | Element], count: int) -> None:
        self.stash = stash
        self.count = count

    def flat(self, element: Element, stop: int) -> str:
        """The text of an element and its first children, block placeholders kept."""
        text = element.text or ""
        for child in list(element)[:stop]:
            text += self.plain_of(child) + (child.tail or "")
        return text

    def plain_of(self, element: Element) -> str:
        """The text of an inline element."""
        if element.tag == "br":
            return " "
        if element.tag == "sup" and any(c.get("class") == "footnote-ref" for c in element):
            return ""
        return self.flat(element, len(element))

    def parts(self, text: str) -> list[str | int]:
        """Part text at the placeholders of the page's raw HTML and fences."""
        parts: list[str | int] = []
        position = 0
        for match in PLACEHOLDER.finditer(text):
            if int(match.group(1)) < self.count:
                parts.append(text[position : match.start()])
                parts.append(int(match.group(1)))
                position = match.end()
        parts.append(text[position:])
        return [part for part in parts if isinstance(part, int) or part.strip()]

    def text(self, element: Element) -> str:
        """The text of an element as a reader sees it."""
        return self.clean(self.flat(element, len(element)))

    def clean(self, text: str) -> str:
        """Resolve inline placeholders and escapes, as a reader sees the text."""

        def stashed(match: re.Match[str]) -> str:
            content = self.stash[int(match.group(1))]
            return html.unescape(TAG.sub("", content)) if isinstance(content, str) else ""

        text = PLACEHOLDER.sub(stashed, text)
        text = ESCAPED.sub(lambda m: chr(int(m.group(1))), text)
        text = text.replace("\x02amp\x03", "&").replace("\x02qq3936677670287331zz\x03", " ")
        return html.unescape(text)
