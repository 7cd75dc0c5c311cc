"""What is said of a block that may have lost or gained text, in words of a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.credits import names_translator
from hexapla.markdown import inline
from hexapla.parity.sentences.beads import stretch, unmatched
from hexapla.parity.sentences.bounds import STUMP
from hexapla.parity.sentences.clauses import GAIN, misfit

if TYPE_CHECKING:
    from hexapla.parity.sentences.beads import Unmatched
    from hexapla.parity.sentences.clauses import Run
    from hexapla.parity.sentences.lengths import Norm
    from hexapla.parity.sentences.suspects import Suspect

SHORT, LONG = 0.5, 2.0
"""The share of its usual length below or above which a block has lost or gained text."""

OPEN = 0.55
"""The share below which it has, where it has not the mark at its end that the source has."""

WORDS, LEAST = 50, 20  # characters of a sentence that are shown, and from which it is told

LOST, BOTH = 150, 4.5
"""What the words of a run say for its loss, in hundredths, at least; and with the lengths."""
FEWER, PART = 250, 350
"""The same of as many sentences as are fewer, and of others, whatever the lengths say."""


def told(suspect: Suspect, usual: Norm) -> str:
    """What is to be told of a suspect: what it lacks, by its words or by its sentences."""
    run = suspect.run
    if run and _is_lost(run, suspect, usual):
        return _lacking(run.words, run.whole)
    found = unmatched(suspect, usual) if len(suspect.ours) != len(suspect.theirs) else []
    if found := [item for item in found if item.mark.length >= LEAST]:
        left = [item for item in found if item.lost or not names_translator(item.mark.words)]
        return _message(left) if left else ""
    share = stretch(suspect, usual)
    least = STUMP if run else OPEN if suspect.open else SHORT
    if not least < share < LONG and not (run and share > 1):
        return _compared(share)
    return f"the text breaks off after “{suspect.cut}”" if suspect.cut else ""


def _is_lost(run: Run, suspect: Suspect, usual: Norm) -> bool:
    """Whether a run of clauses is surely lost, by its words and by what is usual in the locale."""
    whole, theirs = suspect.lengths
    expected = usual.mean, usual.deviation
    gain = misfit(whole, theirs, *expected) - misfit(whole - run.length, theirs, *expected)
    fewer = len(suspect.ours) - len(suspect.theirs)
    if fewer > 0 and gain >= 0 and run.lost >= (FEWER if run.whole == fewer else PART):
        return True
    return run.lost >= LOST and gain >= GAIN and run.lost / 100 + gain >= BOTH


def _message(found: list[Unmatched]) -> str:
    mark, lost, sure = found[0]
    count = sum(item.lost == lost for item in found)
    if lost and sure:
        return _lacking(mark.words, count)
    side, other = ("the source's ", "here") if lost else ("the ", "in the source")
    if not sure:
        return f"one of {side}sentences has no counterpart {other}"
    return f"the sentence {_quoted(mark.words)} has no counterpart in the source{_more(count)}"


def _lacking(words: str, count: int) -> str:
    """What a block lacks: so many sentences of the source, or words of one."""
    if not count:
        return f"the source's words {_quoted(words)} have no counterpart here"
    return f"the source's sentence {_quoted(words)} has no counterpart here{_more(count)}"


def _quoted(words: str) -> str:
    words = inline.plain(words).strip()
    return f"“{words if len(words) <= WORDS else words[:WORDS].rstrip() + '…'}”"


def _more(count: int) -> str:
    return f" (nor have {count - 1} more)" if count > 1 else ""


def _compared(share: float) -> str:
    if share < 1:
        return f"the block has {share:.0%} of the length that is usual here; is text missing?"
    return f"the block is {share:.1f} times as long as is usual here; was text added?"
