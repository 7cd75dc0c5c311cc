"""A translated string has other placeholders than its source.

A placeholder (`%(num)d`, `{name}`) is filled in when the page is built. One that is missing
loses a fact; one that the source does not have breaks the page. In a plural form for a single
number (the Arabic dual, say) the number may be said in words, and one for none need name nothing.

How to fix: use the placeholders of the msgid, each as often as it does.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from hexapla.facts.catalogues import place
from hexapla.model import Finding, Severity
from hexapla.parity.messages import PLACEHOLDER, SINGLE, translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

SEVERITY = Severity.ERROR

_UNNAMED = re.compile(r"%[sdif]|\{\}")


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each form whose placeholders are not the source's, at the first of these."""
    for strings, block, sources in translated(pair):
        problem, wrong = _problem(sources, block)
        if problem:
            start = block.text.rfind(wrong) if wrong else 0
            span = place(strings, block, start, start + len(wrong))
            yield Finding(f"{problem} in “{block.text}”", block, sources[0], span=span)


def _problem(sources: list[Block], block: Block) -> tuple[str, str]:
    """What is wrong, and the placeholder that it is about, if that is in the text."""
    counts = [Counter(PLACEHOLDER.findall(source.text)) for source in sources]
    found = Counter(PLACEHOLDER.findall(block.text))
    if found in counts:
        ours, theirs = (_UNNAMED.findall(text) for text in (sources[-1].text, block.text))
        if len(ours) == len(theirs) and ours != theirs:
            return f"placeholders without a name are filled in order: {ours[0]} first,", theirs[0]
        return "", ""
    most = counts[-1]
    extra, lost = found - most, most - found
    if extra:
        wrong = next(iter(extra))
        return f"placeholder {wrong} is not the source's", wrong
    if block.info in SINGLE and (sum(lost.values()) == 1 or (block.info == "zero" and not found)):
        return "", ""
    return f"placeholder {next(iter(lost))} is missing", ""
