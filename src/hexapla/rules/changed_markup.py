"""A translated string has other markup than its source.

Tags, entities and access keys of a string go into the page as they are. A tag that is lost or
not closed changes the page around it, and one that the source does not have may not be allowed.

How to fix: use the tags of the msgid, each as often as it does.
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
_MARKUP = re.compile(r"</?([A-Za-z][\w-]*)[^<>]*>|&(#?\w+);|`([^`]+)`|(\*\*|__)|(?<!\w)[&_]\w")
_SPACES = frozenset({"nbsp", "#160", "#xa0", "thinsp", "#8239", "#x202f", "rlm", "lrm"})


def check_strings(pair: Pair) -> Iterator[Finding]:
    """One finding for each form with markup that none of the source's forms has."""
    wanted: dict[str, list[Block]] = {}
    for block in pair.source.blocks if pair.source else ():
        wanted.setdefault(block.key, []).append(block)
    for block in pair.target.blocks if pair.target else ():
        sources = wanted.get(block.key)
        if sources and block.text:
            found, known = _marks(block.text), [_marks(source.text) for source in sources]
            if found not in known:
                yield Finding(_difference(known[-1], found, block), block, sources[0])


def _marks(text: str) -> Counter[str]:
    """Tags, entities, code, and access keys (without their letter) of a text."""
    if not any(mark in text for mark in "<&`*_"):
        return Counter()
    marks = []
    for match in _MARKUP.finditer(text):
        tag, entity, code, strong = match.groups()
        close = "/" if match.group().startswith("</") else ""
        if tag:
            marks.append(f"<{close}{tag.lower()}>")
        elif entity not in _SPACES:
            marks.append(match.group() if entity or code or strong else match.group()[0])
    return Counter(marks)


def _difference(wanted: Counter[str], found: Counter[str], block: Block) -> str:
    lost, extra = wanted - found, found - wanted
    if lost:
        return f"{next(iter(lost))} of the source is missing in “{block.text}”"
    return f"{next(iter(extra))} in “{block.text}” is not the source's"
