"""The digest of a block: what a translation has to reflect, whatever the block's dress."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from hexapla.markdown import inline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.model import Block, Document, Link

_VERBATIM = ("code", "html", "snippet")
LEVELLED = ("heading", "item")
"""Kinds of block whose level is part of what they are."""

_KEYED = ("field", "message", "abbreviation")


class Entry(NamedTuple):
    """A line of the ledger: a source block by its kind, level and digests.

    ``text`` is the digest of the normalised text; ``links`` is that of the targets of its
    links, empty where it has none.
    """

    kind: str
    level: int
    text: str
    links: str = ""

    def __str__(self) -> str:
        level = str(self.level) if self.level else ""
        return " ".join(filter(None, (self.kind + level, self.text, self.links)))


def entry(block: Block, links: Sequence[Link] = ()) -> Entry:
    """The ledger's line for a block with its links.

    The text's digest covers kind, level, container, normalised text, the type of an
    admonition, and whether an item is a task: reflow, emphasis style, list markers and
    attributes change nothing.
    """
    level = block.level if block.kind in LEVELLED else 0
    parts = (block.kind, str(level), block.container, _name(block), _canonical(block))
    targets = [link.target for link in links]
    return Entry(block.kind, level, _hash(*parts), _hash(*targets) if targets else "")


def entries(document: Document) -> tuple[Entry, ...]:
    """The ledger's lines for a page, in document order."""
    return tuple(entry(block, document.links.get(block.span, ())) for block in document.blocks)


def _name(block: Block) -> str:
    """What else tells a block from others of its kind."""
    if block.kind in _KEYED:
        return block.key
    told = block.kind == "admonition" or (block.kind == "item" and block.info == "task")
    return block.info if told else ""


def _canonical(block: Block) -> str:
    if block.kind in _VERBATIM:
        lines = (line.rstrip() for line in block.text.split("\n"))
        return block.info + "\n" + "\n".join(lines)
    return inline.normalise(block.text)


def _hash(*parts: str) -> str:
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=5).hexdigest()


def content_digest(data: bytes) -> str:
    """A digest of a file's content, or of a name."""
    return hashlib.blake2b(data, digest_size=12).hexdigest()
