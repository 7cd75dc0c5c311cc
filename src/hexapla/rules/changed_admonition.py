"""A box is of another type than in the source page, or a warning has lost its box.

A warning that becomes a note is read past, and text without its box is no warning at all. A
box that is folded (`???`) hides what the source shows. A box that is absent with all that is
in it, and is no warning, is told by `missing-block`.

How to fix: give the box the source's type and mark: `!!!`, `???` or `???+`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import named
from hexapla.parity.pairing import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"missing-block"})
GRAVE = frozenset({"warning", "danger", "caution", "attention", "error", "important"})
"""Types of box that warn."""


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each box of another type, folded otherwise, or a warning without its box."""
    page, other = pair.source, pair.target
    for source, target in pair.aligned("admonition") if page and other else ():
        if source and not target and source.info.lower() in GRAVE:
            message = f"the source's {source.info}{_titled(source)} is missing here"
            yield Finding(message, source=source, span=place_of(pair, source))
        elif source and target and page and other:
            ours, theirs = source.info.lower(), target.info.lower()
            if ours != theirs:
                message = f"the box is of type {theirs or 'none'}, the source's of type {ours}"
                yield Finding(message, target, source)
            elif _folded(page, source) != _folded(other, target):
                how = "is" if _folded(other, target) else "is not"
                yield Finding(f"the box {how} folded (`???`), unlike the source's", target, source)


def _titled(box: Block) -> str:
    return f" {named(box).removeprefix('admonition ')}" if box.text else ""


def _folded(page: Document, box: Block) -> bool:
    """Whether readers have to open the box."""
    line = page.lines[box.span.line - 1][box.span.column - 1 :]
    return line.startswith("???") and not line.startswith("???+")
