"""The source page changed since this translation was last synced.

The ledger (`locales/<locale>/synced.txt`) holds which source blocks each translation
reflects. Every block that the author has changed, added, removed or linked elsewhere since
then is named here. Translation may follow later, so this is a warning; readers see a notice.

How to fix: `hexapla diff LOCALE PAGE` shows the blocks. Bring the translation up to date,
then `hexapla sync LOCALE PAGE` says that it reflects the source as it is now. A change that
matters to no translation is cleared in all locales by `hexapla sync --cosmetic PAGE`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import START, Finding, Severity, Status
from hexapla.naming import named
from hexapla.parity.pairing import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Match, Pair

SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each block that drifted, or one for a page that was never synced."""
    if pair.status != Status.OUTDATED:
        return
    if pair.synced is False:
        yield Finding("the page was never synced; compare it, then run `hexapla sync`", span=START)
        return
    for match in pair.drifted:
        place = place_of(pair, match.source) if match.source else None
        yield Finding(_message(match), match.target, match.source, place)


def _message(match: Match) -> str:
    if match.source:
        verb = "changed" if match.target else "is new"
        return f"the source's {named(match.source)} {verb} since the last sync"
    if match.target:
        return f"the source no longer has this {named(match.target)}"
    return "the source lost a block, and this page too: run `hexapla sync`"
