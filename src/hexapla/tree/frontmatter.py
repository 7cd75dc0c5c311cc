"""The front matter of a page: its fields, the blocks among them, and where the body starts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from hexapla.markdown.heads import opaque_head
from hexapla.model import START, Block, Fault, Span
from hexapla.settings import CONTRACTS
from hexapla.tree.fields import CONTRACT, FIELDS
from hexapla.tree.flat import flat_fields
from hexapla.tree.misread import explain
from hexapla.tree.nodes import compose
from hexapla.tree.salvage import broken_text, entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

TRANSLATED = ("title", "description")
"""Fields that every locale says in its own words; each is a block."""

NEUTRAL = (
    "owner",
    "roles",
    "moments",
    "tags",
    "related",
    "reviewed",
    "review_every",
    "parity",
    "draft",
    "order",
)
"""Fields that the source page says once for all locales."""

RULE = "invalid-front-matter"
UNREAD = "the front matter cannot be read"
LONGEST = 64_000

_DECIDING = ("parity", "untranslated")
"""Fields that say whether a page is compared."""

_KINDS = {"timestamp": "date", "int": "number", "float": "number"}
"""What people call the kinds of YAML."""

_OPENING = re.compile(r"---[ \t]*\r?\n")
_FIELD = re.compile(r"[A-Za-z_][\w-]*[ \t]*:(?:\s|$)", re.MULTILINE)
_BARE = re.compile(r"[ ]{0,3}[A-Za-z0-9_-]+:[^\n]*")
"""A field without the hyphens around it, which MkDocs takes off the top of a page, too."""

_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)


def _construct(placing: Any, node: yaml.Node, *deep: bool, **options: bool) -> object:
    """A node's value; a scalar that its tag does not fit is an error of YAML, with its place."""
    try:
        return _Constructor.construct_object(placing, node, *deep, **options)
    except (ValueError, AttributeError, LookupError, OverflowError) as error:
        kind = node.tag.rpartition(":")[2]
        problem = f"`{str(node.value)[:40]}` is no {_KINDS.get(kind, kind)}"
        raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark) from error


_Constructor: Any = yaml.constructor.SafeConstructor
_Placing: Any = type("_Placing", (_Constructor,), {"construct_object": _construct})


def _value(node: yaml.Node) -> Any:
    """The value of a node; only where something is wrong with it is the place looked for."""
    try:
        return _Constructor().construct_document(node)
    except (ValueError, AttributeError, LookupError, OverflowError):
        return _Placing().construct_document(node)


@dataclass(frozen=True)
class FrontMatter:
    """What stands above the body; ``body`` is the offset and ``line`` the line of its start.

    Where it is not ``readable``, no field of it is known.
    """

    meta: Mapping[str, object] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    faults: tuple[Fault, ...] = ()
    body: int = 0
    line: int = 1
    spans: Mapping[str, Span] = field(default_factory=dict)
    readable: bool = True


def read_front_matter(text: str, *, site: bool = True) -> FrontMatter:
    """The front matter of a page's text; what is wrong with it is told in ``faults``.

    ``site`` says that MkDocs reads the page, which takes fields without hyphens, too.
    """
    opening = _OPENING.match(text)
    if not opening:
        body = opaque_head(text)
        faults = _bare(text) if site and not body else ()
        return FrontMatter(faults=faults, body=body, line=text.count("\n", 0, body) + 1)
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return _unclosed(text, opening.end())
    body = min(closing.end() + 1, len(text))
    source = text[opening.end() : closing.start()]
    line = text.count("\n", 0, body) + 1
    flat = flat_fields(source, TRANSLATED) if len(source) <= LONGEST else None
    return _front_matter(*flat, (), body, line) if flat else _parse(source, body, line)


def _bare(text: str) -> tuple[Fault, ...]:
    """The fault that a page begins with what looks like fields, though it has no front matter."""
    found = _BARE.match(text)
    if not found:
        return ()
    advice = "put a heading before a text, and fields between two lines of three hyphens"
    message = f"MkDocs takes this line for a field, and readers do not see it; {advice}"
    return (Fault(RULE, message, Span(1, 1, 1, found.end() + 1)),)


def _unreadable(fault: Fault, body: int, line: int) -> FrontMatter:
    return FrontMatter(faults=(fault,), body=body, line=line, readable=False)


def _unclosed(text: str, start: int) -> FrontMatter:
    """A page that opens with a rule is a page; one that opens with a field has lost its end."""
    if not _FIELD.match(text[start : start + 200]):
        return FrontMatter()
    message = "the front matter never closes; end it with a line of three hyphens"
    return _unreadable(Fault(RULE, message), len(text), text.count("\n") + 1)


def _fault(problem: str, span: Span) -> Fault:
    return Fault(RULE, f"{UNREAD}: {problem}", span)


def _parse(source: str, body: int, line: int) -> FrontMatter:
    node = compose(source, LONGEST, _fault, 1)
    if isinstance(node, Fault):
        return _salvaged(node, source, body, line)
    if node is None and not source.strip():
        return FrontMatter(body=body, line=line)
    if _is_text(node, source):
        return FrontMatter()
    if not isinstance(node, yaml.MappingNode):
        fault = Fault(RULE, "the front matter is not a list of fields; write `title: …`")
        return _unreadable(fault, body, line)
    meta = _fields(node, source)
    if isinstance(meta, Fault):
        return _salvaged(meta, source, body, line)
    spans = dict(_spans(node))
    fields = {str(name): value for name, value in meta.items()}
    fields |= dict(_scalars(node, fields))
    repeated = _repeated(node) if len(spans) < len(node.value) else ()
    return _front_matter(fields, spans, repeated, body, line)


def _salvaged(fault: Fault, source: str, body: int, line: int) -> FrontMatter:
    """Each field by itself, where they cannot be read together, so that the page is compared.

    A text that is broken by a colon is taken as it stands; other fields that are broken are left
    out, but for those that say whether the page is compared at all.
    """
    fields: dict[str, object] = {}
    spans: dict[str, Span] = {}
    for entry in entries(source):
        node = compose(entry, LONGEST, _fault, 1)
        known = _fields(node, entry) if isinstance(node, yaml.MappingNode) else None
        if isinstance(node, yaml.MappingNode) and isinstance(known, dict):
            fields |= {str(name): value for name, value in known.items()}
            spans |= dict(_spans(node))
        elif text := broken_text(entry, TRANSLATED):
            fields[text.name], spans[text.name] = text.value, text.span
        elif entry.strip().startswith(_DECIDING):
            return _unreadable(fault, body, line)
    if not fields:
        return _unreadable(fault, body, line)
    return FrontMatter(fields, tuple(_blocks(fields, spans)), (fault,), body, line, spans)


def _front_matter(
    fields: Mapping[str, object],
    spans: Mapping[str, Span],
    repeated: Iterable[Fault],
    body: int,
    line: int,
) -> FrontMatter:
    blocks = tuple(_blocks(fields, spans))
    return FrontMatter(fields, blocks, (*repeated, *_wrong_types(fields, spans)), body, line, spans)


def _fields(node: yaml.MappingNode, source: str) -> dict[object, object] | Fault:
    """The fields that a node holds, or what is wrong with it."""
    try:
        return dict(_value(node))
    except yaml.YAMLError as error:
        return _fault(*explain(error, source, 1))
    except (ValueError, OverflowError, RecursionError) as error:
        return _fault(str(error), START)


def _is_text(node: yaml.Node | None, source: str) -> bool:
    """Whether two rules stand around a text of the page, as MkDocs takes it too."""
    scalar = node is None or isinstance(node, yaml.ScalarNode)
    return scalar and not any(map(_FIELD.match, source.splitlines()))


def _spans(node: yaml.MappingNode) -> Iterator[tuple[str, Span]]:
    for name, value in node.value:
        start, end = value.start_mark, value.end_mark
        span = Span(start.line + 2, start.column + 1, end.line + 2, end.column + 1)
        yield str(name.value), span


def _repeated(node: yaml.MappingNode) -> Iterator[Fault]:
    """Fields that are there twice, of which YAML forgets the first."""
    known: set[str] = set()
    for (name, span), (node_of_name, _) in zip(_spans(node), node.value, strict=True):
        if name in known and isinstance(node_of_name, yaml.ScalarNode):
            yield Fault(RULE, f"`{name}` is there twice, and only this one counts", span)
        known.add(name)


def _scalars(node: yaml.MappingNode, meta: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Numbers and dates that stand for a text, as they are written."""
    for name, value in node.value:
        if name.value in TRANSLATED and isinstance(meta.get(name.value), int | float | date):
            yield name.value, value.value


def _blocks(meta: Mapping[str, object], spans: Mapping[str, Span]) -> Iterator[Block]:
    for name in TRANSLATED:
        if isinstance(meta.get(name), str) and meta[name]:
            yield Block("field", str(meta[name]), spans[name], key=name)


def _wrong_types(meta: Mapping[str, object], spans: Mapping[str, Span]) -> Iterator[Fault]:
    for name, (kind, _) in FIELDS.items():
        if name in meta and meta[name] is not None and not kind.fits(meta[name]):
            yield Fault(RULE, f"`{name}` is not {kind.wanted}", spans[name])
    parity = meta.get("parity")
    if isinstance(parity, dict) and not CONTRACT.fits(parity.get("contract", CONTRACTS[0])):
        message = f"`contract` of `parity` is not {CONTRACT.wanted}"
        yield Fault(RULE, message, spans["parity"])
