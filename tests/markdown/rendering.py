"""What Python-Markdown makes of a page, as a sequence that can be compared with our blocks."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element

from tests.markdown.dialect import Dialect
from tests.markdown.wording import COMMENT, INLINE, PLACEHOLDER, TAG, Wording

if TYPE_CHECKING:
    from collections.abc import Callable


class Entry(NamedTuple):
    """A block as both sides can tell it."""

    kind: str
    level: int
    container: str
    text: str


class Renderer(Wording):
    """Renders pages with the real extensions and reads their structure off the tree."""

    def __init__(self) -> None:
        super().__init__([], 0)
        self.dialect = Dialect()
        self.marked = self.dialect.marked

    def entries(self, text: str) -> list[Entry]:
        """The blocks of a page in the order of the page, footnotes last."""
        if not text.strip():
            return []
        root = self.dialect.render(text)
        self.found: list[Entry] = []
        self.stash = self.dialect.md.htmlStash.rawHtmlBlocks
        self.count = self.dialect.counter.count
        self.mixed(root, "", 0)
        return [e for e in self.found if e.kind != "paragraph" or e.text]

    # Walking the tree.

    def block(self, element: Element, container: str, depth: int) -> None:
        """Add a block and what is in it."""
        tag = element.tag
        classes = element.get("class", "")
        if self.marked.state(element) is not None:
            self.html(element, container, depth)
        elif tag in SIMPLE:
            SIMPLE[tag](self, element, container)
        elif tag in ("ul", "ol", "dl"):
            self.listing(element, container, depth)
        elif tag == "details" or "admonition" in classes:
            self.titled(element, container, depth)
        elif classes.startswith("tabbed-set"):
            self.tabs(element, container, depth)
        elif classes == "footnote":
            self.notes(element)
        else:
            name = "quote" if tag == "blockquote" else "html"
            self.mixed(element, join(container, name), depth)

    # Kinds of blocks.

    def heading(self, element: Element, container: str) -> None:
        """Add a heading, and what stands in it that is no text."""
        parts = self.parts(self.flat(element, len(element)))
        text = " ".join(self.clean(part) for part in parts if isinstance(part, str))
        if text or not parts:
            self.add("heading", int(element.tag[1]), container, text)
        for part in parts:
            if isinstance(part, int):
                self.raw(part, container)

    def paragraph(self, element: Element, container: str) -> None:
        """Add a paragraph."""
        self.pieces(self.flat(element, len(element)), container, "paragraph")

    def table(self, element: Element, container: str) -> None:
        """Add the rows of a table; the empty row that stands for an empty body is none."""
        for row in element.iter("tr"):
            cells = [self.text(cell) for cell in row]
            if any(cells) or row[0].tag == "th":
                self.add("row", len(cells), container, " | ".join(cells))

    def rule(self, _: Element, container: str) -> None:
        """Add a thematic break."""
        self.add("break", 0, container, "")

    def code(self, element: Element, container: str) -> None:
        """Add indented code; a first line of nothing but spaces is taken for it too."""
        text = html.unescape("".join(element.itertext()))
        if text.strip():
            self.add("code", 0, container, text)

    def listing(self, element: Element, container: str, depth: int) -> None:
        """Add the items, or terms and definitions, of a list."""
        for part in element:
            if part.tag == "dt":
                self.pieces(self.flat(part, len(part)), container, "term")
            elif part.tag == "dd":
                self.owner("definition", part, container, depth)
            elif part.tag == "li":
                self.owner("item", part, container, depth + 1)
            else:
                self.block(part, container, depth)

    def html(self, element: Element, container: str, depth: int) -> None:
        """Add an element whose content was read as Markdown, or kept raw."""
        state = self.marked.state(element)
        if state == "off":
            self.add("html", 0, container, f"\0{self.clean(''.join(element.itertext()))}")
            return
        inner = join(container, "html")
        if state == "span":
            for part in re.split(r"\n\s*\n", self.flat(element, len(element))):
                self.pieces(part, inner, "paragraph")
            return
        self.mixed(element, inner, depth)

    def mixed(self, element: Element, container: str, depth: int) -> None:
        """Add text, inline runs and blocks of an element in turn."""
        run = element.text or ""
        for child in element:
            if child.tag in INLINE and self.marked.state(child) is None:
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
        if not text.strip() and rest and rest[0].tag == "p" and self.marked.state(rest[0]) is None:
            text = self.flat(rest[0], len(rest[0]))
            after = rest[0].tail or ""
            rest = rest[1:]
        else:
            after = ""
        level = depth if kind == "item" else 0
        parts = self.parts(text)
        first = ""
        if parts and isinstance(parts[0], str):
            first, parts = parts[0], parts[1:]
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
        """Add an admonition, or details, with its title."""
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
        """Add tabs: each label, then what stands under it."""
        labels = [e for e in element.iter() if e.tag == "div" and e.get("class") == "tabbed-labels"]
        contents = [e for e in element if e.tag == "div" and e.get("class") == "tabbed-content"]
        for label, content in zip(list(labels[0]), list(contents[0]), strict=True):
            self.add("tab", 0, container, self.text(label))
            self.mixed(content, join(container, "tab"), depth)

    def notes(self, element: Element) -> None:
        """Add the footnotes."""
        for item in element.iter("li"):
            if item.get("id", "").startswith("fn:"):
                for parent in item.iter():
                    for child in list(parent):
                        if child.get("class") == "footnote-backref":
                            parent.remove(child)
                self.owner("footnote", item, "", 0)

    def pieces(self, text: str, container: str, kind: str) -> None:
        """Add text, parted at what was taken out of it."""
        for part in self.parts(text):
            self.part(part, container, kind)

    def part(self, part: str | int, container: str, kind: str) -> None:
        """Add a piece of text or what was taken out."""
        if isinstance(part, str):
            self.add(kind, 0, container, self.clean(part))
        else:
            self.raw(part, container)

    def raw(self, number: int, container: str) -> None:
        """Add fenced code or raw HTML."""
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

    def add(self, kind: str, level: int, container: str, text: str) -> None:
        """Add an entry."""
        self.found.append(Entry(kind, level, container, " ".join(text.split())))


SIMPLE: dict[str, Callable[[Renderer, Element, str], None]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Renderer.heading),
    "p": Renderer.paragraph,
    "table": Renderer.table,
    "hr": Renderer.rule,
    "pre": Renderer.code,
}


def join(container: str, name: str) -> str:
    return f"{container}/{name}" if container else name
