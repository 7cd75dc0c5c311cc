"""Footnotes: which notes a page refers to, and what their labels are in the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.markdown import inline

if TYPE_CHECKING:
    from hexapla.model import Block, Document

_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_VERBATIM = ("code", "html")


def labels(block: Block) -> list[str]:
    """The labels that a block refers to, in order."""
    if "[^" not in block.text or block.kind in _VERBATIM:
        return []
    return _REFERENCE.findall(inline.codeless(block.text))


def labelled(page: Document) -> list[str]:
    """The labels that a page refers to, in the order of the numbers that readers see."""
    referring = [block for block in page.blocks if "^" in block.text]  # one sign is found fast
    return list(dict.fromkeys(label for block in referring for label in labels(block)))


def source_labels(page: Document, other: Document) -> dict[str, str]:
    """The source's label for each of the target's where none is the same: by their numbers."""
    ours, theirs = labelled(page), labelled(other)
    return {} if set(ours) & set(theirs) else dict(zip(theirs, ours, strict=False))
