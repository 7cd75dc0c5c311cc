"""A page of the source locale has no translation.

Readers of the locale get the source page under a note that says so. That is honest, and
translation may follow later: so this is a warning.

A page that is only a scaffold (`untranslated: true`) counts as missing. A draft of the source has
no readers yet, and is not asked for. A folder of three pages or more, of which the locale has none,
is reported once.

How to fix: `hexapla translate LOCALE PAGE` makes a scaffold; translate it and remove
`untranslated: true`. A page that is not meant for a locale says so in the source's front
matter: `parity: {contract: independent}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import START, Finding, Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for a page that is absent or only a scaffold."""
    draft = pair.source is not None and pair.source.meta.get("draft") is True
    if pair.status == Status.MISSING and not draft:
        how = "is still a scaffold" if pair.target else "is missing"
        yield Finding(f"the page {how}; readers get the source page", span=START)
