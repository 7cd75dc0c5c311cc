"""A tab is labelled or placed otherwise than in the source page.

Tabs hold the variants of one thing: systems, tools, languages. Readers pick by the label, and the
site opens the same tab on every page, so each variant stands in its own place. What is code, a
number or a name in a label is the same in every language. One label for two of the source's, and a
name with a slip in it, are a warning.

How to fix: put the tabs in the source's order, copy what is not a word, and indent what a tab holds
by four spaces.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from hexapla.facts.literals.platforms import is_misspelt_platform, is_other_platform
from hexapla.model import Finding, Severity
from hexapla.parity.alignment.shapes import is_even
from hexapla.parity.order.siblings import alike, siblings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Pair

SEVERITY = Severity.ERROR
EXPLAINS = frozenset({"changed-number", "changed-literal", "untranslated-block"})
_LITERAL = re.compile(r"`([^`]+)`|([A-Za-z]*\d[\w.]*)")


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each tab whose label is another tab's, or lacks what is the same anywhere."""
    if not pair.aligned("tab"):
        return
    for group in siblings([match.source or match.target for match in pair.matches], _is_tab):
        kept = (m for n in group if not (m := pair.matches[n]).drifted)  # of others, the author
        tabs = [(m.source, m.target) for m in kept if m.source and m.target]
        labels = {source.text for source, _ in tabs}
        yield from (Finding(text, two, one, doubtful=True) for one, two, text in alike(tabs))
        for source, target in tabs:
            both = source.text, target.text
            if source.text == target.text:
                continue
            if target.text in labels:
                message = f"the tab “{target.text}” stands where the source has “{source.text}”"
                yield Finding(message, target, source)
            elif (slip := is_misspelt_platform(*both)) or is_other_platform(*both):
                message = f"the tab is “{target.text}”, the source's “{source.text}”"
                yield Finding(message, target, source, doubtful=slip)
            elif _LITERAL.search(both[0]) and (lost := _literals(source) - _literals(target)):
                yield Finding(f"the tab's label lacks {next(iter(lost))}", target, source)
    yield from () if is_even(pair) else _outside(pair)


def _outside(pair: Pair) -> Iterator[Finding]:
    """The first block of each tab that stands outside of it, where no tab is lost."""
    tabs, outside = pair.aligned("tab"), False
    for source, target in pair.aligned() if tabs and all(map(all, tabs)) else ():
        before = outside
        outside = source is not None and target is not None and _is_outside(source, target)
        if outside and not before:
            yield Finding("this stands outside a tab, unlike the source's", target, source)


def _is_outside(source: Block, target: Block) -> bool:
    """Whether a block is in more tabs than its counterpart is."""
    return source.container.count("tab") > target.container.count("tab")


def _is_tab(block: Block) -> bool:
    return block.kind == "tab"


def _literals(block: Block) -> Counter[str]:
    """Code and ASCII names with digits of a label."""
    return Counter(
        code or name for code, name in _LITERAL.findall(block.text) if code or name.isascii()
    )
