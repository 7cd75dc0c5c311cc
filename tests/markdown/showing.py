"""Blocks as lines that a test can state in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.model import Block


def shown(block: Block) -> str:
    """A block as one line: kind and level, span, container, info and key, text."""
    line, column, end_line, end_column = block.span
    kind = f"{block.kind}{block.level or ''}"
    facts = "".join(f" {name}={value}" for name, value in _facts(block) if value)
    return f"{kind} {line}:{column}-{end_line}:{end_column}{facts} {block.text!r}"


def _facts(block: Block) -> list[tuple[str, str]]:
    return [("in", block.container), ("info", block.info), ("key", block.key)]
