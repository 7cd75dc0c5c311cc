"""What a fence says of its code besides the language: the file that it is, the lines it marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

_FENCE: Final = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[^`\n]*")
_TITLE: Final = re.compile(r"\btitle=(?:\"([^\"\n]*)\"|'([^'\n]*)')")
_LINES: Final = re.compile(r"\bhl_lines=(?:\"([^\"\n]*)\"|'([^'\n]*)')")
_FILE: Final = re.compile(r"[\w./@~-]*\w\.[A-Za-z]\w{0,9}")
"""A title that is a file, and no words for readers."""


def reoptioned(pair: Pair) -> Iterator[Finding]:
    """One finding for each fence that names another file, or marks other lines of the same code."""
    page, other = pair.source, pair.target
    if not (page and other) or not ("title=" in page.text or "hl_lines=" in page.text):
        return
    for source, target in pair.aligned("code"):
        if (
            source
            and target
            and (ours := _fence(page, source)) != (theirs := _fence(other, target))
        ):
            for problem in (_other_title(ours, theirs), _other_lines(ours, theirs, source, target)):
                if problem:
                    yield Finding(problem, target, source, doubtful=True)


def _fence(page: Document, block: Block) -> str:
    """The line that opens a block of code, if it says more than the language."""
    line = page.lines[block.span.line - 2] if block.span.line > 1 else ""
    return line if "=" in line and _FENCE.match(line) else ""


def _other_title(ours: str, theirs: str) -> str:
    was, now = (_value(_TITLE, fence) for fence in (ours, theirs))
    if was == now or not _FILE.fullmatch(was):
        return ""
    return (
        f"the code is titled “{now}”, the source's “{was}”" if now else f"the title “{was}” is lost"
    )


def _other_lines(ours: str, theirs: str, source: Block, target: Block) -> str:
    """What to say of marks at other lines, where both blocks have as many of them."""
    was, now = (
        " ".join(_value(_LINES, fence).replace(",", " ").split()) for fence in (ours, theirs)
    )
    if was == now or not was or source.text.count("\n") != target.text.count("\n"):
        return ""
    return (
        f"the code marks lines {now}, the source's {was}"
        if now
        else f"the marks at lines {was} are lost"
    )


def _value(option: re.Pattern[str], fence: str) -> str:
    found = option.search(fence)
    return (found[1] or found[2] or "").strip() if found else ""
