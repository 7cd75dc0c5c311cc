"""What Python-Markdown makes of a page, as a sequence that can be compared with our blocks."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.md_in_html import MarkdownInHtmlProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from hexapla.markdown.slashes import ADMONITIONS

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

PLACEHOLDER = re.compile(r"\x02wzxhzdk:(\d+)\x03")
ESCAPED = re.compile(r"\x02(\d+)\x03")
TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
COMMENT = re.compile(r"\s*<!--.*-->\s*", re.DOTALL)
LANGUAGE = re.compile(r'class="[^"]*?language-([^\s"]+)')
INLINE = frozenset(
    "a abbr b br code del em i img input ins kbd label mark s span strong sub sup u".split()
)


class Entry(NamedTuple):
    """A block as both sides can tell it."""

    kind: str
    level: int
    container: str
    text: str


class _Count(Preprocessor):
    """Notes how much raw HTML the page itself had, before the text's own is stashed."""

    def run(self, lines: list[str]) -> list[str]:
        self.count = self.md.htmlStash.html_counter
        return lines


class _Keep(Treeprocessor):
    """Keeps the finished tree."""

    def run(self, root: Element) -> None:
        self.root = root


class _Marked(MarkdownInHtmlProcessor):
    """Remembers which elements come from HTML in the page."""

    def parse_element_content(self, element: Element) -> None:
        self.elements.append(element)
        self.states[id(element)] = element.attrib.get("markdown", "off")
        super().parse_element_content(element)


class Renderer:
    """Renders pages with the real extensions and reads their structure off the tree."""

    def __init__(self) -> None:
        self.md = markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)
        self.count = _Count(self.md)
        self.keep = _Keep(self.md)
        self.marked = _Marked(self.md.parser)
        self.md.preprocessors.register(self.count, "count", -100)
        self.md.treeprocessors.register(self.keep, "keep", -100)
        self.md.parser.blockprocessors.register(self.marked, "markdown_block", 105)
        if "indent-highlight" in self.md.treeprocessors:
            self.md.treeprocessors.deregister("indent-highlight")
        if "unescape" in self.md.treeprocessors:
            self.md.treeprocessors.deregister("unescape")

    def entries(self, text: str) -> list[Entry]:
        """The blocks of a page in the order of the page, footnotes last."""
        self.md.reset()
        self.marked.elements = []
        self.marked.states = {}
        if not text.strip():
            return []
        self.md.convert(text)
        self.found: list[Entry] = []
        self.stash = self.md.htmlStash.rawHtmlBlocks
        self.mixed(self.keep.root, "", 0)
        return [e for e in self.found if e.kind != "paragraph" or e.text]

    # Walking the tree.

    def block(self, element: Element, container: str, depth: int) -> None:
        tag = element.tag
        if any(element is marked for marked in self.marked.elements):
            self.html(element, container, depth)
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.add("heading", int(tag[1]), container, self.text(element))
        elif tag == "p":
            self.flow(element, container, "paragraph")
        elif tag == "blockquote":
            self.mixed(element, join(container, "quote"), depth)
        elif tag in ("ul", "ol"):
            for item in element:
                if item.tag == "li":
                    self.owner("item", item, container, depth + 1)
                else:
                    self.block(item, container, depth)
        elif tag == "dl":
            for part in element:
                if part.tag == "dt":
                    self.flow(part, container, "term")
                else:
                    self.owner("definition", part, container, depth)
        elif tag == "table":
            for row in element.iter("tr"):
                cells = [self.text(cell) for cell in row]
                self.add("row", len(cells), container, " | ".join(cells))
        elif tag == "hr":
            self.add("break", 0, container, "")
        elif tag == "pre":
            code = "".join(element.itertext())
            self.add("code", 0, container, html.unescape(code))
        elif tag == "details" or (tag == "div" and "admonition" in element.get("class", "")):
            self.titled(element, container, depth)
        elif tag == "div" and element.get("class", "").startswith("tabbed-set"):
            self.tabs(element, container, depth)
        elif tag == "div" and element.get("class") == "footnote":
            self.notes(element)
        else:
            self.mixed(element, join(container, "html"), depth)

    # Kinds of blocks.

    def html(self, element: Element, container: str, depth: int) -> None:
        if self.marked.states[id(element)] == "off":
            self.add("html", 0, container, f"\0{self.clean(''.join(element.itertext()))}")
            return
        inner = join(container, "html")
        if self.marked.states[id(element)] == "span":
            for part in re.split(r"\n\s*\n", self.flat(element, len(element))):
                self.pieces(part, inner, "paragraph")
            return
        self.mixed(element, inner, depth)

    def mixed(self, element: Element, container: str, depth: int) -> None:
        """Add text, inline runs and blocks of an element in turn."""
        run = element.text or ""
        for child in element:
            if child.tag in INLINE and child not in self.marked.elements:
                run += self.plain_of(child) + (child.tail or "")
                continue
            self.pieces(run, container, "paragraph")
            self.block(child, container, depth)
            run = child.tail or ""
        self.pieces(run, container, "paragraph")

    def owner(self, kind: str, element: Element, container: str, depth: int) -> None:
        """Add an item, definition or footnote with its own text, then what else it holds."""
        inner = join(container, kind)
        children = list(element)
        split = next((i for i, c in enumerate(children) if c.tag not in INLINE), len(children))
        text = self.flat(element, split)
        rest = children[split:]
        if not text.strip() and rest and rest[0].tag == "p" and rest[0] not in self.marked.elements:
            text = self.flat(rest[0], len(rest[0]))
            after = rest[0].tail or ""
            rest = rest[1:]
        else:
            after = ""
        level = depth if kind == "item" else 0
        parts = self.parts(text)
        first = parts.pop(0) if parts and isinstance(parts[0], str) else ""
        self.add(kind, level, container, self.clean(first))
        for part in parts:
            self.part(part, inner, "paragraph")
        run = after
        for child in rest:
            if child.tag in INLINE:
                run += self.plain_of(child) + (child.tail or "")
                continue
            self.pieces(run, inner, "paragraph")
            self.block(child, inner, depth)
            run = child.tail or ""
        self.pieces(run, inner, "paragraph")

    def titled(self, element: Element, container: str, depth: int) -> None:
        children = list(element)
        title = ""
        if children and (
            children[0].tag == "summary" or children[0].get("class") == "admonition-title"
        ):
            title = self.text(children[0])
            rest = Element(element.tag)
            rest.text = children[0].tail
            rest.extend(children[1:])
            element = rest
        self.add("admonition", 0, container, title)
        self.mixed(element, join(container, "admonition"), depth)

    def tabs(self, element: Element, container: str, depth: int) -> None:
        labels = [e for e in element.iter() if e.tag == "div" and e.get("class") == "tabbed-labels"]
        contents = [e for e in element if e.tag == "div" and e.get("class") == "tabbed-content"]
        for label, content in zip(list(labels[0]), list(contents[0]), strict=True):
            self.add("tab", 0, container, self.text(label))
            self.mixed(content, join(container, "tab"), depth)

    def notes(self, element: Element) -> None:
        for item in element.iter("li"):
            if item.get("id", "").startswith("fn:"):
                for parent in item.iter():
                    for child in list(parent):
                        if child.get("class") == "footnote-backref":
                            parent.remove(child)
                self.owner("footnote", item, "", 0)

    # Text.

    def flow(self, element: Element, container: str, kind: str) -> None:
        self.pieces(self.flat(element, len(element)), container, kind)

    def flat(self, element: Element, stop: int) -> str:
        """The text of an element and its first children, block placeholders kept."""
        text = element.text or ""
        for child in list(element)[:stop]:
            text += self.plain_of(child) + (child.tail or "")
        return text

    def plain_of(self, element: Element) -> str:
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
            if int(match.group(1)) < self.count.count:
                parts.append(text[position : match.start()])
                parts.append(int(match.group(1)))
                position = match.end()
        parts.append(text[position:])
        return [part for part in parts if isinstance(part, int) or part.strip()]

    def pieces(self, text: str, container: str, kind: str) -> None:
        for part in self.parts(text):
            self.part(part, container, kind)

    def part(self, part: str | int, container: str, kind: str) -> None:
        if isinstance(part, str):
            self.add(kind, 0, container, self.clean(part))
        else:
            self.raw(part, container)

    def raw(self, number: int, container: str) -> None:
        content = self.stash[number]
        if not isinstance(content, str) or COMMENT.fullmatch(content):
            return
        if content.startswith('<div class="') and "highlight" in content[:60]:
            code = content[content.index("<code") :] if "<code" in content else content
            self.add("code", 0, container, html.unescape(TAG.sub("", code)))
            return
        position = 0
        for match in [*PLACEHOLDER.finditer(content), None]:
            end = match.start() if match else len(content)
            if content[position:end].strip():
                self.add("html", 0, container, content[position:end])
            if match:
                self.raw(int(match.group(1)), join(container, "html"))
                position = match.end()

    def text(self, element: Element) -> str:
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

    def add(self, kind: str, level: int, container: str, text: str) -> None:
        self.found.append(Entry(kind, level, container, " ".join(text.split())))


def join(container: str, name: str) -> str:
    return f"{container}/{name}" if container else name
