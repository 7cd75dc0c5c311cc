"""The Markdown extension of the site: ids, titles, roles and terms of what a page holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from hexapla.site.cautions import MARKED
from hexapla.site.glossary import Glossary
from hexapla.site.inserts import CurrentCautions, OldIds
from hexapla.site.isolation import isolate
from hexapla.site.languages import language
from hexapla.site.steps import TASK, draw_boxes, set_identity, set_role, set_step, wrap_text
from hexapla.site.strings import Catalog
from hexapla.site.terms import TermLinks
from hexapla.site.titles import CONTEXT, localize_titles

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from hexapla.facts.terms.phrases import Finder
    from hexapla.facts.terms.terms import Term
    from hexapla.parity.steps import Step
    from hexapla.site.cautions import Caution

HEADING = re.compile(r"h[1-6]$")
ALIGN = re.compile(r"text-align:\s*(left|center|right);?")
ALIGNMENTS = {"left": "start", "center": "center", "right": "end"}
IGNORE = re.compile(r"<!--\s*hexapla:\s*ignore\b.*?-->[ \t]*\n?", re.DOTALL)
NUMBER = re.compile(r"\d+")

BEFORE_INLINE = 22  # inline is at 20, task lists at 25: a box shown twice has no second steps
AFTER_ATTRIBUTES = 7  # attr_list is at 8, toc at 5: explicit ids are read, toc keeps ours
WITH_TOC = 5  # after toc, which is registered first, and before MkDocs looks for ids
LAST = 2


@dataclass(frozen=True, slots=True)
class PageContent:
    """What the extension needs to know of the page that it renders next.

    ``roles`` and ``steps`` have one for each step, ``glossary`` the path to the glossary from
    the page, empty where terms are not to be marked, and ``terms`` what the glossary's own page
    lists. ``old_ids`` lead to ids of today, and ``cautions`` are in the words of ``source``.
    """

    catalog: Catalog
    heading_ids: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    finder: Finder | None = None
    glossary: str = ""
    terms: tuple[Term, ...] = ()
    steps: tuple[Step, ...] = ()
    old_ids: Mapping[str, str] = field(default_factory=dict)
    cautions: tuple[Caution, ...] = ()
    source: str = "en"


class ContentExtension(Extension):
    """One instance serves a whole build: set ``page`` before each page is rendered."""

    def __init__(self) -> None:
        super().__init__()
        self.page = PageContent(Catalog("en"))

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register what sets ids, titles and classes for the current page."""
        page = self.page
        localize_titles(md, lambda classes: admonition_title(page.catalog, classes))
        current = CurrentCautions(md, page.cautions, page.catalog, page.source)
        md.treeprocessors.register(current, "hexapla-cautions", BEFORE_INLINE)
        md.treeprocessors.register(HeadingIds(md, page), "hexapla-ids", AFTER_ATTRIBUTES)
        glossary = Glossary(md, page.terms, page.catalog)
        md.treeprocessors.register(glossary, "hexapla-glossary", WITH_TOC)
        md.treeprocessors.register(Finish(md, page), "hexapla-finish", WITH_TOC)
        md.treeprocessors.register(OldIds(md, page.old_ids), "hexapla-old-ids", WITH_TOC)
        if page.finder and page.glossary:
            links = TermLinks(md, page.finder, page.glossary)
            md.treeprocessors.register(links, "hexapla-terms", LAST)
        md.postprocessors.register(Polish(md, page), "hexapla-polish", 5)


def admonition_title(catalog: Catalog, classes: str) -> str:
    """The title of an admonition that was given none, from its first class."""
    name = classes.split(" ", 1)[0].replace("-", " ").capitalize()
    return catalog.pgettext(CONTEXT, name)


class HeadingIds(Treeprocessor):
    """Sets the id of every heading, so that one link works in every language."""

    def __init__(self, md: Markdown, page: PageContent) -> None:
        super().__init__(md)
        self.ids = page.heading_ids

    def run(self, root: Element) -> None:
        """Set the ids in order; a page whose headings are not all its own keeps its slugs."""
        headings = [element for element in root.iter() if HEADING.match(str(element.tag))]
        if len(headings) == len(self.ids):
            for heading, identifier in zip(headings, self.ids, strict=True):
                heading.set("id", identifier)


class Finish(Treeprocessor):
    """Says in the page's language what other extensions say in English, and drops styles."""

    def __init__(self, md: Markdown, page: PageContent) -> None:
        super().__init__(md)
        self.catalog = page.catalog
        self.roles = page.roles
        self.steps = page.steps

    def run(self, root: Element) -> None:
        """Visit every element once, then every step."""
        tasks = []
        for element in root.iter():
            if element.tag in ("th", "td"):
                _align(element)
            elif element.tag == "a":
                self._title(element)
            elif element.tag == "li" and TASK in element.get("class", "").split():
                set_step(element)
                wrap_text(element)
                tasks.append(element)
        if len(tasks) == len(self.steps):
            for number, (task, step) in enumerate(zip(tasks, self.steps, strict=True), 1):
                set_identity(task, step, number)
        if len(tasks) == len(self.roles):
            for task, role in zip(tasks, self.roles, strict=True):
                if role:
                    set_role(task, role, self.catalog)

    def _title(self, link: Element) -> None:
        classes = link.get("class", "").split()
        if "headerlink" in classes:
            link.set("title", self.catalog.gettext("Permanent link"))
            link.set("data-pagefind-ignore", "all")
        elif "footnote-backref" in classes:
            number = NUMBER.search(link.get("title", ""))
            text = self.catalog.gettext(
                "Back to footnote %(num)s in the text", num=number[0] if number else ""
            )
            link.set("title", text)


def _align(cell: Element) -> None:
    match = ALIGN.fullmatch(cell.get("style", "").strip())
    if match:
        del cell.attrib["style"]
        name = f"hx-{ALIGNMENTS[match[1]]}"
        cell.set("class", f"{cell.get('class', '')} {name}".strip())


class Polish(Postprocessor):
    """Sees the page as HTML, when raw pieces are back in their places."""

    def __init__(self, md: Markdown, page: PageContent) -> None:
        super().__init__(md)
        self.direction = language(page.catalog.locale).direction

    def run(self, text: str) -> str:
        """Drop the checker's comments (in code they are escaped and stay), draw idle boxes.

        What is written in the other direction is isolated.
        """
        html = draw_boxes(MARKED.sub("", IGNORE.sub("", text)))
        return isolate(html, self.direction)
