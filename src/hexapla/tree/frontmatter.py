"""The front matter of a page: its fields, the blocks among them, and where the body starts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING, Any

import yaml

from hexapla.model import Block, Fault, Span
from hexapla.settings import CONTRACTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

TRANSLATED = ("title", "description")
"""Fields that every locale says in its own words; each is a block."""

NEUTRAL = (
    "owner",
    "roles",
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
LONGEST = 64_000
DEEPEST = 50

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_NESTS = re.compile(r"[\[{]|[-?:] (?=[-?] )")
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _construct(loader: Any, node: yaml.Node, *deep: bool, **options: bool) -> object:
    """A node's value; a scalar that its tag does not fit is an error of YAML, with its place."""
    try:
        return _Base.construct_object(loader, node, *deep, **options)
    except (ValueError, AttributeError, LookupError, OverflowError) as error:
        problem = f"`{str(node.value)[:40]}` is no {node.tag.rpartition(':')[2]}"
        raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark) from error


_Loader: Any = type("_Loader", (_Base,), {"construct_object": _construct})


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


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a page's text; what is wrong with it is told in ``faults``."""
    opening = _OPENING.match(text)
    if not opening:
        return FrontMatter()
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return _unclosed(text, opening.end())
    body = min(closing.end() + 1, len(text))
    source = text[opening.end() : closing.start()]
    line = source.count("\n") + 3
    problem = _too_large(source)
    if problem:
        return _unreadable(problem, body, line)
    try:
        return _parse(source, body, line)
    except yaml.YAMLError as error:
        return _unreadable(_yaml_fault(error), body, line)
    except (ValueError, OverflowError, RecursionError) as error:
        fault = Fault(RULE, f"the front matter cannot be read: {error}")
        return _unreadable(fault, body, line)


def _unreadable(fault: Fault, body: int, line: int) -> FrontMatter:
    return FrontMatter(faults=(fault,), body=body, line=line, readable=False)


def _unclosed(text: str, start: int) -> FrontMatter:
    """A page that opens with a rule is a page; one that opens with a field has lost its end."""
    if not re.match(r"[A-Za-z_][\w-]*[ \t]*:(?:\s|$)", text[start : start + 200]):
        return FrontMatter()
    message = "the front matter never closes; end it with a line of three hyphens"
    return _unreadable(Fault(RULE, message), len(text), text.count("\n") + 1)


def _too_large(source: str) -> Fault | None:
    if len(source) > LONGEST:
        message = f"the front matter has {len(source):,} characters; the limit is {LONGEST:,}"
        return Fault(RULE, message)
    if len(_NESTS.findall(source)) > DEEPEST and _depth(source) > DEEPEST:
        return Fault(RULE, f"the front matter nests deeper than {DEEPEST} levels")
    return None


def _depth(source: str) -> int:
    depth = deepest = 0
    try:
        for event in yaml.parse(source, _Loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                deepest = max(deepest, depth)
                if depth > DEEPEST:
                    break
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError:
        pass
    return deepest


def _parse(source: str, body: int, line: int) -> FrontMatter:
    loader = _Loader(source)
    try:
        node = loader.get_single_node()
        meta = loader.construct_document(node) if node else {}
    finally:
        loader.dispose()
    if not isinstance(meta, dict):
        fault = Fault(RULE, "the front matter is not a list of fields; write `title: …`")
        return _unreadable(fault, body, line)
    spans = dict(_spans(node)) if node else {}
    fields = {str(name): value for name, value in meta.items()}
    fields |= dict(_scalars(node, fields)) if node else {}
    blocks = tuple(_blocks(fields, spans))
    faults = tuple(_wrong_types(fields, spans))
    return FrontMatter(fields, blocks, faults, body, line, spans)


def _spans(node: yaml.MappingNode) -> Iterator[tuple[str, Span]]:
    for name, value in node.value:
        start, end = value.start_mark, value.end_mark
        span = Span(start.line + 2, start.column + 1, end.line + 2, end.column + 1)
        yield str(name.value), span


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
    for name, (fits, wanted) in _TYPES.items():
        if name in meta and meta[name] is not None and not fits(meta[name]):
            yield Fault(RULE, f"`{name}` is not {wanted}", spans[name])
    parity = meta.get("parity")
    if isinstance(parity, dict) and parity.get("contract", CONTRACTS[0]) not in CONTRACTS:
        message = f"`contract` of `parity` is not one of {', '.join(CONTRACTS)}"
        yield Fault(RULE, message, spans["parity"])


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _are_texts(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(map(_is_text, value)))


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_mapping(value: object) -> bool:
    return isinstance(value, dict)


def _is_number(value: object) -> bool:
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, date) or bool(date.fromisoformat(str(value)))
    except ValueError:
        return False


_TYPES: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "title": (_is_text, "a text"),
    "description": (_is_text, "a text"),
    "untranslated": (_is_flag, "true or false"),
    "draft": (_is_flag, "true or false"),
    "order": (_is_number, "a number"),
    "tags": (_are_texts, "a list of texts"),
    "roles": (_are_texts, "a list of texts"),
    "related": (_are_texts, "a list of texts"),
    "owner": (_is_text, "a text"),
    "reviewed": (_is_day, "a date such as 2026-02-28"),
    "review_every": (_is_text, "a text such as 6 months"),
    "parity": (_is_mapping, "a mapping with `contract` and `reason`"),
    "anchors": (_is_mapping, "a mapping of old ids to new ones"),
}


def _yaml_fault(error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or "it is not YAML"
    line, column = (mark.line + 2, mark.column + 1) if mark else (1, 1)
    message = f"the front matter cannot be read: {problem}"
    return Fault(RULE, message, Span(line, column, line, column + 1))
