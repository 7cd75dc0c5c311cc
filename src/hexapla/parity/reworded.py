"""What a block says otherwise than its source of code, placeholders, addresses and names."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from hexapla.facts.literals.changes import RESERVED, changed
from hexapla.facts.literals.commands import is_code
from hexapla.facts.literals.dropped import dropped
from hexapla.facts.literals.renamed import recoded, renamed, spread
from hexapla.facts.literals.resigned import resigned
from hexapla.facts.literals.torn import torn
from hexapla.facts.literals.unclosed import unclosed
from hexapla.facts.literals.widened import widened
from hexapla.model import Finding
from hexapla.parity.adapted import (
    is_chosen,
    is_coded,
    is_in_doubt,
    is_listed,
    is_own,
    may_be_lost,
)
from hexapla.parity.linking.other_rows import once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.facts.literals.identifiers import Literal
    from hexapla.facts.literals.strays import Names
    from hexapla.model import Block, Document

FILLED = ("{", "%", "$")
"""How what a program fills in begins; other code may be told in words, or left out with them."""


def reworded(
    page: Document, source: Block, other: Document, target: Block, names: Names
) -> Iterator[Finding]:
    """One finding for each literal that is another, and one for all that are lost."""
    return once(_reworded(page, source, other, target, names), source, target)


def _reworded(
    page: Document, source: Block, other: Document, target: Block, names: Names
) -> Iterator[Finding]:
    known, texts = cache(partial(is_code, page, other, target)), (source.text, target.text)
    missing: dict[bool, list[Literal]] = {False: [], True: []}
    found = [*changed(*texts, known)]
    told = [now for _, now in found if now]
    for was, now in found:
        sample = RESERVED.match(was.text) is not None
        if now and not sample and is_own(was, now.text, page, other):
            continue
        if now:
            message, span = _told(was, now), other.place(target, now.start, now.end)
            doubtful = sample or is_in_doubt(was.text, now.text, target.text, page, other)
            yield Finding(message, target, source, span, doubtful=doubtful)
        elif not may_be_lost(was, page, other):
            missing[sample or not was.text.startswith(FILLED)].append(was)
    for doubtful, lost in missing.items():
        yield from _missing(lost, target, source, doubtful=doubtful)
    signed = [both for both in resigned(*texts, told) if (both[0], None) not in found]
    for was, now in (*widened(*texts, page.text), *signed):
        at, message = other.place(target, now.start, now.end), _told(was, now)
        yield Finding(message, target, source, at, doubtful=True)
    yield from _renamed(page, source, other, target, found)
    lost = [one for one in dropped(*texts, found) if not may_be_lost(one, page, other)]
    yield from _missing(lost, target, source, doubtful=True)
    for slip, name, where in names.strays(target.text, told):
        span = other.place(target, slip.start, slip.end)
        yield Finding(f"“{slip.text}” is “{name}” {where}", target, source, span, doubtful=True)


def _renamed(
    page: Document,
    source: Block,
    other: Document,
    target: Block,
    told: Sequence[tuple[Literal, Literal | None]],
) -> Iterator[Finding]:
    """Names that are others, which are surely no reader's own where the target's code has them."""
    texts = source.text, target.text
    found = [
        (was, now, not is_coded(was.text, other))
        for was, now in renamed(*texts, told)
        if not is_chosen(was, now.text, page, other)
    ]
    found += [(was, now, now.text[0] == "{") for was, now in spread(*texts)]
    both = recoded(*texts)
    if both and not any(both[1] in pair for pair in told):
        found += [(*both, True)] if is_listed(both[0].text, both[1].text, page, other) else []
    found += [(*both, False) for both in torn(*texts) if all(both[1] not in pair for pair in told)]
    for was, now, doubtful in found:
        message, span = _told(was, now), other.place(target, now.start, now.end)
        yield Finding(message, target, source, span, doubtful=doubtful)
    for code in unclosed(*texts):
        message = f"a quotation mark of “{code.text}” is not closed, the source's are"
        yield Finding(message, target, source, other.place(target, code.start, code.end))


def _missing(
    lost: Sequence[Literal], target: Block, source: Block, *, doubtful: bool
) -> Iterator[Finding]:
    """The one finding for all literals that a block has lost, as they have one cause."""
    if lost:
        words = ", ".join(f"“{one.text}”" for one in lost)
        message = f"the source's {words} {'are' if lost[1:] else 'is'} missing"
        yield Finding(message, target, source, doubtful=doubtful)


def _told(was: Literal, now: Literal) -> str:
    return f"“{now.text}” is “{was.text}” in the source"
