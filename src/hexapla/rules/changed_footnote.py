"""A footnote is referred to elsewhere than in the source page, or not defined.

A reference ties a note to a claim. Every block of a translation refers to the notes that its source
block refers to, at the same sentences: by the same labels, or, where a translation has labels of
its own, to the note with the same number.

A reference without a definition is shown as it is written. A note that only the translation has is
reported where its text stands. In the source page every note has one definition, and every
definition a reference.

How to fix: write the source's reference `[^label]` in this block, and define each label once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.footnotes import (
    defined,
    exchanged,
    is_unmarked,
    labelled,
    labels,
    misplaced,
    problem,
    source_labels,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.model import Document, Pair

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each reference that is changed or missing, extra or undefined."""
    page, other = pair.source, pair.target
    if not (page and other and ("[^" in page.text or "[^" in other.text)):
        return
    names = source_labels(page, other)
    own = defined(other) - defined(page) - {*labelled(page)}
    for source, target in pair.aligned():
        if not source or not target or not ("^" in source.text or "^" in target.text):
            continue
        if said := problem(source, target, names, own):
            yield Finding(said, target, source)
    crossed = list(exchanged(pair, names))
    yield from crossed or misplaced(pair, names)
    yield from _undefined(page, other, names)


def check_source(page: Document) -> Iterator[Finding]:
    """One finding for each reference without its note, and for each note too many."""
    notes = [block for block in page.blocks if block.kind == "footnote"]
    if not notes or any(block.kind == "snippet" for block in page.blocks):
        return  # what is taken in from elsewhere may refer and define
    first, used = {note.key: note for note in reversed(notes)}, set(labelled(page))
    for block in page.blocks:
        for label in labels(block):
            if label not in first:
                yield Finding(f"the footnote [^{label}] is not defined", block)
    for note in notes:
        if note.key not in used and used <= first.keys():
            yield Finding(f"nothing refers to the footnote [^{note.key}]", note)
        elif first[note.key] is not note:
            yield Finding(f"the footnote [^{note.key}] is defined twice", note)


def _undefined(page: Document, other: Document, names: Mapping[str, str]) -> Iterator[Finding]:
    """References that the source defines as well as it has notes, and the translation does not."""
    known = [block.key for block in other.blocks if block.kind == "footnote"]
    ours = defined(page)
    lost = len(ours) > len(known)  # a definition that is missing is told as a block
    for block in other.blocks:
        for label in labels(block) if "^" in block.text else ():
            if label in known or (lost and not is_unmarked(label, other)):
                continue
            if names.get(label, label) in ours:
                yield Finding(f"the footnote [^{label}] is not defined", block)
