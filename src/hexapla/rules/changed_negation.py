"""A sentence says the contrary of its source: by a negation that is lost or added, or by a word.

Who reads *you must keep the key* does what *you must not keep the key* forbids.

- A verb that the source negates (*must not*, *never*, *is not*) wants a word of negation in the
  same sentence, or one that says it otherwise (*avoid*, *forbidden*, *impossible*).
- A translation forbids nothing that the source plainly allows or asks for.
- A word does not become its contrary: *disable* for *enable*, *optional* for *required*, *green*
  for *red*. The check has a closed table of such words. It does not ask where one of the sentences
  is negated or says both.

Questions, conditions and phrases that are often said the other way (*don't forget*, *not only*) are
free, and so are languages whose words of negation the check does not know. Strings and definitions
are read, too.

How to fix: put the negation back, take out the one that the source has not, or write the source's
word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.sentences.contraries import contraries
from hexapla.parity.sentences.negated import turned
from hexapla.parity.untranslated.excerpts import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING
PROSE = True


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each sentence that says the contrary of its source."""
    page = pair.target
    for each in turned(pair) if page else ():
        message = (
            f"the source says “{each.denial}”, and nothing is negated here"
            if each.lost
            else f"“{each.denial}” negates what the source says: “{excerpt(each.words)}”"
        )
        span = page.place(each.target, each.start, each.end) if page else None
        yield Finding(message, each.target, each.source, span)
    for one in contraries(pair) if page else ():
        message = f"“{one.now}” is the contrary of “{one.was}” in the source"
        span = page.place(one.target, one.start, one.end) if page else None
        yield Finding(message, one.target, one.source, span)
