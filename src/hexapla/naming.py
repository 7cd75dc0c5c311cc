"""How messages name a block: its kind and the first words of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.markdown import inline, passing
from hexapla.model import CONTEXT

if TYPE_CHECKING:
    from hexapla.model import Block, Link

LONGEST = 40
_PLAIN = ("paragraph", "html")
_WORDED = frozenset((*_PLAIN, "heading", "item"))
_ALT = re.compile(r"""\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)

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
    name = kind_of(block)
    if block.kind == "field":
        return f"{name} `{block.key}`"
    if block.kind == "break":
        return name
    words = _shortened(_first_line(block))
    return f"{name} “{words}”" if words else _pictured(block, name)


def kind_of(block: Block) -> str:
    """What a block is for a person: ``list item``."""
    return _NAMES.get(block.kind, block.kind)


def named_table(header: Block) -> str:
    """A whole table for a person, by its header."""
    return f"table{named(header).removeprefix(kind_of(header))}"


def is_nameable(block: Block) -> bool:
    """Whether there is anything to name a block by: tags and directives alone are nothing."""
    if block.kind == "row":
        return any(map(str.isalnum, block.text))
    if block.kind not in _WORDED or passing.has_words(block.text):
        return True
    return bool(_pictured(block, ""))


def message_name(key: str) -> str:
    """A message for a person: its msgid, and its context where it has one."""
    context, mark, msgid = key.rpartition(CONTEXT)
    return f"“{msgid}” ({context})" if mark else f"“{msgid}”"


def alternative_text(block: Block, image: Link) -> str:
    """What is shown in place of an image of a block, empty where there is nothing."""
    written = block.text[image.start : image.end]
    if not written.startswith("<"):
        return inline.plain(image.text).strip()
    found = _ALT.search(written)
    return next((text for text in found.groups() if text), "").strip() if found else ""


def _pictured(block: Block, name: str) -> str:
    """A block without words by the first image in it: by its text, else by its file."""
    image = next((link for link in inline.links(block.text, {}) if link.image), None)
    if image is None:
        return name
    text, file = alternative_text(block, image), image.target.rstrip("/").rpartition("/")[2]
    what = f"image “{_shortened(text)}”" if text else f"image {_shortened(file)}"
    return what if block.kind in _PLAIN else f"{name} with the {what}"


def _first_line(block: Block) -> str:
    if block.kind == "code":
        return block.text.strip().split("\n", 1)[0]
    return inline.plain(block.text)


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"
