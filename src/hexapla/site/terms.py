"""Terms in a page: where one is first used, it leads to the glossary and tells its definition."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown import Markdown

    from hexapla.facts.terms.phrases import Finder
    from hexapla.facts.terms.terms import Term

RUNNING = frozenset(("p", "li", "td", "dd"))
SKIPPED = frozenset(
    (
        *("a", "abbr", "button", "code", "dfn", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "kbd"),
        *("label", "pre", "samp", "script", "style", "summary", "svg", "th", "var"),
    )
)
SKIPPED_CLASSES = frozenset(("admonition-title", "tabbed-labels", "keys", "hx-role"))
MARK = "hx-term"


class TermLinks(Treeprocessor):
    """Marks the first use of each term in running text, and keeps the definitions at the end."""

    def __init__(self, md: Markdown, finder: Finder, glossary: str) -> None:
        super().__init__(md)
        self.finder = finder
        self.glossary = glossary
        self.used: dict[str, Term] = {}

    def run(self, root: Element) -> None:
        """Visit the page in the order in which it is read."""
        self._visit(root, running=False)
        if self.used:
            root.append(_definitions(self.used.values()))

    def _visit(self, element: Element, *, running: bool) -> None:
        if element.tag in SKIPPED or SKIPPED_CLASSES.intersection(element.get("class", "").split()):
            return
        running = running or element.tag in RUNNING
        children = list(element)
        if running:
            element.text = self._link(element.text, element, 0)
        for child in children:
            self._visit(child, running=running)
            if running:
                child.tail = self._link(child.tail, element, list(element).index(child) + 1)

    def _link(self, text: str | None, parent: Element, place: int) -> str | None:
        """The text up to the first link; links and what follows them go into the parent."""
        if not text or isinstance(text, AtomicString):
            return text
        fresh = []
        for found in self.finder.find(text):
            if found.term.key not in self.used:
                self.used[found.term.key] = found.term
                fresh.append(found)
        if not fresh:
            return text
        ends = [found.start for found in fresh[1:]] + [len(text)]
        for offset, (found, end) in enumerate(zip(fresh, ends, strict=True)):
            link = self._element(found.term, text[found.start : found.end])
            link.tail = text[found.end : end]
            parent.insert(place + offset, link)
        return text[: fresh[0].start]

    def _element(self, term: Term, text: str) -> Element:
        link = Element("a", {"class": MARK, "href": f"{self.glossary}#{term.key}"})
        link.set("aria-describedby", f"{MARK}-{term.key}")
        link.text = text
        return link


def _definitions(terms: Iterable[Term]) -> Element:
    box = Element("div", {"class": "hx-definitions", "data-pagefind-ignore": "all"})
    for term in terms:
        note = SubElement(box, "p", {"class": "hx-definition", "role": "tooltip"})
        note.set("id", f"{MARK}-{term.key}")
        note.set("popover", "auto")
        note.text = term.definition
    return box
