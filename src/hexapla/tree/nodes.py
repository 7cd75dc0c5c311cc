"""YAML that strangers wrote: composed within limits of size, depth and aliases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from hexapla.model import START, Fault, Span
from hexapla.tree.misread import explain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DEEPEST = 50
MOST = 1_000_000
"""Nodes that a text may mean once its aliases are written out."""

_NESTS = re.compile(r"\[|\{|- (?=[-?] )|\? (?=[-?] )|: (?=[-?] )")  # it looks for five characters

_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What YAML 1.1 takes for line breaks and no editor does: lines would be counted otherwise."""

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(
    text: str, longest: int, fault: Callable[[str, Span], Fault], line: int = 0
) -> yaml.Node | Fault | None:
    """A text as YAML nodes, which know their lines; None for an empty one.

    Args:
        text: the YAML.
        longest: how many characters it may have.
        fault: makes the fault of a problem ("it nests deeper than 50 levels") and its place.
        line: how many lines of the file stand before it.
    """
    if len(text) > longest:
        return fault(f"it has {len(text):,} characters; the limit is {longest:,}", START)
    try:
        if _may_nest(text) and _depth(text) > DEEPEST:
            return fault(f"it nests deeper than {DEEPEST} levels", START)
        node: yaml.Node | None = yaml.compose(_BREAKS.sub(" ", text), Loader)
    except yaml.YAMLError as error:
        return fault(*explain(error, text, line))
    except (ValueError, OverflowError, RecursionError) as error:
        return fault(str(error), START)
    problem = _wrong_aliases(node) if node and "*" in text else ""
    return fault(problem, START) if problem else node


def _may_nest(text: str) -> bool:
    """Whether a text has enough lines and brackets to nest too deep: each adds one level."""
    return text.count("\n") + len(_NESTS.findall(text)) > DEEPEST


def _depth(text: str) -> int:
    """How deep collections nest, as far as it matters."""
    depth = deepest = 0
    for event in yaml.parse(text, Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            deepest = max(deepest, depth)
            if depth > DEEPEST:
                break
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return deepest


def _wrong_aliases(root: yaml.Node) -> str:
    """What is wrong with the aliases below a node: one within itself, or too many."""
    sizes: dict[int, int] = {}
    open_nodes: set[int] = set()
    stack: list[tuple[yaml.Node, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        if done:
            open_nodes.discard(id(node))
            sizes[id(node)] = 1 + sum(sizes[id(child)] for child in _children(node))
        elif id(node) in open_nodes:
            return "an alias in it leads to what it stands in"
        elif id(node) not in sizes:
            open_nodes.add(id(node))
            stack.append((node, True))
            stack += [(child, False) for child in _children(node)]
    return "" if sizes[id(root)] <= MOST else "its aliases stand for too much text"


def _children(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from (name, value)
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value
