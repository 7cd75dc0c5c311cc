"""A block lost or gained a sentence, or is far shorter or longer than translations usually are.

The sentences of a block and of its translation are aligned by their lengths, as Gale and
Church (1993) do, and by the numbers, code, links and questions in them. What length is usual is
measured over all pages of the locale, and so is how often its translators make one sentence of
two: that is no finding, and neither is a sentence that was split. A string of the site is
reported where it is several times as long as its source, or a small part of it, or longer than
the template says with a comment above it, as in `#. max-length: 20`.

How to fix: translate the sentence that the message names, or remove what the source page does
not say. Where a translation may be shorter, the source page declares a contract for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.markdown import inline
from hexapla.model import Finding, Severity
from hexapla.naming import message_name
from hexapla.parity.beads import stretch, unmatched
from hexapla.parity.messages import misfit, translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair
    from hexapla.parity.beads import Unmatched
    from hexapla.parity.lengths import Lengths, Norm

SEVERITY = Severity.WARNING
EXPLAINS = frozenset({"missing-term"})

SHORT, LONG = 0.5, 2.0
"""The share of its usual length below or above which a block has lost or gained text."""

WORDS, LEAST = 50, 20  # characters of a sentence that are shown, and from which it is told


def check_lengths(lengths: Lengths, usual: Norm) -> Iterator[tuple[Finding, int]]:
    """One finding for each suspect that is one, and the line of its source block."""
    for suspect in lengths.suspects:
        found = []
        if len(suspect.ours) != len(suspect.theirs):
            found = [item for item in unmatched(suspect, usual) if item.mark.length >= LEAST]
        share = stretch(suspect, usual)
        message = ""
        if found:
            message = _message(found)
        elif not SHORT < share < LONG:
            message = _compared(share)
        if message:
            yield Finding(message, span=suspect.span), suspect.line


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each form that is too long, or far shorter than its source's."""
    for _, block, sources in translated(pair):
        if problem := misfit(block, sources):
            yield Finding(f"{message_name(block.key)} {problem}", block, sources[0])


def _message(found: list[Unmatched]) -> str:
    mark, lost, sure = found[0]
    side, other = ("the source's ", "here") if lost else ("the ", "in the source")
    if not sure:
        return f"one of {side}sentences has no counterpart {other}"
    words = inline.plain(mark.words)
    words = words if len(words) <= WORDS else words[:WORDS].rstrip() + "…"
    others = sum(item.lost == lost for item in found) - 1
    more = f" (nor have {others} more)" if others else ""
    return f"{side}sentence “{words}” has no counterpart {other}{more}"


def _compared(share: float) -> str:
    if share < 1:
        return f"the block has {share:.0%} of the length that is usual here; is text missing?"
    return f"the block is {share:.1f} times as long as is usual here; was text added?"
