"""A block lost or gained a sentence, or is far shorter or longer than translations usually are.

The sentences of a block are paired with those of its translation by their lengths, as Gale and
Church (1993) do, and by the numbers, code, links and questions in them. A sentence without a
counterpart is lost or added; so is one that stands twice, unlike in the source.

What length is usual is measured over all pages of the locale, and so is how often its translators
make one sentence of two. Sentences that are merged as usual, or split, are no finding.

Where a block is short, the check looks in it for words of the source that it knows. It names the
clauses that nothing there tells. A free wording that tells them all is no finding.

A string of the site is reported where it is several times as long as its source, or a small part of
it, or longer than a comment in the template allows (`#. max-length: 20`).

How to fix: translate the sentence that the message names, or remove what the source page does
not say. Where a translation may be shorter, the source page declares a contract for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import message_name
from hexapla.parity.messages import misfit, translated
from hexapla.parity.sentences.repeated import repeated
from hexapla.parity.sentences.shortfalls import told
from hexapla.parity.untranslated.excerpts import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair
    from hexapla.parity.sentences.lengths import Lengths, Norm

SEVERITY = Severity.WARNING
EXPLAINS = frozenset({"missing-term"})


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each sentence that stands in a block a second time."""
    for source, target, start, end in repeated(pair):
        message = f"the sentence “{excerpt(target.text[start:end])}” stands here twice"
        span = pair.target.place(target, start, end) if pair.target else None
        yield Finding(message, target, source, span)


def check_lengths(lengths: Lengths, usual: Norm) -> Iterator[tuple[Finding, int]]:
    """One finding for each suspect that is one, and the line of its source block."""
    for suspect in lengths.suspects:
        if message := told(suspect, usual):
            yield Finding(message, span=suspect.span), suspect.line


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each form that is too long, or far shorter than its source's."""
    for _, block, sources in translated(pair):
        if problem := misfit(block, sources):
            yield Finding(f"{message_name(block.key)} {problem}", block, sources[0])
