"""Code, a placeholder or an address inside a text differs from the source's.

Readers copy what stands in `code`, programs fill in `{name}` and `%s`, and a flag, a file name
or an e-mail address works only letter for letter, and so do values (`true`). Words of prose that
are marked as code may be translated; the order within a sentence and quotation marks are free.

How to fix: copy the code, the placeholder or the address from the source page.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from hexapla.facts.commands import is_code
from hexapla.facts.literals import changed, same, signs_of
from hexapla.facts.numbers.figures import SILENT
from hexapla.model import Finding, Severity
from hexapla.parity.adapted import is_own, may_be_lost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"changed-number"})
REPEATS = frozenset({"changed-link", "extra-link"})


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each literal that is changed or lost."""
    page, other = pair.source, pair.target
    if not page or not other:
        return
    both = [(a, b) for a, b in pair.aligned() if a and b and a.kind not in SILENT]
    signs = signs_of([block.text for pairs in both for block in pairs])
    for source, target in both:
        if not same(source.text, target.text, signs):
            yield from _compare(page, source, other, target)


def _compare(page: Document, source: Block, other: Document, target: Block) -> Iterator[Finding]:
    known = cache(partial(is_code, page, other, target))
    for was, now in changed(source.text, target.text, known):
        if now and is_own(was, now.text, page, other):
            continue
        if now:
            message = f"“{now.text}” is “{was.text}” in the source"
            yield Finding(message, target, source, other.place(target, now.start, now.end))
        elif not may_be_lost(was, page, other):
            yield Finding(f"the source's “{was.text}” is missing", target, source)
