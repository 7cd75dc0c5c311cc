"""A string of the site has no translation.

The source locale's `messages.po` is the template. A message that a locale lacks, or leaves
empty in one of its plural forms, is shown to readers in the source language. A file that is
absent, or in which nothing is translated yet, is reported once.

How to fix: translate the message in `locales/<locale>/messages.po`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.model import START, Finding, Severity
from hexapla.naming import message_name
from hexapla.parity.messages import in_other_context, is_broken, without_context

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Pair

SEVERITY = Severity.WARNING


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each message that is absent, and for each form of one that is empty."""
    if not pair.source:
        return
    count = len({block.key for block in pair.source.blocks})
    if count > 1 and not (pair.target and any(block.text for block in pair.target.blocks)):
        what = "translates none of the" if pair.target else "is missing; the template has"
        yield Finding(f"the file {what} {count} messages", span=START)
        return
    forms: dict[str, list[Block]] = {}
    for block in pair.target.blocks if pair.target else ():
        forms.setdefault(block.key, []).append(block)
    strange = in_other_context(pair.target, pair.source)
    for source in {block.key: block for block in reversed(pair.source.blocks)}.values():
        own = forms.get(source.key, [])
        name = message_name(source.key)
        if not own and without_context(source.key) in strange:
            continue  # `extra-string` says that it has another context there
        if not own and not is_broken(source.key, pair.target):
            yield Finding(f"the message {name} is missing", source=source, span=START)
        elif own:
            yield from _of_forms(name, source, own)


def _of_forms(name: str, source: Block, own: Sequence[Block]) -> Iterator[Finding]:
    """What a message lacks that is there: all of its forms, some of them, or the plural itself."""
    if not any(block.text for block in own):
        yield Finding(f"the message {name} has no translation", source=source, span=own[0].span)
    elif source.info and not own[0].info:
        message = f"the message {name} has no plural forms; copy its msgid_plural, too"
        yield Finding(message, source=source, span=own[0].span)
    else:
        for block in own:
            if not block.text:
                message = f"the message {name} lacks a plural form: {block.info}"
                yield Finding(message, source=source, span=block.span)
