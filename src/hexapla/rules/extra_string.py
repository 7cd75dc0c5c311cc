"""A translated string is not in the template.

The source locale's `messages.po` holds every message of the site. One that only another
locale has is never shown: its English text was changed or dropped.

How to fix: delete the message, or correct its msgid to the template's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import message_name
from hexapla.parity.messages import in_other_context, is_broken, without_context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

SEVERITY = Severity.WARNING


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each message without a source."""
    if not pair.target or not pair.source:
        return
    known = {block.key for block in pair.source.blocks}
    lost = in_other_context(pair.source, pair.target)
    for block in {block.key: block for block in pair.target.blocks}.values():
        if block.key not in known and not is_broken(block.key, pair.source):
            message = f"the template has no message {message_name(block.key)}"
            is_lost = without_context(block.key) in lost
            yield Finding(message + "; correct its msgctxt" * is_lost, block)
