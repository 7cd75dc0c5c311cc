"""What pairs of blocks say in other signs: another icon, a cross for a tick, another formula."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.facts.literals.notations import exchanged, may_have
from hexapla.facts.literals.trimming import stands
from hexapla.facts.masking import KINDS
from hexapla.model import Finding
from hexapla.parity.linking.addresses import languages, neutral_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.model import Document, Pair


def renotated(pair: Pair) -> Iterator[Finding]:
    """One finding for each sign of a block for which its translation has another one."""
    page, other = pair.source, pair.target
    if not (page and other and _may_have(page)):
        return
    for source, target in pair.aligned():
        if source and target and source.kind in KINDS and source.text != target.text:
            for was, now, sure in exchanged(source.text, target.text):
                span = other.place(target, now.start, now.end)
                message = f"“{now.text}” is “{was.text}” in the source"
                yield Finding(message, target, source, span, doubtful=not sure)


def other_snippets(pair: Pair) -> Iterator[Finding]:
    """One finding for each file that is taken in instead of the source's."""
    known = languages((pair.source.locale if pair.source else "", pair.locale))
    for source, target in pair.aligned("snippet"):
        if source and target and source.text != target.text:
            ours, theirs = (neutral_page(it.text.strip(), known) for it in (source, target))
            if ours != theirs:
                message = f"“{target.text}” is “{source.text}” in the source"
                yield Finding(message, target, source, doubtful=True)


def other_abbreviations(pair: Pair) -> Iterator[Finding]:
    """One finding for each abbreviation that the page never uses, where it has the source's."""
    for source, target in pair.aligned("abbreviation"):
        if source and target and pair.target and source.key != target.key:
            used = [block.text for block in pair.target.blocks if block is not target]
            if not _stands(target.key, used) and _stands(source.key, used):
                message = f"“{target.key}” is “{source.key}” in the source"
                yield Finding(message, target, source)


def _stands(name: str, texts: Iterable[str]) -> bool:
    return any(name in text and stands(name, text) for text in texts)


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _may_have(page: Document) -> bool:
    return may_have(page.text)
