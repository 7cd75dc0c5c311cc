"""A paragraph of the source is split in two here, merged with another, or is no paragraph.

A list that begins right below a line of text, without an empty line between them, is a part of
that paragraph. Nothing is lost: the text is there, as the lengths of the blocks say. Yet blocks
are what is compared, synced and told outdated one by one, and a list item that is merged into
another has lost its bullet. Often an empty line is lost, or one too many.

How to fix: part the text where the source does, with an empty line before a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity, Span
from hexapla.naming import kind_of, named
from hexapla.parity.gaps.moved import astray, settled, settled_extras
from hexapla.parity.gaps.paragraphs import parted
from hexapla.parity.gaps.retold import replaced, told
from hexapla.parity.gaps.run_in import is_usual, runs_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair
    from hexapla.parity.gaps.paragraphs import Parted

SEVERITY = Severity.WARNING
EXPLAINS = frozenset(
    {"changed-length", "changed-number", "changed-literal", "changed-link", "extra-link"}
)


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each block that is split, merged, or another kind of block."""
    for part in parted(pair):
        if part.block.span not in (settled_extras(pair) if part.split else settled(pair)):
            yield from _split(part) if part.split else _merged(part)
    there, lost = told(pair), replaced(pair)
    for source, target, moved in astray(pair):
        if moved or "heading" in (source.kind, target.kind) or source.span in lost:
            continue
        if source.span not in there or target.kind not in (source.kind, "html"):
            said = "in place of" if source.kind != target.kind else "says something else than"
            message = f"{kind_of(target)} {said} the source's {named(source)}"
            yield Finding(message, target, source)
    for run_in in runs_in(pair):
        if run_in.ours:
            message = "the source has this list in the paragraph before it"
            yield Finding(message, run_in.items[0], run_in.paragraph.source)
        elif not is_usual(pair):
            message = "a list is run into this paragraph: it wants an empty line before it"
            yield Finding(message, run_in.paragraph.target, run_in.items[0])


def _split(part: Parted) -> Iterator[Finding]:
    """What to say of two blocks that are one in the source."""
    blocks = sorted(filter(None, (part.block, part.whole.target)), key=lambda block: block.span)
    if len(blocks) == 2:  # noqa: PLR2004 (the two)
        first, second = (block.span for block in blocks)
        span = Span(first.line, first.column, second.end_line, second.end_column)
        message = f"the source has this and the {named(blocks[1])} in one"
        yield Finding(message, blocks[0], part.whole.source, span)


def _merged(part: Parted) -> Iterator[Finding]:
    """What to say of a block that two of the source are merged into."""
    target = part.whole.target
    if target:
        message = f"the source's {named(part.block)} is merged into this {named(target)}"
        yield Finding(message, target, part.block)
