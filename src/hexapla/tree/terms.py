"""Termbases: the terms of a locale, each under an id that all locales share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from hexapla.model import START, Fault, Span
from hexapla.tree.reading import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FILE = "terms.yml"
GLOSSARY = "glossary"
"""The key of the page that the site completes with all terms, an anchor each."""

RULE = "invalid-terms"
LONGEST = 4_000_000
DEEPEST = 50
TEXTS = ("term", "definition")
LISTS = ("synonyms", "forbidden", "forms")

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Term:
    """An idea as one locale says it.

    ``text`` is the preferred term, ``synonyms`` are other words that readers may know,
    ``forbidden`` those that a page does not use, and ``forms`` the inflected forms of the
    preferred term that its text does not show.
    """

    key: str
    locale: str
    text: str
    definition: str = ""
    synonyms: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    span: Span = START


@dataclass(frozen=True)
class Termbase:
    """The terms of a locale by id, and what could not be read."""

    terms: Mapping[str, Term] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def parse_terms(data: bytes, locale: str) -> Termbase:
    """Read a ``terms.yml``; an entry that is none is told in ``faults``, and the others stay.

    Every scalar is a text, so that a term may be ``no`` or ``1984``.
    """
    text, faults, readable = decode(data)
    if not readable:
        return Termbase({}, faults)
    try:
        root = _compose(text)
    except yaml.YAMLError as error:
        return Termbase({}, (*faults, _yaml_fault(error)))
    except (ValueError, RecursionError) as error:
        return Termbase({}, (*faults, Fault(RULE, f"is no termbase: {error}")))
    if root is None:
        return Termbase({}, faults)
    reading = _Reading(locale)
    reading.take(root)
    return Termbase(reading.terms, (*faults, *reading.faults))


def with_terms(
    anchors: Mapping[str, frozenset[str]], termbases: Mapping[str, Termbase]
) -> dict[str, frozenset[str]]:
    """Ids by page, those of the terms on the glossary's page of every locale among them."""
    ids = frozenset(key for base in termbases.values() for key in base.terms)
    pages = {f"{locale}/{GLOSSARY}.md" for locale in termbases} & anchors.keys()
    return {**anchors, **{page: anchors[page] | ids for page in pages}}


def _compose(text: str) -> yaml.Node | None:
    """The file as YAML nodes, which know their lines."""
    if len(text) > LONGEST:
        raise ValueError(f"it has {len(text):,} characters; the limit is {LONGEST:,}")
    depth = 0
    for event in yaml.parse(text, _Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise ValueError(f"it nests deeper than {DEEPEST} levels")
    node: yaml.Node | None = yaml.compose(text, _Loader)
    return node


def _yaml_fault(error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or "it is not YAML"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Fault(RULE, f"is no termbase: {problem}", Span(line, column, line, column + 1))


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
        fields = dict(_fields(entry))
        text = _text(fields.get("term"))
        if not text:
            self._complain(name, f"`{key}` has no term; write `term: …` below it")
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
        self.terms[key] = Term(key, self.locale, text, definition, span=_span(name), **lists)

    def _complain(self, node: yaml.Node, message: str) -> None:
        self.faults.append(Fault(RULE, message, _span(node)))


def _fields(entry: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(entry, yaml.MappingNode):
        for name, value in entry.value:
            yield _text(name) or "", value


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


def _span(node: yaml.Node) -> Span:
    start, end = node.start_mark, node.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
