"""A block, or a sentence of it, is left in the source language.

It says word for word, or nearly so, what the source says, and readers of the translation meet a
language that they may not read. A short one is told by words that the page translates elsewhere.
Names, code, quotations and the titles of works that a link leads to may stay as they are.

How to fix: translate the text. Where it has to stay, set it in quotation marks, or silence
the rule with a comment that says why.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from hexapla.facts import copies
from hexapla.facts.masking import KINDS, RUNNING, wording
from hexapla.facts.stems import words_of
from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.ERROR
EXPLAINS = frozenset(
    ("missing-term", "forbidden-term", "invalid-language", "invalid-typography", "changed-length")
)


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each block with a sentence of the source, at the first such sentence."""
    if not pair.source or not pair.target:
        return
    locales = (pair.target.locale, pair.source.locale)
    whole = "\n".join(block.text for block in pair.target.blocks if block.kind in KINDS)
    telling = copies.is_telling(whole, locales)
    known = copies.Known(cache(lambda: _around(pair)), partial(_is_lost, pair))
    for source, target in pair.aligned():
        if source and target and target.kind in KINDS:
            places = _places(target.text, source.text, locales) if telling else []
            if (
                not places
                and target.text[: copies.SAME] == source.text[: copies.SAME]
                and copies.is_same(source.text, target.text)
                and copies.is_repeated(target.text, locales, known)
            ):
                places = [(0, len(target.text))]
            if places:
                yield _finding(source, target, pair.target, places)


def _finding(
    source: Block, target: Block, page: Document, places: list[tuple[int, int]]
) -> Finding:
    start, end = places[0][0], places[-1][1]
    shown = copies.excerpt(target.text[start : places[0][1]])
    partly = words_of(wording(target.text)[:start])
    span = page.place(target, start, end) if partly else None
    return Finding(f"“{shown}” is left in the source language", target, source, span)


def _places(text: str, source: str, locales: tuple[str, str]) -> list[tuple[int, int]]:
    return (
        list(copies.copied(text, source, locales))
        if copies.may_be_copied(text, source, locales)
        else []
    )


def _is_lost(pair: Pair, word: str) -> bool:
    return bool(pair.lexicon and pair.lexicon().is_lost(word))


def _around(pair: Pair) -> tuple[frozenset[str], frozenset[str]]:
    matched = ((source, target) for source, target in pair.aligned() if source and target)
    return copies.around(
        (ours.text, theirs.text) for ours, theirs in matched if ours.kind in RUNNING
    )
