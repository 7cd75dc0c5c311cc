"""Code, a placeholder or an address inside a text differs from the source's.

Readers copy what stands in `code`, programs fill in `{name}` and `%s`, and a flag, a file name
or an e-mail address works only letter for letter, and so do values (`true`). Words of prose that
are marked as code may be translated; the order within a sentence and quotation marks are free.

How to fix: copy the code, the placeholder or the address from the source page.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from hexapla.facts.commands import is_code, is_example
from hexapla.facts.identifiers import is_adapted
from hexapla.facts.literals import changed, same
from hexapla.facts.metavariables import are_put_in
from hexapla.facts.numbers.figures import SILENT
from hexapla.facts.trimming import bare, trimmed
from hexapla.model import Finding, Severity
from hexapla.parity.code_words import Pages
from hexapla.parity.links import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"changed-number"})


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each literal that is changed or lost."""
    page, other = pair.source, pair.target
    if not page or not other:
        return
    for source, target in pair.aligned():
        prose = source and target and source.kind not in SILENT
        if prose and source and target and not same(source.text, target.text):
            yield from _compare(page, source, other, target)


def _compare(page: Document, source: Block, other: Document, target: Block) -> Iterator[Finding]:
    known = cache(partial(is_code, page, other, target))
    for was, now in changed(source.text, target.text, known):
        if now and _is_adapted(was.text, now.text, page, other):
            continue
        if now:
            message = f"“{now.text}” is “{was.text}” in the source"
            yield Finding(message, target, source, other.place(target, now.start, now.end))
        elif not _has_moved(was.text, page, other):
            yield Finding(f"the source's “{was.text}” is missing", target, source)


def _is_adapted(was: str, now: str, page: Document, other: Document) -> bool:
    """Whether a literal is the target's own: named for its locale, or as its prose says it."""
    if now in was.replace(page.locale, other.locale) or trimmed(was) == trimmed(now):
        return True
    if "://" in was + now and _address(was, page, other) == _address(now, page, other):
        return True
    if now.isalpha() and len(re.findall(rf"(?<!\w){now}(?!\w)", other.text)) > 1:
        return True
    ours, theirs, pages = was.split(), now.split(), Pages(page.text, other.text)
    if len(ours) == len(theirs) and all(map(pages.renamed, ours, theirs)):
        return True
    return any(is_own(was, now, page, other) for is_own in (are_put_in, is_example, is_adapted))


def _address(text: str, page: Document, other: Document) -> str:
    return canonical(text, "", (page.locale, other.locale))


def _has_moved(text: str, page: Document, other: Document) -> bool:
    """Whether the target page says it as often as the source page, only elsewhere."""
    return bare(other.text).count(bare(text)) >= bare(page.text).count(bare(text))
