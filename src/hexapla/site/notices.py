"""Which sections of an outdated page have changed in the source since the last sync."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.markdown import inline
from hexapla.model import Status
from hexapla.parity.anchors import heading_ids

if TYPE_CHECKING:
    from hexapla.model import Block, Document, Pair


@dataclass(frozen=True, slots=True)
class Section:
    """A section that changed: its heading as plain text, and where it is.

    ``identifier`` is empty for what stands before the first heading below the title.
    ``translated`` tells whether the reader's own page has the section.
    """

    title: str
    identifier: str
    translated: bool


def changed_sections(pair: Pair) -> tuple[Section, ...]:
    """The sections with a change, in document order and each once."""
    if pair.status is not Status.OUTDATED or pair.source is None or pair.target is None:
        return ()
    ids = _ids(pair.source, heading_ids(pair.source)) | _ids(pair.target, heading_ids(pair))
    sections: dict[Section, None] = {}
    current = Section("", "", translated=True)
    for match in pair.matches:
        block = match.target or match.source
        if block and block.kind == "heading":
            title = inline.plain(block.text) if block.level > 1 else ""
            name = ids[id(block)] if block.level > 1 else ""
            current = Section(title, name, match.target is not None or not title)
        if match.drifted:
            sections[current] = None
    return tuple(sections)


def _ids(page: Document, names: tuple[str, ...]) -> dict[int, str]:
    headings: list[Block] = [block for block in page.blocks if block.kind == "heading"]
    return {id(block): name for block, name in zip(headings, names, strict=True)}
