"""Code, a placeholder or an address inside a text differs from the source's.

Readers copy what stands in `code`, programs fill in `{name}` and `%s`, and a flag, a file name
or an e-mail address works only letter for letter, and so do values (`true`) and names such as
MAX_RETRIES and /etc/hosts. Words of prose that are marked as code may be translated; the order
within a sentence and quotation marks are free. Warnings are: other signs (`T` for `T*`, `:fix` for
`fix:`), lost code of other forms (`dig`), a name in code that is a letter from one elsewhere,
code that has taken words in or is not marked (once a page), Latin names in another script (`SWT`),
a command without its order, an address with a word of the language, and a lost `example.com`.

How to fix: copy the code, the placeholder or the address from the source page.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from hexapla.facts.commands import is_code
from hexapla.facts.dropped import dropped
from hexapla.facts.literals import RESERVED, changed, same, signs_of
from hexapla.facts.numbers.figures import SILENT
from hexapla.facts.resigned import resigned
from hexapla.facts.strays import Names
from hexapla.facts.widened import widened
from hexapla.model import Finding, Severity
from hexapla.parity.adapted import is_in_doubt, is_own, may_be_lost
from hexapla.parity.marked import remarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

SEVERITY = Severity.ERROR
REPEATS = frozenset({"changed-link", "extra-link"})


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each literal that is changed or lost."""
    page, other = pair.source, pair.target
    if not page or not other:
        return
    both = [(a, b) for a, b in pair.aligned() if a and b and a.kind not in SILENT]
    signs = signs_of([block.text for pairs in both for block in pairs])
    names = Names(page, other)
    for source, target in both:
        if not same(source.text, target.text, signs):
            yield from _compare(page, source, other, target, names)
    yield from remarked(pair)


def _compare(
    page: Document, source: Block, other: Document, target: Block, names: Names
) -> Iterator[Finding]:
    known, told = cache(partial(is_code, page, other, target)), []
    texts = source.text, target.text
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
            message, number = f"the source's “{was.text}” is missing", was.text.replace(".", "")
            yield Finding(message, target, source, doubtful=sample or number.isdecimal())
    for was, now in (*widened(*texts, page.text), *resigned(*texts, told)):
        at, message = other.place(target, now.start, now.end), f"“{now.text}” is “{was.text}”"
        yield Finding(f"{message} in the source", target, source, at, doubtful=True)
    if lost := [one for one in dropped(*texts, found) if not may_be_lost(one, page, other)]:
        words = ", ".join(f"“{one.text}”" for one in lost)
        message = f"the source's {words} {'are' if lost[1:] else 'is'} missing"
        yield Finding(message, target, source, doubtful=True)
    for slip, name, where in names.strays(target.text, told):
        span = other.place(target, slip.start, slip.end)
        yield Finding(f"“{slip.text}” is “{name}” {where}", target, source, span, doubtful=True)
