"""Python-Markdown as the site sets it up, with hooks that show what it makes of a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import markdown
from markdown.extensions.md_in_html import MarkdownInHtmlProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from hexapla.markdown.slashes import ADMONITIONS

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown.blockparser import BlockParser

EXTENSIONS = [
    "admonition",
    "abbr",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.tilde",
    "pymdownx.mark",
    "pymdownx.keys",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.snippets",
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.details",
    "pymdownx.blocks.tab",
]
CONFIGS: dict[str, dict[str, Any]] = {
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.highlight": {"pygments_lang_class": True},
    "pymdownx.snippets": {"base_path": [str(Path(__file__).parent / "snippets")]},
    "pymdownx.blocks.admonition": {"types": sorted(ADMONITIONS)},
    "pymdownx.blocks.tab": {"alternate_style": True},
}


class Count(Preprocessor):
    """Notes how much raw HTML the page itself had, before the text's own is stashed."""

    def run(self, lines: list[str]) -> list[str]:
        """Count what is stashed so far."""
        self.count = self.md.htmlStash.html_counter
        return lines


class Keep(Treeprocessor):
    """Keeps the finished tree."""

    def run(self, root: Element) -> None:
        """Keep the root."""
        self.root = root


class Marked(MarkdownInHtmlProcessor):
    """Remembers which elements come from HTML in the page, and how each was read."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.elements: list[Element] = []
        self.states: list[str] = []

    def state(self, element: Element) -> str | None:
        """How the content of an element was read, or None if it is not from the page."""
        for known, state in zip(self.elements, self.states, strict=True):
            if known is element:
                return state
        return None

    def parse_element_content(self, element: Element) -> None:
        """Remember the element, then do as ever."""
        self.elements.append(element)
        self.states.append(element.attrib.get("markdown", "off"))
        super().parse_element_content(element)


class Dialect:
    """Python-Markdown with its extensions and our hooks."""

    def __init__(self) -> None:
        self.md = markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)
        self.counter = Count(self.md)
        self.keep = Keep(self.md)
        self.marked = Marked(self.md.parser)
        self.md.preprocessors.register(self.counter, "count", -100)
        self.md.treeprocessors.register(self.keep, "keep", -100)
        self.md.parser.blockprocessors.register(self.marked, "markdown_block", 105)
        self.md.treeprocessors.deregister("indent-highlight")  # it hides indented code
        self.md.treeprocessors.deregister("unescape", strict=False)  # the text shows what was

    def render(self, text: str) -> Element:
        """Convert a page; returns the tree before it is serialised."""
        self.md.reset()
        self.marked.elements = []
        self.marked.states = []
        self.md.convert(text)
        return self.keep.root
