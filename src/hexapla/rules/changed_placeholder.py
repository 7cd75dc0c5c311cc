"""A translated string has other placeholders than its source.

A placeholder (`%(num)d`, `{name}`) is filled in when the page is built. One that is missing
loses a fact; one that the source does not have breaks the page. In a plural form for a single
number (the Arabic dual, say) the number may be said in words.

How to fix: use the placeholders of the msgid, each as often as it does.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

SEVERITY = Severity.ERROR

PLACEHOLDER = re.compile(
    r"%\(\w+\)[-+ #0]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]|%\d+\$[sd]|%%|%[sdif]"
    r"|\{[\w.]*(?:![rsa])?(?::[^{}]*)?\}"
)
_UNNAMED = re.compile(r"%[sdif]|\{\}")
_SINGLE = ("zero", "one", "two")


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each form whose placeholders are not the source's."""
    if not pair.target or not pair.source:
        return
    wanted: dict[str, list[Block]] = {}
    for block in pair.source.blocks:
        wanted.setdefault(block.key, []).append(block)
    for block in pair.target.blocks:
        sources = wanted.get(block.key)
        if sources and block.text and (problem := _problem(sources, block)):
            yield Finding(f"{problem} in “{block.text}”", block, sources[0])


def _problem(sources: list[Block], block: Block) -> str:
    counts = [Counter(PLACEHOLDER.findall(source.text)) for source in sources]
    found = Counter(PLACEHOLDER.findall(block.text))
    if found in counts:
        ours, theirs = (_UNNAMED.findall(text) for text in (sources[-1].text, block.text))
        swapped = len(ours) == len(theirs) and ours != theirs
        return (
            f"placeholders without a name are filled in order: {ours[0]} first," if swapped else ""
        )
    most = counts[-1]
    extra, lost = found - most, most - found
    if extra:
        return f"placeholder {next(iter(extra))} is not the source's"
    if block.info in _SINGLE and sum(lost.values()) == 1:
        return ""
    return f"placeholder {next(iter(lost))} is missing"
