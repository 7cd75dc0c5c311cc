"""A list lost a bullet, or two paragraphs the empty line between them.

Marks and empty lines make a list and its items:

- An item that is merged into another one, or into a paragraph, has lost its bullet.
- A list that begins right below a line of text is a part of that paragraph.
- An image that runs into a text is no image by itself.

Each list is reported once, and so is a paragraph that became one. A list of one item is not
reported, nor is a paragraph that is split in two, or merged with another in good order, with all
its text.

How to fix: part the text where the source does, with an empty line before a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import kind_of, named
from hexapla.parity.gaps.lists import is_new
from hexapla.parity.gaps.paragraphs import is_first, is_plain, parted, reshaped, together
from hexapla.parity.gaps.retold import told
from hexapla.parity.gaps.run_in import is_usual, runs_in
from hexapla.parity.reshaped import recast_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair, Span
    from hexapla.parity.gaps.paragraphs import Parted

SEVERITY = Severity.WARNING
EXPLAINS = frozenset(
    {f"changed-{fact}" for fact in ("length", "negation", "number", "literal", "link")}
    | {"extra-link"}
)
explained = reshaped  # there, what these find may be in another part of the text


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each block that is split, merged, or another kind of block; once a list."""
    seen: set[Span] = set()
    for part in parted(pair):
        if not is_plain(pair, part) and is_first(pair, part, seen):
            yield from _parted(part)
    there = told(pair)
    for source, target in recast_texts(pair):
        if source.kind != target.kind and not (
            is_new(seen, pair.source, source) and is_new(seen, pair.target, target)
        ):
            continue
        if source.span not in there or target.kind not in (source.kind, "html"):
            said = "in place of" if source.kind != target.kind else "says something else than"
            message = f"{kind_of(target)} {said} the source's {named(source)}"
            yield Finding(message, target, source)
    yield from _lists(pair)


def _lists(pair: Pair) -> Iterator[Finding]:
    """One finding for each list that one page has within a paragraph, but not in an item."""
    for run_in in runs_in(pair):
        source = run_in.paragraph.source
        if run_in.ours and source and source.kind == "paragraph":
            message = "the source has this list in the paragraph before it"
            yield Finding(message, run_in.items[0], source)
        elif not (run_in.ours or is_usual(pair)):
            message = "a list is run into this paragraph: it wants an empty line before it"
            yield Finding(message, run_in.paragraph.target, run_in.items[0])


def _parted(part: Parted) -> Iterator[Finding]:
    """What to say of two blocks that are one on the other page."""
    source, target, _ = part.whole
    if target and part.split:
        whole = together((part.block, target))
        last = max(part.block, target, key=lambda block: block.span)
        message = f"the source has this and the {named(last)} in one"
        yield Finding(message, whole, source, whole.span)
    elif target:
        message = f"the source's {named(part.block)} is merged into this {named(target)}"
        yield Finding(message, target, part.block)
