"""Makes pairs: aligns a page's blocks with its source's in the light of the ledger."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, repeat
from typing import TYPE_CHECKING, Final

from hexapla.markdown.heads import opaque_head
from hexapla.model import Document, Match, Pair, Span
from hexapla.parity.alignment.align import align
from hexapla.parity.alignment.shapes import is_even, pages_in_step
from hexapla.parity.syncing.drift import Change, Drift, drift
from hexapla.parity.words.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hexapla.model import Block
    from hexapla.parity.syncing.digest import Entry

_tuple = tuple.__new__  # makes a `Match` without the detour over its own
_IN_STEP: Final = repeat(False)  # noqa: FBT003 (what ``drifted`` is of each)

LEAST: Final = 3
"""Blocks of a translation that no source page without a text has."""

_EMPTY: Final = re.compile(r"\s*(?:---[ \t]*\n(?:(?!---).*\n)*---[ \t]*\s*)?")
"""A page without a text."""


def pair_pages(  # noqa: PLR0913 (a pair is what these seven are)
    source: Document,
    target: Document,
    *,
    current: tuple[Entry, ...],
    stanza: tuple[Entry, ...] | None,
    tracked: bool,
    contract: str,
    lexicon: Callable[[], Lexicon] = Lexicon,
) -> Pair:
    """The pair of two pages.

    ``current`` are the source's ledger entries, ``stanza`` those of the last sync, and
    ``tracked`` says whether the tree has a ledger at all. ``lexicon`` gives the one of the
    tree, where the alignment needs it.
    """
    synced = (stanza is not None) if tracked else None
    matches: tuple[Match, ...] = ()
    comparable = source.readable and target.readable and not target.scaffold
    if comparable and not is_emptied(source, target):
        if stanza is None or stanza == current:
            matches = _matched(source, target, lexicon)
        else:
            steps = drift(stanza, current, source.blocks)
            matches = tuple(_drifted(steps, source, target, lexicon))
    if bool(opaque_head(source.text)) != bool(opaque_head(target.text)):
        matches = tuple(match for match in matches if not _is_field(match))
    key, locale, path = source.key, target.locale, target.path
    return Pair(key, locale, path, source, target, matches, synced, contract, lexicon)


def is_emptied(source: Document, target: Document) -> bool:
    """Whether nothing is left of a page whose translation has a text: it has front matter at most.

    One with front matter and no text may be a page of lists, whose translation has a line more.
    """
    is_bare = all(block.kind == "field" for block in source.blocks)
    if not is_bare or not _EMPTY.fullmatch(source.text):
        return False
    body = sum(block.kind != "field" for block in target.blocks)
    return body >= (LEAST if source.blocks else 1)


def _is_field(match: Match) -> bool:
    block = match.source or match.target
    return block is not None and block.kind == "field"


def _matched(
    source: Document, target: Document, lexicon: Callable[[], Lexicon]
) -> tuple[Match, ...]:
    """Matches of a page whose source did not change."""
    ours, theirs = source.blocks, target.blocks
    if pages_in_step(source, target):
        return tuple([_tuple(Match, both) for both in zip(ours, theirs, _IN_STEP, strict=False)])
    steps = align(ours, theirs, (), lexicon)
    return tuple(
        Match(None if i is None else ours[i], None if j is None else theirs[j]) for i, j in steps
    )


def _drifted(
    steps: Sequence[Drift], source: Document, target: Document, lexicon: Callable[[], Lexicon]
) -> Iterator[Match]:
    """Matches of a page whose source did change: what was removed is aligned as well."""
    shapes = [step.shape for step in steps]
    expected = [step.change in (Change.ADDED, Change.REMOVED) for step in steps]
    for i, j in align(shapes, target.blocks, expected, lexicon):
        theirs = None if j is None else target.blocks[j]
        yield Match(None, theirs) if i is None else _match(steps[i], theirs, source, target)


def _match(step: Drift, theirs: Block | None, source: Document, target: Document) -> Match:
    drifted = step.change not in (Change.NONE, Change.LINKS)
    if step.change == Change.LINKS and step.block and theirs:
        drifted = _targets(step.block, source) != _targets(theirs, target)
    return Match(step.block, theirs, drifted)


def _targets(block: Block, document: Document) -> list[str]:
    return sorted(link.target for link in document.links.get(block.span, ()))


@lru_cache(maxsize=1)  # one rule after the other asks for the same pair
def is_complete(pair: Pair) -> bool:
    """Whether every block of either page has its counterpart."""
    return is_even(pair) or all(source and target for source, target, _ in pair.matches)


def place_of(pair: Pair, source: Block) -> Span:
    """Where in the target a source block stands, or would stand if it is missing.

    That is below the last block above it that has a counterpart, and where what only the target
    has there begins: it may have been made of this block.
    """
    matches = pair.matches
    index = next(i for i, match in enumerate(matches) if match.source is source)
    here = matches[index].target
    if here:
        return here.span
    known = index - 1
    while known >= 0 and not _is_known(matches[known]):
        known -= 1
    line = _line_after(matches[known], source, pair) if known >= 0 else 1
    below = next((m.target for m in islice(matches, known + 1, None) if m.target), None)
    lines = pair.target.text.count("\n") + 1 if pair.target else line
    line = min(line, below.span.line if below else lines)
    return Span(line, 1, line, 1)


def _is_known(match: Match) -> bool:
    """Whether a block of the target has a counterpart, or had one before the source changed."""
    return match.target is not None and (match.source is not None or match.drifted)


def _line_after(before: Match, source: Block, pair: Pair) -> int:
    """The line where a missing block would begin: as far from the one before as in the source.

    Below the front matter, whose fields differ, it is the first line of the body.
    """
    if not before.target or not pair.target:
        return 1
    if before.target.kind == "field" != source.kind:
        lines = pair.target.lines
        end = next((n for n, line in enumerate(lines[1:], 2) if line.startswith("---")), 1)
        return end + 2
    end = before.target.span.end_line
    apart = source.span.line - before.source.span.end_line if before.source else 2
    return end + max(apart, 1)
