"""Termbases: the terms of a locale, each under an id that all locales share."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

import yaml

from hexapla.facts.terms.terms import Term, Termbase
from hexapla.model import Fault, Span
from hexapla.tree.nodes import compose
from hexapla.tree.reading import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FILE = "terms.yml"
GLOSSARY = "glossary"
"""The key of the page that the site completes with all terms, an anchor each."""

RULE = "invalid-terms"
LONGEST = 4_000_000
TEXTS = ("term", "definition")
ALIKE = 0.7
"""How like a field's name another is that stands for it, as difflib measures it."""

LISTS = ("synonyms", "forbidden", "forms")

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def parse_terms(data: bytes, locale: str) -> Termbase:
    """Read a ``terms.yml``; an entry that is none is told in ``faults``, and the others stay.

    Every scalar is a text, so that a term may be ``no`` or ``1984``.
    """
    text, faults, readable = decode(data)
    if not readable:
        return Termbase({}, faults)
    root = compose(text, LONGEST, _fault)
    if root is None or isinstance(root, Fault):
        return Termbase({}, (*faults, root) if root else faults, text)
    reading = _Reading(locale)
    reading.take(root)
    return Termbase(reading.terms, (*faults, *reading.faults), text)


def with_terms(
    anchors: Mapping[str, Mapping[str, str]], termbases: Mapping[str, Termbase]
) -> dict[str, Mapping[str, str]]:
    """Ids by page, those of the terms on the glossary's page of every locale among them."""
    ids = {key: key for base in termbases.values() for key in base.terms}
    pages = {f"{locale}/{GLOSSARY}.md" for locale in termbases} & anchors.keys()
    return {**anchors, **{page: {**anchors[page], **ids} for page in pages}}


def lost_source(termbases: Mapping[str, Termbase]) -> tuple[Fault, ...]:
    """The fault that the first locale, the source's, has no termbase, where others explain terms.

    One that only lists words to avoid may be a locale's own.
    """
    ours, *others = termbases.items()
    if ours[1].terms or ours[1].text or ours[1].faults:
        return ()
    defined = [name for name, base in others if any(map(_is_defined, base.terms.values()))]
    names = ", ".join(defined)
    message = f"is missing: {names} explain terms that the source has not; restore it, or write it"
    return (Fault("extra-concept", message),) if defined else ()


def _is_defined(term: Term) -> bool:
    return bool(term.definition)


def _fault(problem: str, span: Span) -> Fault:
    return Fault(RULE, f"is no termbase: {problem}", span)


class _Reading:
    """What has been read so far."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self.terms: dict[str, Term] = {}
        self.faults: list[Fault] = []

    def take(self, root: yaml.Node) -> None:
        """Read every entry of the file."""
        if not isinstance(root, yaml.MappingNode):
            self._complain(root, "is no termbase: write an id, and `term: …` below it")
            return
        for name, entry in root.value:
            key = _text(name)
            if key is None or not _ID.fullmatch(key):
                self._complain(name, "the id of a term is lower case, digits and hyphens")
            elif key in self.terms:
                self._complain(name, f"`{key}` stands here twice; keep one of the two")
            else:
                self._take_entry(key, name, entry)

    def _take_entry(self, key: str, name: yaml.Node, entry: yaml.Node) -> None:
        faults = len(self.faults)
        fields = self._known(key, entry)
        text = _text(fields.get("term"))
        if not text:
            if len(self.faults) == faults:
                self._complain(name, _without_term(key, fields))
            return
        for field_name in TEXTS:
            if field_name in fields and _text(fields[field_name]) is None:
                self._complain(fields[field_name], f"`{field_name}` of `{key}` is not a text")
        lists = {}
        for field_name in LISTS:
            found = _texts(fields.get(field_name))
            if found is None:
                self._complain(
                    fields[field_name], f"`{field_name}` of `{key}` is not a list of texts"
                )
            lists[field_name] = found or ()
        definition = _text(fields.get("definition")) or ""
        places = dict(_places(fields.get(name) for name in (*reversed(TEXTS), *LISTS)))
        self.terms[key] = Term(
            key, self.locale, text, definition, span=_span(name), places=places, **lists
        )

    def _known(self, key: str, entry: yaml.Node) -> dict[str, yaml.Node]:
        """The fields of an entry; a misspelt one would be lost without a word."""
        fields: dict[str, yaml.Node] = {}
        for name, value in entry.value if isinstance(entry, yaml.MappingNode) else ():
            text = _text(name) or ""
            if text in fields:
                self._complain(name, f"`{text}` of `{key}` stands here twice; keep one of the two")
            elif text in (*TEXTS, *LISTS):
                fields[text] = value
            elif near := get_close_matches(text.lower(), (*TEXTS, *LISTS), 1, ALIKE):
                problem = f"`{text}` of `{key}` is no field; did you mean `{near[0]}`?"
                self._complain(name, problem)
        return fields

    def _complain(self, node: yaml.Node, message: str) -> None:
        self.faults.append(Fault(RULE, message, _span(node)))


def _without_term(key: str, fields: Mapping[str, yaml.Node]) -> str:
    if "term" in fields and _text(fields["term"]) is None:
        return f"`term` of `{key}` is not a text"
    return f"`{key}` has no term; write `term: …` below it"


def _text(node: yaml.Node | None) -> str | None:
    return " ".join(str(node.value).split()) if isinstance(node, yaml.ScalarNode) else None


def _texts(node: yaml.Node | None) -> tuple[str, ...] | None:
    """The texts of a list; None where the node is something else."""
    if node is None:
        return ()
    if not isinstance(node, yaml.SequenceNode):
        return None
    found = [_text(item) for item in node.value]
    return None if None in found else tuple(filter(None, found))


def _places(nodes: Iterable[yaml.Node | None]) -> Iterator[tuple[str, Span]]:
    """Where each text of an entry stands; of one that stands twice, the second place."""
    for node in nodes:
        for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            text = _text(item)
            if item and text:
                yield text, _span(item)


def _span(node: yaml.Node) -> Span:
    start, end = node.start_mark, node.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
