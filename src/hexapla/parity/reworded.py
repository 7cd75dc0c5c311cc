"""What a block says otherwise than its source of code, placeholders, addresses and names."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from hexapla.facts.commands import is_code
from hexapla.facts.dropped import dropped
from hexapla.facts.literals import RESERVED, changed
from hexapla.facts.resigned import resigned
from hexapla.facts.widened import widened
from hexapla.model import Finding
from hexapla.parity.adapted import is_in_doubt, is_own, may_be_lost

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.facts.identifiers import Literal
    from hexapla.facts.strays import Names
    from hexapla.model import Block, Document


def reworded(
    page: Document, source: Block, other: Document, target: Block, names: Names
) -> Iterator[Finding]:
    """One finding for each literal that is another, and one for all that are lost."""
    known, told = cache(partial(is_code, page, other, target)), []
    texts = source.text, target.text
    missing: dict[bool, list[Literal]] = {False: [], True: []}
    for was, now in (found := [*changed(*texts, known)]):
        told += [now] if now else []
        sample = RESERVED.match(was.text) is not None
        if now and not sample and is_own(was, now.text, page, other):
            continue
        if now:
            message = f"“{now.text}” is “{was.text}” in the source"
            span = other.place(target, now.start, now.end)
            doubtful = sample or is_in_doubt(was.text, now.text, target.text, page, other)
            yield Finding(message, target, source, span, doubtful=doubtful)
        elif not may_be_lost(was, page, other):
            number = was.text.replace(".", "")
            missing[sample or number.isdecimal()].append(was)
    for doubtful, lost in missing.items():
        yield from _missing(lost, target, source, doubtful=doubtful)
    for was, now in (*widened(*texts, page.text), *resigned(*texts, told)):
        at, message = other.place(target, now.start, now.end), f"“{now.text}” is “{was.text}”"
        yield Finding(f"{message} in the source", target, source, at, doubtful=True)
    gone = [one for one in dropped(*texts, found) if not may_be_lost(one, page, other)]
    yield from _missing(gone, target, source, doubtful=True)
    for slip, name, where in names.strays(target.text, told):
        span = other.place(target, slip.start, slip.end)
        yield Finding(f"“{slip.text}” is “{name}” {where}", target, source, span, doubtful=True)


def _missing(
    lost: Sequence[Literal], target: Block, source: Block, *, doubtful: bool
) -> Iterator[Finding]:
    """The one finding for all literals that a block has lost, as they have one cause."""
    if lost:
        words = ", ".join(f"“{one.text}”" for one in lost)
        message = f"the source's {words} {'are' if lost[1:] else 'is'} missing"
        yield Finding(message, target, source, doubtful=doubtful)
