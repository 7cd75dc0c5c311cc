"""A footnote is referred to elsewhere than in the source page, or not defined.

A reference ties a note to a claim. Every block of a translation refers to the notes that its
source block refers to: by the same labels, or, where a translation has labels of its own, to
notes with the same number. A reference without a definition is shown as it is written.

How to fix: write the source's reference `[^label]` in this block, and define each label once.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from hexapla.markdown import inline
from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.ERROR
_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each reference that is changed or missing, extra or undefined."""
    page, other = pair.source, pair.target
    if not (page and other and ("[^" in page.text or "[^" in other.text)):
        return
    names = _names(page, other)
    for source, target in pair.aligned():
        if source and target and (problem := _problem(source, target, names)):
            yield Finding(problem, target, source)
    yield from _undefined(page, other, names)


def _names(page: Document, other: Document) -> dict[str, str]:
    """The source's label for each of the target's where none is the same: by their numbers."""
    ours, theirs = _labelled(page), _labelled(other)
    return {} if set(ours) & set(theirs) else dict(zip(theirs, ours, strict=False))


def _problem(source: Block, target: Block, names: Mapping[str, str]) -> str:
    if "[^" not in source.text and "[^" not in target.text:
        return ""
    wanted = Counter(_labels(source))
    found = Counter(names.get(label, label) for label in _labels(target))
    if lost := wanted - found:
        return f"the source's reference [^{next(iter(lost))}] is missing in this block"
    extra = found - wanted
    return f"the source refers not to [^{next(iter(extra))}] in this block" if extra else ""


def _undefined(page: Document, other: Document, names: Mapping[str, str]) -> Iterator[Finding]:
    """References that the source defines as well as it has notes, and the translation does not."""
    known = {block.key for block in other.blocks if block.kind == "footnote"}
    ours = {block.key for block in page.blocks if block.kind == "footnote"}
    if len(ours) > len(known):
        return  # a definition that is missing is told as a block
    for block in other.blocks:
        for label in _labels(block):
            if label not in known and names.get(label, label) in ours:
                yield Finding(f"the footnote [^{label}] is not defined", block)


def _labelled(page: Document) -> list[str]:
    """The labels that a page refers to, in the order of the numbers that readers see."""
    return list(dict.fromkeys(label for block in page.blocks for label in _labels(block)))


def _labels(block: Block) -> list[str]:
    if "[^" not in block.text or block.kind == "code":
        return []
    return _REFERENCE.findall(inline.codeless(block.text))
