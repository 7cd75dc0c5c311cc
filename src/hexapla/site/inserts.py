"""What the site puts into a page: places that old ids lead to, warnings in the source's words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from hexapla.parity.syncing.drift import Change
from hexapla.site.cautions import MARKED
from hexapla.site.languages import language, name_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markdown import Markdown

    from hexapla.site.cautions import Caution
    from hexapla.site.strings import Catalog

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
MESSAGES = {
    Change.TEXT: "This warning has changed. It now says, in %(language)s:",
    Change.ADDED: "This warning is new and not translated yet:",
    Change.REMOVED: "This warning is no longer in the original:",
}


class OldIds(Treeprocessor):
    """Puts an empty place with each old id into the element that has the id of today."""

    def __init__(self, md: Markdown, ids: Mapping[str, str]) -> None:
        super().__init__(md)
        self.ids = ids

    def run(self, root: Element) -> None:
        """Visit the elements if there is an old id; one that is used again stays where it is."""
        elements = {one.get("id"): one for one in root.iter() if one.get("id")} if self.ids else {}
        for old, new in self.ids.items():
            if new in elements and old not in elements:
                place = Element("span", {"id": old, "class": "hx-old"})
                place.tail, elements[new].text = elements[new].text, None
                elements[new].insert(0, place)


class CurrentCautions(Treeprocessor):
    """Puts the source's warnings where the page's Markdown has their marks."""

    def __init__(
        self, md: Markdown, cautions: Sequence[Caution], strings: Catalog, source: str
    ) -> None:
        super().__init__(md)
        self.cautions = cautions
        self.strings = strings
        self.source = source

    def run(self, root: Element) -> None:
        """Fill each mark; what has lost its mark (in raw HTML) goes to the top of the page."""
        left = dict(enumerate(self.cautions))
        for parent in list(root.iter()) if left else ():
            for place, child in enumerate(parent):
                found = MARKED.fullmatch((child.text or "").strip())
                if found and int(found[1]) in left:
                    parent[place] = self._shown(left.pop(int(found[1])))
        top = 1 if len(root) and root[0].tag == "h1" else 0
        for caution in reversed(left.values()):
            root.insert(top, self._shown(caution))

    def _shown(self, caution: Caution) -> Element:
        """A caution with a line in the reader's language above it."""
        box = Element("div", {"class": "hx-current", "data-pagefind-ignore": "all"})
        name = name_in(self.source, self.strings.locale)
        self._say(box, self.strings.gettext(MESSAGES[caution.change], language=name))
        if caution.markdown:
            source = language(self.source)
            text = SubElement(box, "div", {"lang": source.tag, "dir": source.direction})
            self._parse(text, caution.markdown)
        if caution.change == Change.TEXT:
            self._say(box, self.strings.gettext("The translation of the old warning:"))
        return box

    def _say(self, box: Element, text: str) -> None:
        SubElement(box, "p", {"class": "hx-current__title"}).text = text

    def _parse(self, parent: Element, markdown: str) -> None:
        """Read Markdown as blocks below an element; its headings are not the page's."""
        lines = markdown.split("\n")
        for preprocessor in self.md.preprocessors:
            lines = preprocessor.run(lines)
        self.md.parser.parseChunk(parent, "\n".join(lines))
        for element in parent.iter():
            if element.tag in HEADINGS:
                element.tag = "p"
                element.set("class", "hx-heading")
