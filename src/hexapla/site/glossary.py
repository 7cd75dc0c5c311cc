"""The glossary of a locale: its terms by letter, those that it lacks in the source's words."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from babel.lists import format_list
from markdown.treeprocessors import Treeprocessor

from hexapla.site.collation import collation_key, initial
from hexapla.site.languages import cldr, language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from babel import Locale
    from markdown import Markdown

    from hexapla.facts.terms.terms import Term
    from hexapla.site.strings import Catalog

PLACE = re.compile(r"\{(\d+)\}")


def glossary(own: Mapping[str, Term], source: Mapping[str, Term], locale: str) -> list[Term]:
    """Every term of a locale and of the source, in the order of the locale's alphabet.

    Terms in another script than the locale's stand at the end.
    """
    script = language(locale).script
    terms = {**source, **own}.values()
    return sorted(
        (term for term in terms if term.definition),
        key=lambda term: (language(term.locale).script != script, collation_key(term.text, locale)),
    )


class Glossary(Treeprocessor):
    """Completes the glossary's page: an index of letters, then the terms below each letter."""

    def __init__(self, md: Markdown, terms: Sequence[Term], catalog: Catalog) -> None:
        super().__init__(md)
        self.catalog = catalog
        self.letters = [
            (letter, list(group))
            for letter, group in groupby(terms, key=lambda term: initial(term.text, catalog.locale))
        ]

    def run(self, root: Element) -> None:
        """Add the terms to the end of the page."""
        if not self.letters:
            return
        root.append(self._index())
        for letter, terms in self.letters:
            section = SubElement(root, "section", {"class": "hx-letter", "id": _id(letter)})
            SubElement(section, "h2").text = letter
            for term in terms:
                section.append(self._entry(term))

    def _index(self) -> Element:
        name = self.catalog.gettext("Terms by letter")
        index = Element("nav", {"class": "hx-letters", "aria-label": name})
        index.set("data-pagefind-ignore", "all")
        items = SubElement(index, "ul")
        for letter, _ in self.letters:
            link = SubElement(SubElement(items, "li"), "a", {"href": f"#{_id(letter)}"})
            link.text = letter
        return index

    def _entry(self, term: Term) -> Element:
        entry = Element("div", {"class": "hx-entry"})
        if term.locale != self.catalog.locale:
            written = language(term.locale)
            entry.set("lang", written.tag)
            entry.set("dir", written.direction)
        heading = SubElement(entry, "h3", {"id": term.key})
        heading.text = term.text
        link = SubElement(heading, "a", {"class": "headerlink", "href": f"#{term.key}"})
        link.text = "¶"
        body = SubElement(entry, "div", {"class": "hx-entry__body"})
        SubElement(body, "p").text = term.definition
        if term.synonyms:
            body.append(self._synonyms(term))
        return entry

    def _synonyms(self, term: Term) -> Element:
        """``Also called: …``, each name isolated, in the list style of the entry's language."""
        line = Element("p", {"class": "hx-entry__synonyms"})
        label = SubElement(line, "span")
        label.text = self.catalog.gettext("Also called:")
        label.tail = " "
        own = term.locale == self.catalog.locale
        style = self.catalog.variety if own else cldr(term.locale)
        before, *parts = PLACE.split(_listed(len(term.synonyms), style))
        label.tail += before
        for number, after in zip(parts[::2], parts[1::2], strict=True):
            name = SubElement(line, "bdi")
            name.text = term.synonyms[int(number)]
            name.tail = after
        return line


def _listed(count: int, locale: Locale) -> str:
    places: Iterable[str] = (f"{{{number}}}" for number in range(count))
    return format_list(list(places), "standard", locale)


def _id(letter: str) -> str:
    return f"letter-{ord(letter[0]):04x}"
