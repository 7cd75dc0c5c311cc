"""A line of code differs from the source's.

Readers copy code, whatever language they read. Comments may be translated, and so may texts in
quotes or between tags, paths and names that readers fill in (`your-app`), and a file name that
the page gives everywhere in its own words; an example by language may show the readers' own
(`fr: "Bonjour"`). All else in a code block is the source's, letter for letter. Diagrams and plain
text (`mermaid`, `text`) are translated like prose: only how many lines they have is compared.

How to fix: copy the line from the source page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.facts.languages import telling_words
from hexapla.model import Finding, Severity, Span
from hexapla.parity.code import compare, same_language
from hexapla.parity.code_words import Pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each line that is changed, missing or extra, and for another language."""
    for source, target in pair.aligned("code"):
        if not source or not target:
            continue
        if source.info != target.info and not same_language(source.info, target.info):
            message = f"the code is marked as {target.info or 'nothing'}"
            yield Finding(f"{message}, the source says {source.info or 'nothing'}", target, source)
        elif source.text != target.text:
            for difference in compare(source.text, target.text, source.info, _pages(pair)):
                span = _line(target, difference.line)
                yield Finding(difference.message, target, source, span)


def _pages(pair: Pair) -> Pages:
    """What the pages say beside the code."""
    source, target = pair.source, pair.target
    if not source or not target:
        return Pages()
    telling = telling_words(source.locale, target.locale)
    return Pages(source.text, target.text, telling, target.locale)


def _line(block: Block, line: int) -> Span:
    """The span of a line of the block's text, which may be the one after its last."""
    lines = block.text.split("\n")
    number = block.span.line + line
    width = len(lines[line]) if line < len(lines) else 0
    return Span(number, 1, number, max(width, 1) + 1)
