"""How messages name a block: its kind and the first words of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.markdown import inline
from hexapla.model import CONTEXT

if TYPE_CHECKING:
    from hexapla.model import Block

LONGEST = 40

_NAMES = {
    "item": "list item",
    "row": "table row",
    "code": "code block",
    "html": "HTML block",
    "break": "thematic break",
    "field": "field",
}


def named(block: Block) -> str:
    """The block for a person: ``list item “Name the owner”``."""
    name = _NAMES.get(block.kind, block.kind)
    if block.kind == "field":
        return f"{name} `{block.key}`"
    if block.kind == "break":
        return name
    words = _first_words(block)
    return f"{name} “{words}”" if words else name


def message_name(key: str) -> str:
    """A message for a person: its msgid, and its context where it has one."""
    context, mark, msgid = key.rpartition(CONTEXT)
    return f"“{msgid}” ({context})" if mark else f"“{msgid}”"


def _first_words(block: Block) -> str:
    text = (
        block.text.strip().split("\n", 1)[0] if block.kind == "code" else inline.plain(block.text)
    )
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"
