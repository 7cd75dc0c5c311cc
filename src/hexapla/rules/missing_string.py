"""A string of the site has no translation.

The source locale's `messages.po` is the template. A message that a locale lacks, or leaves
empty in one of its plural forms, is shown to readers in the source language.

How to fix: translate the message in `locales/<locale>/messages.po`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import START, Finding, Severity
from hexapla.naming import message_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair, Span

SEVERITY = Severity.WARNING


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each message that is absent or empty."""
    if not pair.source:
        return
    forms: dict[str, list[str]] = {}
    places: dict[str, Span] = {}
    for block in pair.target.blocks if pair.target else ():
        forms.setdefault(block.key, []).append(block.text)
        places.setdefault(block.key, block.span)
    for block in {block.key: block for block in pair.source.blocks}.values():
        if block.key not in forms:
            message = f"the message {message_name(block.key)} is missing"
            yield Finding(message, source=block, span=START)
        elif not all(forms[block.key]):
            lack = "has no translation" if len(forms[block.key]) == 1 else "lacks a plural form"
            yield Finding(
                f"the message {message_name(block.key)} {lack}",
                source=block,
                span=places[block.key],
            )
